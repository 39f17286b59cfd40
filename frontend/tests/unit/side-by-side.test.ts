import { expect, test } from 'vitest';
import type { Compared } from '../../src/api/generated/schema';
import { gatheredByStep } from '../../src/pages/placement/side-by-side';

const text = (words: string) => ({ nb: words, da: words, en: words });

function says(id: string, primary_step: number | null, ...reasons: readonly string[]): Compared {
  return { policy: { id }, primary_step, reasons: reasons.map(text) } as unknown as Compared;
}

const told = (results: readonly Compared[]) =>
  gatheredByStep(results).map(({ step, policies, because }) => [step, policies.map(({ policy }) => policy.id), because.map(({ en }) => en)]);

test('policies that point at the same step stand together, and need not say why', () => {
  expect(told([says('own', 3, 'training'), says('other', 3, 'something else')])).toEqual([[3, ['own', 'other'], []]]);
});

test('who points elsewhere says what one’s own policy does not say', () => {
  const results = [says('own', 3, 'training', 'much help'), says('law', 4, 'at home', 'stable', 'much help')];
  expect(told(results)).toEqual([[3, ['own'], []], [4, ['law'], ['at home', 'stable']]]);
});

test('several that point elsewhere say what they all say', () => {
  const results = [says('own', 3, 'training'), says('a', 4, 'at home', 'stable'), says('b', 4, 'long', 'at home')];
  expect(told(results)[1]).toEqual([4, ['a', 'b'], ['at home']]);
});

test('who points at no step yet gives no reason', () => {
  expect(told([says('own', 3, 'training'), says('open', null, 'much help')])[1]).toEqual([null, ['open'], []]);
});
