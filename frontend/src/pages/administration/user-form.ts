/** What a form about a user holds, what must be filled in, and what of it is different from how the user is. */
import type { Role, UserChange, UserOut } from '../../api/generated/schema';

export const STAFF_ROLES = [
  'assessor',
  'coordinator',
  'case_officer',
  'leader',
  'policy_author',
  'administrator',
  'system',
] as const satisfies readonly Role[];

export interface UserFields {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly active: boolean;
}

export const NOBODY: UserFields = { name: '', roles: [], teams: [], active: true };

/** Take of a user what can be changed. */
export function fieldsOf({ name, roles, teams, active }: UserOut): UserFields {
  return { name, roles, teams, active };
}

/** Name the fields that cannot be left as they are. */
export function missing(fields: Pick<UserFields, 'name' | 'roles'>): ReadonlySet<'name' | 'roles'> {
  const found = new Set<'name' | 'roles'>();
  if (fields.name.trim() === '') found.add('name');
  if (fields.roles.length === 0) found.add('roles');
  return found;
}

/** Say what is different; undefined when nothing is. */
export function changesOf(seen: UserOut, now: UserFields): UserChange | undefined {
  const change: UserChange = {
    ...(now.name.trim() === seen.name ? {} : { name: now.name.trim() }),
    ...(same(now.roles, seen.roles) ? {} : { roles: [...now.roles] }),
    ...(same(now.teams, seen.teams) ? {} : { teams: [...now.teams] }),
    ...(now.active === seen.active ? {} : { active: now.active }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
