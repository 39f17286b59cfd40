import { expect, it } from 'vitest';
import type { AnswerOut, AssessmentOut, ContactOut, FactOut, PlacementOut } from '../../../src/api/generated/schema';
import { timeline } from '../../../src/pages/case/timeline';

const NOTHING = { contacts: [], assessments: [], facts: [], placements: [] };
const dayOf = (at: string) => at.slice(0, 10);

function answer(number: number, at: string, more: Partial<AnswerOut> = {}): FactOut {
  const said = { assessment_id: 'a', number, fact: `f${String(number)}`, value: 1, said_at: at, recorded_at: at };
  const by = { informant: 'staff', voice: 'professional', source: 'conversation', recorded_by: 'hanne' } as const;
  return { fact: said.fact, answer: { ...said, ...by, ...more }, beside: [] };
}

const contact = { id: 'c', received_at: '2026-03-02T08:00:00Z', recorded_by: 'hanne' } as ContactOut;
const signed = { id: 's', opened_at: '2026-03-03T08:00:00Z', opened_by: 'hanne', signed_at: '2026-03-09T08:00:00Z', signed_by: 'mats' } as AssessmentOut;
const placement = { id: 'p', made_at: '2026-03-08T08:00:00Z', made_by: 'kari' } as PlacementOut;

it('holds everything, the newest first', () => {
  const facts = [answer(1, '2026-03-05T08:00:00Z')];
  const happened = timeline({ contacts: [contact], assessments: [signed], facts, placements: [placement] }, dayOf);
  expect(happened.map(({ kind, by }) => [kind, by])).toEqual([
    ['signed', 'mats'],
    ['placed', 'kari'],
    ['answered', 'hanne'],
    ['started', 'hanne'],
    ['contact', 'hanne'],
  ]);
});

it('an assessment that is open is not signed', () => {
  const open = { ...signed, signed_at: null, signed_by: null };
  expect(timeline({ ...NOTHING, assessments: [open] }, dayOf).map(({ kind }) => kind)).toEqual(['started']);
});

it('the answers one person gave on a day are one event, at the time of the last', () => {
  const facts = [answer(1, '2026-03-05T08:00:00Z'), answer(2, '2026-03-05T09:00:00Z'), answer(3, '2026-03-06T08:00:00Z')];
  const happened = timeline({ ...NOTHING, facts }, dayOf);
  expect(happened.map((one) => [one.at, one.kind === 'answered' && one.count])).toEqual([
    ['2026-03-06T08:00:00Z', 1],
    ['2026-03-05T09:00:00Z', 2],
  ]);
});

it.each([
  ['somebody else wrote them down', { recorded_by: 'mats' }],
  ['somebody else gave them', { informant: 'citizen_with_staff' }],
  ['they were given at home', { source: 'home' }],
] as const)('answers of a day stand apart when %s', (_, more) => {
  const facts = [answer(1, '2026-03-05T08:00:00Z'), answer(2, '2026-03-05T09:00:00Z', more)];
  expect(timeline({ ...NOTHING, facts }, dayOf)).toHaveLength(2);
});

it('an answer that stands beside another counts as well', () => {
  const [first, second] = [answer(1, '2026-03-05T08:00:00Z'), answer(2, '2026-03-05T08:00:00Z')];
  expect(timeline({ ...NOTHING, facts: [{ ...first, beside: [second.answer] }] }, dayOf)[0]).toMatchObject({ count: 2 });
});

it('no two events share a key', () => {
  const happened = timeline({ contacts: [contact], assessments: [signed], facts: [answer(1, contact.received_at)], placements: [placement] }, dayOf);
  expect(new Set(happened.map(({ key }) => key)).size).toBe(happened.length);
});
