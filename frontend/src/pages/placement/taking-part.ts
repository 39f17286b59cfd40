/** What a form about an agreement holds of who took part, and what is sent of it. */
import type { TookPartIn } from '../../api/generated/schema';

/** Somebody who can be ticked: the citizen, somebody close to them, or a colleague. */
export type Somebody = 'citizen' | `relative:${string}` | `colleague:${string}`;

export interface TookPartFields {
  readonly people: readonly Somebody[];
  /** Colleagues somebody added to those who are offered; they stay on offer. */
  readonly added: readonly string[];
  /** What others are, with commas between. */
  readonly others: string;
}

const MOST_OTHERS = 10;
const LONGEST_ROLE = 80;

/** Nobody is ticked beforehand: that somebody took part is said by whoever was there, never taken for granted. */
export const NOBODY_YET: TookPartFields = { people: [], added: [], others: '' };

/** Tick a colleague who was not on offer. */
export function withColleague(fields: TookPartFields, id: string): TookPartFields {
  return { ...fields, added: [...fields.added, id], people: [...fields.people, `colleague:${id}`] };
}

function rolesOf(others: string): string[] {
  return others.split(',').flatMap((role) => role.trim() || []);
}

function idsOf(people: readonly Somebody[], kind: 'relative' | 'colleague'): string[] {
  return people.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
}

/** Write who took part as it is sent. */
export function tookPartOf({ people, others }: TookPartFields): TookPartIn {
  return {
    citizen: people.includes('citizen'),
    relatives: idsOf(people, 'relative'),
    colleagues: idsOf(people, 'colleague'),
    others: rolesOf(others),
  };
}

/** Say what cannot be sent: nobody, or others who are too many or described at length. */
export function wrongIn(fields: TookPartFields): 'nobody' | 'others' | undefined {
  const roles = rolesOf(fields.others);
  if (fields.people.length === 0 && roles.length === 0) return 'nobody';
  return roles.length > MOST_OTHERS || roles.some((role) => role.length > LONGEST_ROLE) ? 'others' : undefined;
}
