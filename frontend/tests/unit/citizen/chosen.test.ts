import { expect, test } from 'vitest';
import { NOTHING, placementOf } from '../../../src/pages/citizen/place/chosen';

test('nothing is sent before something is chosen, whatever is written', () => {
  expect(placementOf({ ...NOTHING, words: 'why' }, 'citizen')).toBeUndefined();
});

test('a colour alone is enough, and empty words are none', () => {
  expect(placementOf({ ...NOTHING, colour: 'green', words: '  ' }, 'citizen')).toEqual({
    kind: 'citizen', colour: 'green', step: null, words: null, informant: 'citizen',
  });
});

test('the lowest step is a step', () => {
  expect(placementOf({ ...NOTHING, step: 0 }, 'relative')?.step).toBe(0);
});
