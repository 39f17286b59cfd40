import { expect, test } from 'vitest';
import type { ConversationOut, QuestionOut } from '../../../src/api/generated/schema';
import { answered, asked, chapters, neighbours, nextOf, screensOf, type Screen } from '../../../src/pages/citizen/conversation/chapters';

function question(id: string, group: string, answers: QuestionOut['answers'], asked_of = 'citizen'): QuestionOut {
  return { id, group, answers, asked_of, label: id, question: `${id}?`, always_asked: false, prompts: [] };
}

const ends = { question: 'How?', low: 'Badly', high: 'Well' };
const conversation: ConversationOut = {
  language: 'en', opening: '', ending: '', areas: {}, levels: {}, groups: {}, informants: {}, activities: [],
  wheel: {
    note: '', how_is_it_going: ends, how_important: ends,
    spokes: [{ id: 'mood', label: 'Mood', invite: 'About mood.', icf: [], activities: [] }],
  },
  questions: [
    question('what_matters', 'motivation', {}),
    question('own_goals', 'motivation', {}),
    question('wishes', 'context', {}),
    question('importance', 'motivation', { 0: 'Not', 10: 'Very' }),
    question('stage', 'readiness', { action: 'Under way' }),
    question('network', 'resources', { 0: 'Alone', 3: 'Many' }),
    question('lives_alone', 'context', { true: 'Yes', false: 'No' }),
    question('recent_fall', 'safety', { true: 'Yes', false: 'No' }),
    question('citizen_colour', 'placement', { green: 'Green' }),
    question('carer_strain', 'resources', { 0: 'None' }, 'professional'),
  ],
};

function ids(chapter: (typeof chapters)[number]): readonly string[] {
  return screensOf(conversation, chapter).map(({ id }) => id);
}

test('questions stand in the chapter of their group', () => {
  expect(Object.fromEntries(chapters.map((chapter) => [chapter, ids(chapter)]))).toEqual({
    matters: ['what_matters', 'own_goals', 'wishes'],
    wheel: ['mood'],
    support: ['network'],
    now: ['lives_alone', 'recent_fall'],
    ahead: ['importance', 'stage'],
  });
});

test('every question to a citizen stands in one chapter, but for the colour, which has a page of its own', () => {
  const wanted = conversation.questions.filter((one) => one.asked_of === 'citizen' && one.id !== 'citizen_colour');
  expect(chapters.flatMap(ids).toSorted()).toEqual([...wanted.map(({ id }) => id), 'mood'].toSorted());
});

test('a spoke asks how it is going, and how important it is', () => {
  expect(screensOf(conversation, 'wheel')[0]?.asked.map(({ fact }) => fact)).toEqual(['going.mood', 'important.mood']);
});

test.each([
  ['what_matters', 'words'],
  ['own_goals', 'list'],
  ['importance', 'ruler'],
  ['network', 'choice'],
])('%s is answered by %s', (id, kind) => {
  const found = conversation.questions.find((one) => one.id === id);
  expect(found && asked(found).kind).toBe(kind);
});

test('answers are sent as the service knows them: truth, numbers, names', () => {
  const values = ['lives_alone', 'network', 'stage'].map((id) => {
    const how = asked(conversation.questions.find((one) => one.id === id) ?? question(id, '', {}));
    return how.kind === 'choice' ? how.options.map(({ value }) => value) : [];
  });
  expect(values).toEqual([[true, false], [0, 3], ['action']]);
});

const screens: readonly Screen[] = ['a', 'b', 'c'].map((id) => ({ id, title: id, asked: [{ kind: 'words', fact: id, question: id }] }));

test('an answer that was taken back counts as none', () => {
  expect(answered(screens, { a: 'said', b: null })).toBe(1);
});

test('a "no" and a nought are answers', () => {
  expect(answered(screens, { a: false, b: 0 })).toBe(2);
});

test('one goes on with the first that is not answered, and begins anew when all are', () => {
  expect([nextOf(screens, { a: 'x' }), nextOf(screens, { a: 'x', b: 'x', c: 'x' })]).toEqual(['b', 'a']);
});

test('the first has none before it and the last none after it', () => {
  expect([neighbours(screens, 'a'), neighbours(screens, 'c')]).toEqual([
    { place: 1, before: undefined, after: 'b' },
    { place: 3, before: 'b', after: undefined },
  ]);
});

test('an address that names no question has no neighbours', () => {
  expect(neighbours(screens, 'elsewhere')).toBeUndefined();
});
