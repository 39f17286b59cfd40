import { expect, test } from 'vitest';
import type { Field } from '../../../src/pages/conversation/items';
import { inWords } from '../../../src/pages/conversation/progress';

const field = (kind: Field['kind']): Field => ({
  fact: 'it',
  label: 'it',
  kind,
  asked: 'citizen',
  options: [{ value: 0, label: 'not at all' }],
});
const ofTen = (value: number): string => `${String(value)} of 10`;

test('several of somebody’s own words stand each on a line of its own', () => {
  expect(inWords(field('list'), ['Cook four days a week.', 'Go to the shop.'], ofTen)).toBe('Cook four days a week.\nGo to the shop.');
});

test('a place on a ruler is never a bare number', () => {
  expect(inWords(field('ruler'), 0, ofTen)).toBe('0 of 10');
});

test('a choice is said in its own words', () => {
  expect(inWords(field('choice'), 0, ofTen)).toBe('not at all');
});
