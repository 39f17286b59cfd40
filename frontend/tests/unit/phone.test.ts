import { expect, test } from 'vitest';
import { runsOf, written } from '../../src/components/phone';

test.each([
  ['+4710000000', '10\u00a000\u00a000\u00a000'],
  ['+4510000001', '10\u00a000\u00a000\u00a001'],
  ['+3545000000', '+3545000000'],
  ['+471000000', '+471000000'],
])('the number %s is written %s', (phone, said) => {
  expect(written(phone)).toBe(said);
});

const on = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes });

test('days that follow each other with the same hours are said at once', () => {
  const hours = [on(1, '09:00', '15:00'), on(2, '09:00', '15:00'), on(4, '09:00', '15:00'), on(5, '09:00', '13:00')];
  expect(runsOf(hours).map(({ first, last, closes }) => [first, last, closes])).toEqual([
    [1, 2, '15:00'],
    [4, 4, '15:00'],
    [5, 5, '13:00'],
  ]);
});

test('a pause at noon is said once for all its days', () => {
  const day = (weekday: number) => [on(weekday, '09:00', '11:30'), on(weekday, '12:00', '15:00')];
  expect(runsOf([...day(1), ...day(2)])).toEqual([
    { first: 1, last: 2, opens: '09:00', closes: '11:30' },
    { first: 1, last: 2, opens: '12:00', closes: '15:00' },
  ]);
});
