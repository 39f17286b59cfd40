import { expect, test } from 'vitest';
import { linesOf, textOf } from '../../../src/pages/citizen/conversation/lines';

test('each line is one thing, without the space around it', () => {
  expect(linesOf('  walk \n\n bake\n')).toEqual(['walk', 'bake']);
});

test('what was written is read again as it was', () => {
  expect(linesOf(textOf(['walk', 'bake']))).toEqual(['walk', 'bake']);
});

test('nothing is empty text', () => {
  expect(textOf(null)).toBe('');
});
