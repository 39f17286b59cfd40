/** What has happened in a case, newest first: made of what is on record, a day's answers of one person as one event. */
import type { AnswerOut, AssessmentOut, ContactOut, FactOut, Informant, PlacementOut } from '../../api/generated/schema';

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
    | { readonly kind: 'answered'; readonly informant: Informant; readonly home: boolean; readonly count: number }
    | { readonly kind: 'placed'; readonly placement: PlacementOut }
  );

export interface Records {
  readonly contacts: readonly ContactOut[];
  readonly assessments: readonly AssessmentOut[];
  readonly facts: readonly FactOut[];
  readonly placements: readonly PlacementOut[];
}

/** Put everything in order; `dayOf` says on which day of the municipality an instant falls. */
export function timeline({ contacts, assessments, facts, placements }: Records, dayOf: (at: string) => string): Happened[] {
  const happened: Happened[] = [
    ...contacts.map((contact): Happened => ({ kind: 'contact', key: contact.id, at: contact.received_at, by: contact.recorded_by, contact })),
    ...assessments.flatMap(turns),
    ...answered(facts, dayOf),
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

function answered(facts: readonly FactOut[], dayOf: (at: string) => string): Happened[] {
  const together = new Map<string, AnswerOut[]>();
  for (const answer of facts.flatMap((fact) => [fact.answer, ...fact.beside])) {
    const key = [dayOf(answer.recorded_at), answer.recorded_by, answer.informant, answer.source].join('/');
    together.set(key, [...(together.get(key) ?? []), answer]);
  }
  return [...together].flatMap(([key, answers]): Happened[] => {
    const [last] = answers.sort((one, other) => Date.parse(other.recorded_at) - Date.parse(one.recorded_at));
    if (!last) return [];
    const { informant, source, recorded_at: at, recorded_by: by } = last;
    return [{ kind: 'answered', key, at, by, informant, home: source === 'home', count: answers.length }];
  });
}
