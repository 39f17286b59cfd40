/** What time it is, when the clock of a laptop is wrong. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byService, heard, now } from '../../src/api/clock';

const NOON = Date.UTC(2026, 2, 2, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  heard(new Date(NOON).toUTCString());
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([10 * 60_000, -24 * 60 * 60_000])('a clock that is %d ms wrong tells the time of the service', (wrong) => {
  heard(new Date(NOON + wrong).toUTCString());
  vi.advanceTimersByTime(60_000);
  expect(now().getTime()).toBe(NOON + wrong + 60_000);
});

test('what this machine saw an hour ago is told by the clock of the service, too', () => {
  heard(new Date(NOON + 10 * 60_000).toUTCString());
  expect(byService(NOON - 60 * 60_000).getTime()).toBe(NOON - 50 * 60_000);
});

test('a clock that is nearly right is left alone, so that time never runs backwards', () => {
  heard(new Date(NOON + 3_000).toUTCString());
  heard(new Date(NOON - 3_000).toUTCString());
  expect(now().getTime()).toBe(NOON);
});

test('a clock that was set right is believed again', () => {
  heard(new Date(NOON + 60_000).toUTCString());
  heard(new Date(NOON).toUTCString());
  expect(now().getTime()).toBe(NOON);
});

test.each([null, '', 'yesterday'])('an answer that tells no time (%s) changes nothing', (told) => {
  heard(told);
  expect(now().getTime()).toBe(NOON);
});
