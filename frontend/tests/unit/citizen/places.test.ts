import { expect, test } from 'vitest';
import { nearest, PLACES } from '../../../src/pages/citizen/conversation/places';

test('every value of the wheel has words, in the order of the values', () => {
  const shown = Array.from({ length: 11 }, (_, value) => nearest(value));
  expect(shown).toEqual([0, 0, 3, 3, 3, 5, 5, 8, 8, 8, 10]);
});

test('what was chosen here is shown as it was chosen', () => {
  expect(PLACES.map(nearest)).toEqual([...PLACES]);
});
