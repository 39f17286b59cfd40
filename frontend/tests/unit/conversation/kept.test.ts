import { afterEach, describe, expect, test, vi } from 'vitest';
import { Answers } from '../../../src/answers/answers';
import { keep, takeFrom } from '../../../src/answers/kept';
import { EMPTY, say, type Queue } from '../../../src/answers/queue';
import type { Unsent } from '../../../src/answers/said';
import { Room } from './storage';

const PLACE = 'mestring.unsent/hanne/case/tab';
const WHOSE = { user: 'hanne', case: 'case' };
const ENOUGH = 5_000_000;

function queueOf(...values: readonly string[]): Queue {
  return values.map((value, at): Unsent => ({ fact: `f${String(at)}`, value, informant: 'citizen', source: 'home' })).reduce(say, EMPTY);
}

function browser(room: number): Room {
  const storage = new Room(room);
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  return storage;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a tab has not sent', () => {
  test('is kept where there is room, and found again', () => {
    browser(ENOUGH);
    const kept = { assessment: 'a', queue: queueOf('my stairs') };
    expect(keep(PLACE, kept)).toBe(true);
    expect(takeFrom(PLACE)).toEqual(kept);
  });

  test.each([
    ['is full', 300],
    ['keeps nothing, as in a private window', 0],
  ])('is not said to be kept in a storage that %s', (_, room) => {
    const storage = browser(room);
    expect(keep(PLACE, { assessment: 'a', queue: queueOf('my stairs', 'x'.repeat(300)) })).toBe(false);
    expect(storage.length).toBe(0);
  });

  test('leaves a storage that is full as soon as it is sent', () => {
    const storage = browser(300);
    expect(keep(PLACE, { assessment: 'a', queue: queueOf('my stairs') })).toBe(true);
    expect(keep(PLACE, { assessment: 'a', queue: queueOf('my stairs', 'x'.repeat(300)) })).toBe(false);
    expect(keep(PLACE, { assessment: 'a', queue: EMPTY })).toBe(true);
    expect(storage.length).toBe(0);
  });
});

describe('the answers of a page', () => {
  test('say that they are not kept as long as there is no room, and go out all the same', async () => {
    browser(0);
    const sent: unknown[] = [];
    const answers = new Answers(WHOSE, 'a', (_, batch) => {
      sent.push(batch.answers[0]?.value);
      return Promise.resolve([]);
    });
    answers.say('what_matters', 'my stairs', 'citizen', 'home');
    expect(answers.snapshot()).toMatchObject({ kept: false, stage: 'saving' });
    answers.flush();
    await vi.waitFor(() => {
      expect(answers.snapshot()).toMatchObject({ kept: true, stage: 'saved', unsent: [] });
    });
    expect(sent).toEqual(['my stairs']);
  });

  test('are kept again once there is room', () => {
    const storage = browser(400);
    storage.setItem('another', 'x'.repeat(390));
    const answers = new Answers(WHOSE, 'a', () => Promise.resolve([]));
    answers.say('what_matters', 'my stairs', 'citizen', 'home', ENOUGH);
    expect(answers.snapshot().kept).toBe(false);
    storage.removeItem('another');
    answers.say('what_matters', 'my garden', 'citizen', 'home', ENOUGH);
    expect(answers.snapshot().kept).toBe(true);
    answers.flush();
  });
});
