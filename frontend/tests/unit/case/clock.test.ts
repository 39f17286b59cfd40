import { describe, expect, it } from 'vitest';
import { countDays, daysBetween } from '../../../src/components/case/clock';

describe('the days of a window', () => {
  it.each([
    ['2026-03-02', 1, 0],
    ['2026-03-07', 6, 0],
    ['2026-03-15', 14, 0],
    ['2026-03-16', 14, 1],
    ['2026-04-15', 14, 31],
    ['2026-03-01', 1, 0],
  ])('on %s it is day %i, and %i over', (on, day, over) => {
    expect(countDays('2026-03-02', '2026-03-15', on)).toEqual({ day, days: 14, over });
  });

  it('is the first and the last of a window of one day', () => {
    expect(countDays('2026-03-02', '2026-03-02', '2026-03-02')).toEqual({ day: 1, days: 1, over: 0 });
  });
});

it('counts a night in which the clock is changed as one day', () => {
  expect(daysBetween('2026-03-28', '2026-03-29')).toBe(1);
  expect(daysBetween('2026-10-25', '2026-10-24')).toBe(-1);
});
