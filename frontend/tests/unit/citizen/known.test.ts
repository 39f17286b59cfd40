import { expect, test } from 'vitest';
import type { AnswerOut, ConversationOut, FactOut, Informant, Voice } from '../../../src/api/generated/schema';
import { gathered, knownOf, type Line, type Words } from '../../../src/pages/citizen/situation/known';

const ends = { question: 'How?', low: 'Badly', high: 'Well' };
const conversation: ConversationOut = {
  language: 'en', opening: '', ending: '', areas: {}, groups: {}, informants: {},
  levels: { 2: 'Some help', not_relevant: 'Not relevant' },
  wheel: { note: '', how_is_it_going: ends, how_important: ends, spokes: [{ id: 'mood', label: 'Mood', invite: '', icf: [], activities: [] }] },
  activities: [{ id: 'washing', area: 'self_care', label: 'Washing', question: '', anchors: {}, codes: [] }],
  questions: [
    { id: 'what_matters', group: 'motivation', label: 'What matters', question: '', asked_of: 'citizen', always_asked: true, prompts: [], answers: {} },
    { id: 'lives_alone', group: 'context', label: 'Alone', question: '', asked_of: 'citizen', always_asked: false, prompts: [], answers: { true: 'I live alone.', false: 'With somebody.' } },
    { id: 'help_hours_per_week', group: 'context', label: 'Hours', question: '', asked_of: 'professional', always_asked: false, prompts: [], answers: {} },
  ],
};

const words: Words = {
  asked: (asked, value) => (asked.kind === 'choice' ? asked.options.find((one) => one.value === value)?.label : `${asked.kind} ${String(value)}`),
  plain: String,
  performance: { does_all: 'All' },
  expected: 'expected',
  performs: 'performs',
  important: 'important',
};

function answer(fact: string, value: AnswerOut['value'], voice: Voice, informant: Informant): AnswerOut {
  return { assessment_id: 'a', number: 1, fact, value, informant, voice, source: 'home', said_at: '2026-03-01T09:00:00Z', recorded_at: '2026-03-01T09:00:00Z', recorded_by: 'u' };
}

function fact(one: AnswerOut, ...beside: AnswerOut[]): FactOut {
  return { fact: one.fact, answer: one, beside };
}

function said(...facts: FactOut[]): Readonly<Record<Voice, readonly string[]>> {
  const { citizen, relative, professional } = knownOf(facts, conversation, words);
  const told = (lines: typeof citizen) => lines.map((line) => `${line.label} = ${line.said}`);
  return { citizen: told(citizen), relative: told(relative), professional: told(professional) };
}

test('each voice has its own answers, also when another stands above it', () => {
  const own = answer('lives_alone', true, 'citizen', 'citizen');
  const seen = answer('lives_alone', false, 'professional', 'staff');
  expect(said(fact(own, seen))).toEqual({ citizen: ['Alone = I live alone.'], relative: [], professional: ['Alone = With somebody.'] });
});

test('a level, also one that does not matter, is said in the words of its level', () => {
  const levels = [answer('washing', 2, 'professional', 'staff'), answer('washing.expected', 'not_relevant', 'professional', 'staff')];
  expect(said(...levels.map((one) => fact(one))).professional).toEqual(['Washing = Some help', 'Washing: expected = Not relevant']);
});

test('the wheel comes with its question', () => {
  expect(said(fact(answer('going.mood', 7, 'citizen', 'citizen'))).citizen).toEqual(['Mood: How? = wheel 7']);
});

test('a number that no question has words for is said as it is', () => {
  expect(said(fact(answer('help_hours_per_week', 4.5, 'professional', 'staff'))).professional).toEqual(['Hours = 4.5']);
});

test('what matters most stands above, and not in the list', () => {
  expect(said(fact(answer('what_matters', 'my stairs', 'citizen', 'citizen'))).citizen).toEqual([]);
});

test('what this version has no words for is left out', () => {
  expect(said(fact(answer('of_tomorrow', 1, 'professional', 'staff'))).professional).toEqual([]);
});

test('what was said together stands together, in the order it was said first', () => {
  const line = (key: string, at: string): Line => ({ key, at, label: key, said: '', informant: 'citizen' });
  const groups = gathered([line('a', 'Monday'), line('b', 'Friday'), line('c', 'Monday')], ({ at }) => at);
  expect([...groups].map(([at, lines]) => [at, lines.map(({ key }) => key)])).toEqual([['Monday', ['a', 'c']], ['Friday', ['b']]]);
});
