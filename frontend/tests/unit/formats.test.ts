import { expect, test } from 'vitest';
import { counted, formatsOf, owned } from '../../src/i18n/formats';

test('a day without a time is the same day in every time zone', () => {
  expect(formatsOf('nb', 'America/Los_Angeles').day('2026-11-22')).toBe('22. november 2026');
});

test('an instant is told in the time zone of the municipality', () => {
  expect(formatsOf('en', 'Europe/Oslo').day('2026-11-22T23:30:00Z')).toBe('23 November 2026');
});

test.each([
  [0, '0 medlemmer'],
  [1, '1 medlem'],
  [2, '2 medlemmer'],
])('%i is counted as %s', (count, said) => {
  expect(counted('nb', count, { one: 'medlem', other: 'medlemmer' })).toBe(said);
});

test.each([
  ['Tove', 'Toves'],
  ['Randi', 'Randis'],
  ['Jens', 'Jens’'],
  ['Max', 'Max’'],
])('what is of %s is %s', (name, whose) => {
  expect(owned(name)).toBe(whose);
});
