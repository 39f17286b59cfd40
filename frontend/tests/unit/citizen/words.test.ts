import { expect, test } from 'vitest';
import type { ContactOut, FactOut } from '../../../src/api/generated/schema';
import { ownWords } from '../../../src/pages/citizen/words';

const nothing: readonly FactOut[] = [];

function contact(wish: string | null, from_whom: ContactOut['from_whom'], received_at: string): ContactOut {
  return { id: received_at, case_id: 'c', from_whom, channel: 'phone', wish, urgent: false, consent: 'given', received_at, recorded_at: received_at, recorded_by: 'u' };
}

const answered: readonly FactOut[] = [
    {
      fact: 'what_matters',
      beside: [],
      answer: {
        assessment_id: 'a', number: 1, fact: 'what_matters', value: 'my stairs', informant: 'citizen_with_relative', voice: 'citizen',
        source: 'home', said_at: '2026-03-01T09:00:00Z', recorded_at: '2026-03-01T09:00:00Z', recorded_by: 'u',
      },
    },
];

test('nothing was said', () => {
  expect(ownWords(nothing, [])).toBeUndefined();
});

test('what was answered in the conversation comes first, however new a wish is', () => {
  expect(ownWords(answered, [contact('a garden', 'citizen', '2026-05-01T09:00:00Z')])?.words).toBe('my stairs');
});

test('before any conversation, the newest wish counts', () => {
  const wishes = [contact('old', 'citizen', '2026-01-01T09:00:00Z'), contact('new', 'relative', '2026-02-01T09:00:00Z')];
  expect(ownWords(nothing, wishes)).toEqual({ words: 'new', informant: 'relative', at: '2026-02-01T09:00:00Z' });
});

test('what a hospital wishes is not in the own words of anybody', () => {
  expect(ownWords(nothing, [contact('discharge on Friday', 'hospital', '2026-02-01T09:00:00Z')])).toBeUndefined();
});

test('a contact without a wish hides none before it', () => {
  const wishes = [contact('a garden', 'citizen', '2026-01-01T09:00:00Z'), contact(null, 'citizen', '2026-02-01T09:00:00Z')];
  expect(ownWords(nothing, wishes)?.words).toBe('a garden');
});
