/** Whom somebody new to a demo should try first: one of each kind, for whom there is something to see. */
import type { Person } from './queries';

export const KINDS = ['assessor', 'case_officer', 'citizen', 'relative', 'administrator'] as const;
export type Kind = (typeof KINDS)[number];

export interface Newcomer {
  readonly kind: Kind;
  readonly person: Person;
}

function hasSomething({ has_case, speaks_for_somebody }: Person, kind: Kind): boolean {
  return kind === 'citizen' ? has_case : kind === 'relative' ? speaks_for_somebody : true;
}

/** Part the people of a town: those to try first, and the rest as they stood. */
export function partedOf(people: readonly Person[]): { readonly first: readonly Newcomer[]; readonly rest: readonly Person[] } {
  const first = KINDS.flatMap((kind) => {
    const person = people.find((one) => one.roles.length === 1 && one.roles[0] === kind && hasSomething(one, kind));
    return person ? [{ kind, person }] : [];
  });
  const chosen = new Set(first.map(({ person }) => person));
  return { first, rest: people.filter((one) => !chosen.has(one)) };
}
