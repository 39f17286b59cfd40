import { describe, expect, test } from 'vitest';
import { adopt, dropped, EMPTY, pack, refuse, say, saved, unpack, unsent, type Queue } from '../../../src/answers/queue';
import type { Unsent, Value } from '../../../src/answers/said';

function answer(fact: string, value: Value, more: Partial<Unsent> = {}): Unsent {
  return { fact, value, informant: 'citizen', source: 'conversation', said_at: '2026-03-02T10:00:00.000Z', ...more };
}

function said(...answers: readonly Unsent[]): Queue {
  return answers.reduce(say, EMPTY);
}

/** A queue with one batch on its way. */
function sending(...answers: readonly Unsent[]): Queue {
  return pack(said(...answers), 'assessment', 'key');
}

const values = (answers: readonly Unsent[]): readonly unknown[] => answers.map((one) => [one.fact, one.value]);

describe('what is said', () => {
  test('follows what the same voice said of it before', () => {
    const helped = answer('confidence', 7, { informant: 'citizen_with_staff' });
    expect(said(answer('confidence', 3), helped).waiting).toEqual([helped]);
  });

  test('stands beside what another voice says', () => {
    expect(said(answer('confidence', 3), answer('confidence', 7, { informant: 'staff' })).waiting).toHaveLength(2);
  });

  test('does not change what is on its way', () => {
    const queue = say(sending(answer('washing', 1)), answer('washing', 2));
    expect([values(queue.batches[0]?.answers ?? []), values(queue.waiting)]).toEqual([[['washing', 1]], [['washing', 2]]]);
  });
});

describe('a batch', () => {
  test('waits for the one before it', () => {
    const queue = pack(say(sending(answer('washing', 1)), answer('pain', 2)), 'assessment', 'other');
    expect(queue.batches.map(({ key }) => key)).toEqual(['key']);
  });

  test('is forgotten once it is saved, and nothing else is', () => {
    const queue = saved(say(sending(answer('washing', 1)), answer('pain', 2)), 'key');
    expect([queue.batches, values(queue.waiting)]).toEqual([[], [['pain', 2]]]);
  });

  test('holds no more than the service takes at once, and loses none of the rest', () => {
    const queue = sending(...Array.from({ length: 501 }, (_, at) => answer(`fact_${String(at)}`, 1)));
    expect([queue.batches[0]?.answers.length, queue.waiting.length]).toEqual([500, 1]);
  });

  test('that is taken back is said anew, before what came after', () => {
    const queue = unpack(say(sending(answer('washing', 1), answer('pain', 1)), answer('washing', 2)), 'key');
    expect(values(queue.waiting)).toEqual([
      ['pain', 1],
      ['washing', 2],
    ]);
  });
});

describe('a refusal', () => {
  const problem = (at: number, code = 'out_of_range') => ({ pointer: `/answers/${String(at)}/value`, code });

  test('keeps the answer it names, and sends the others anew', () => {
    const queue = refuse(sending(answer('washing', 9), answer('pain', 1)), 'key', [problem(0)]);
    expect([values(queue.waiting), queue.refused]).toEqual([[['pain', 1]], [{ answer: answer('washing', 9), code: 'out_of_range' }]]);
  });

  test('is settled by what was said meanwhile', () => {
    const queue = refuse(say(sending(answer('washing', 9)), answer('washing', 2)), 'key', [problem(0)]);
    expect([values(queue.waiting), queue.refused]).toEqual([[['washing', 2]], []]);
  });

  test('is settled by a correction, and by giving the answer up', () => {
    const queue = refuse(sending(answer('washing', 9)), 'key', [problem(0)]);
    const [refused] = queue.refused;
    expect([say(queue, answer('washing', 2)).refused, refused && dropped(queue, refused.answer).refused]).toEqual([[], []]);
  });

  test('of a clock that is ahead sends the answer without its time', () => {
    const queue = refuse(sending(answer('washing', 1)), 'key', [problem(0, 'in_the_future')]);
    expect([queue.waiting[0]?.said_at, queue.refused]).toEqual([undefined, []]);
  });

  test('loses no answer, whichever it names', () => {
    const all = [answer('washing', 1), answer('pain', 2), answer('sleep', 3)];
    for (const named of [[0], [1, 2], [0, 1, 2]]) {
      const queue = refuse(sending(...all), 'key', named.map((at) => problem(at)));
      expect(new Set(values(unsent(queue)))).toEqual(new Set(values(all)));
    }
  });
});

describe('what another tab left behind', () => {
  test('goes on, and what was said last holds', () => {
    const left = said(answer('washing', 1, { said_at: '2026-03-02T09:00:00.000Z' }), answer('pain', 3));
    const queue = adopt(said(answer('washing', 2)), left);
    expect(values(queue.waiting)).toEqual([
      ['pain', 3],
      ['washing', 2],
    ]);
  });

  test('keeps its key, so that nothing is saved twice', () => {
    expect(adopt(EMPTY, sending(answer('washing', 1))).batches.map(({ key }) => key)).toEqual(['key']);
  });
});
