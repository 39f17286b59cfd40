import { expect, it } from 'vitest';
import { moved } from '../../../src/pages/today/roving';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
])('%s leads from line %i to line %i of three', (key, from, to) => {
  expect(moved(key, from, 3)).toBe(to);
});

it.each(['Enter', 'Tab', 'a', ' '])('%s is left to the browser', (key) => {
  expect(moved(key, 1, 3)).toBeUndefined();
});
