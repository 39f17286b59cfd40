import { expect, test } from 'vitest';
import { withSaved } from '../../../src/answers/facts';
import type { AnswerOut, ContactOut, FactOut } from '../../../src/api/generated/schema';
import { ownWords } from '../../../src/pages/citizen/words';

const nothing: readonly FactOut[] = [];

function contact(wish: string | null, from_whom: ContactOut['from_whom'], received_at: string): ContactOut {
  return { id: received_at, case_id: 'c', from_whom, channel: 'phone', wish, urgent: false, consent: 'given', received_at, recorded_at: received_at, recorded_by: 'u' };
}

const own: AnswerOut = {
  assessment_id: 'a', number: 1, fact: 'what_matters', value: 'my stairs', informant: 'citizen_with_relative', voice: 'citizen',
  source: 'home', said_at: '2026-03-01T09:00:00Z', recorded_at: '2026-03-01T09:00:00Z', recorded_by: 'u',
};
const relatives: AnswerOut = { ...own, number: 2, value: 'that she is safe', informant: 'relative', voice: 'relative', said_at: '2026-03-02T09:00:00Z' };
const answered: readonly FactOut[] = [{ fact: 'what_matters', answer: own, beside: [] }];

function words(facts: readonly FactOut[], contacts: readonly ContactOut[]): readonly string[] {
  return ownWords(facts, contacts).map((one) => one.words);
}

test('nothing was said', () => {
  expect(ownWords(nothing, [])).toEqual([]);
});

test('what a relative has just saved stands beside the own words, never before them', () => {
  const { facts } = withSaved({ mark: undefined, facts: answered }, [relatives]);
  expect(ownWords(facts, []).map((one) => [one.words, one.informant])).toEqual([
    ['my stairs', 'citizen_with_relative'],
    ['that she is safe', 'relative'],
  ]);
});

test('what a relative answers does not hide what the citizen wrote', () => {
  const alone = [{ fact: 'what_matters', answer: relatives, beside: [] }];
  expect(words(alone, [contact('a garden', 'citizen', '2026-01-01T09:00:00Z')])).toEqual(['a garden', 'that she is safe']);
});

test('what was answered in the conversation counts, however new a wish is', () => {
  expect(words(answered, [contact('a garden', 'citizen', '2026-05-01T09:00:00Z')])).toEqual(['my stairs']);
});

test('before any conversation, the newest wish of each counts, the own first', () => {
  const wishes = [
    contact('old', 'citizen', '2026-01-01T09:00:00Z'),
    contact('new', 'citizen', '2026-02-01T09:00:00Z'),
    contact('newer', 'relative', '2026-03-01T09:00:00Z'),
  ];
  expect(words(nothing, wishes)).toEqual(['new', 'newer']);
});

test('what a hospital wishes is not in the own words of anybody', () => {
  expect(words(nothing, [contact('discharge on Friday', 'hospital', '2026-02-01T09:00:00Z')])).toEqual([]);
});

test('a contact without a wish hides none before it', () => {
  const wishes = [contact('a garden', 'citizen', '2026-01-01T09:00:00Z'), contact(null, 'citizen', '2026-02-01T09:00:00Z')];
  expect(words(nothing, wishes)).toEqual(['a garden']);
});
