import { expect, test } from 'vitest';
import { choices, chosen } from '../../../src/pages/citizen/whom';

const BOTH = { citizen_id: 'me', wards: ['mother', 'uncle'] };

test('a citizen speaks for themselves, whatever the address asks', () => {
  expect(chosen({ citizen_id: 'me', wards: [] }, 'somebody else')).toBe('me');
});

test('a relative of one citizen need not choose', () => {
  expect(chosen({ citizen_id: null, wards: ['mother'] }, undefined)).toBe('mother');
});

test('a relative of two must choose', () => {
  expect(chosen({ citizen_id: null, wards: ['mother', 'uncle'] }, undefined)).toBeUndefined();
});

test('a choice that is asked for holds', () => {
  expect(chosen(BOTH, 'uncle')).toBe('uncle');
});

test('nobody can be chosen whom one may not speak for', () => {
  expect(chosen(BOTH, 'a stranger')).toBeUndefined();
});

test('a relative without a power of attorney has nobody to choose', () => {
  expect(choices({ citizen_id: null, wards: [] })).toEqual([]);
});

test('oneself comes first, and once', () => {
  expect(choices({ citizen_id: 'me', wards: ['mother', 'me'] })).toEqual(['me', 'mother']);
});
