import { expect, test } from 'vitest';
import { written } from '../../src/components/phone';

test.each([
  ['+4710000000', '10\u00a000\u00a000\u00a000'],
  ['+4510000001', '10\u00a000\u00a000\u00a001'],
  ['+3545000000', '+3545000000'],
  ['+471000000', '+471000000'],
])('the number %s is written %s', (phone, said) => {
  expect(written(phone)).toBe(said);
});
