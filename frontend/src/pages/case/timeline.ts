/** What has happened in a case, newest first: made of what is on record, a day's answers of one person as one event. */
import type { AssessmentOut, ContactOut, Informant, PlacementOut, SittingOut } from '../../api/generated/schema';

interface At {
  /** What tells it from every other. */
  readonly key: string;
  readonly at: string;
  readonly by: string;
}

export type Happened = At &
  (
    | { readonly kind: 'contact'; readonly contact: ContactOut }
    | { readonly kind: 'started' | 'signed'; readonly assessment: AssessmentOut }
    | { readonly kind: 'answered'; readonly informant: Informant; readonly count: number }
    | { readonly kind: 'placed'; readonly placement: PlacementOut }
  );

export interface Records {
  readonly contacts: readonly ContactOut[];
  readonly assessments: readonly AssessmentOut[];
  readonly sittings: readonly SittingOut[];
  readonly placements: readonly PlacementOut[];
}

/** Put everything in order. */
export function timeline({ contacts, assessments, sittings, placements }: Records): Happened[] {
  const happened: Happened[] = [
    ...contacts.map((contact): Happened => ({ kind: 'contact', key: contact.id, at: contact.received_at, by: contact.recorded_by, contact })),
    ...assessments.flatMap(turns),
    ...sittings.map(answered),
    ...placements.map((placement): Happened => ({ kind: 'placed', key: placement.id, at: placement.made_at, by: placement.made_by, placement })),
  ];
  return happened.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function turns(assessment: AssessmentOut): Happened[] {
  const { id, opened_at, opened_by, signed_at, signed_by } = assessment;
  const started: Happened = { kind: 'started', key: id, at: opened_at, by: opened_by, assessment };
  if (signed_at === null || signed_by === null) return [started];
  return [started, { kind: 'signed', key: `${id}/signed`, at: signed_at, by: signed_by, assessment }];
}

function answered({ at, by, informant, source, questions }: SittingOut): Happened {
  return { kind: 'answered', key: [at, by, informant, source].join('/'), at, by, informant, count: questions };
}
