import { expect, it } from 'vitest';
import type { AssessmentOut, ContactOut, PlacementOut, SittingOut } from '../../../src/api/generated/schema';
import { timeline } from '../../../src/pages/case/timeline';

const NOTHING = { contacts: [], assessments: [], sittings: [], placements: [] };

function sitting(at: string, more: Partial<SittingOut> = {}): SittingOut {
  return { at, by: 'hanne', informant: 'staff', source: 'conversation', questions: 12, ...more };
}

const contact = { id: 'c', received_at: '2026-03-02T08:00:00Z', recorded_by: 'hanne' } as ContactOut;
const signed = { id: 's', opened_at: '2026-03-03T08:00:00Z', opened_by: 'hanne', signed_at: '2026-03-09T08:00:00Z', signed_by: 'mats' } as AssessmentOut;
const placement = { id: 'p', made_at: '2026-03-08T08:00:00Z', made_by: 'kari' } as PlacementOut;

it('holds everything, the newest first', () => {
  const sittings = [sitting('2026-03-05T08:00:00Z')];
  const happened = timeline({ contacts: [contact], assessments: [signed], sittings, placements: [placement] });
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
  expect(timeline({ ...NOTHING, assessments: [open] }).map(({ kind }) => kind)).toEqual(['started']);
});

it('a sitting says who answered how many questions', () => {
  const [event] = timeline({ ...NOTHING, sittings: [sitting('2026-03-05T08:00:00Z', { informant: 'citizen', by: 'kari' })] });
  expect(event).toMatchObject({ kind: 'answered', by: 'kari', informant: 'citizen', count: 12 });
});

it('no two events share a key', () => {
  const at = contact.received_at;
  const sittings = [sitting(at), sitting(at, { by: 'mats' }), sitting(at, { informant: 'citizen_with_staff' }), sitting(at, { source: 'home' })];
  const happened = timeline({ contacts: [contact], assessments: [signed], sittings, placements: [placement] });
  expect(new Set(happened.map(({ key }) => key)).size).toBe(happened.length);
});
