import { expect, it } from 'vitest';
import { daysOf } from '../../../src/components/case/days';

const ON = '2026-11-22';

it.each([
  ['nb', '2026-11-22', 'i dag'],
  ['nb', '2026-11-23', 'i morgen'],
  ['nb', '2026-11-21', 'i går'],
  ['da', '2026-11-23', 'i morgen'],
  ['en', '2026-11-23', 'tomorrow'],
  ['nb', '2026-11-29', '29. november'],
  ['da', '2026-11-29', '29. november'],
  ['en', '2026-11-29', '29 November'],
  ['nb', '2027-01-04', '4. januar 2027'],
] as const)('in %s, %s is %s', (language, day, said) => {
  expect(daysOf(language, ON).near(day)).toBe(said);
});

it.each([
  ['nb', 'søndag 22. november'],
  ['da', 'søndag 22. november'],
  ['en', 'Sunday 22 November'],
] as const)('in %s a day is called %s', (language, said) => {
  expect(daysOf(language, ON).weekday(ON)).toBe(said);
});
