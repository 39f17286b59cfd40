/** What a form about a kept view holds, and what is sent of it. */
import type { NarrowedOut, Phase, ViewIn, ViewOut } from '../../api/generated/schema';

/** The phases of a case that is open. */
export const OPEN = ['contact', 'assessment', 'goals', 'effort'] as const satisfies readonly Phase[];

/** What narrows a view without naming anything. */
export const ONLY = ['contact', 'coordinator', 'now', 'past'] as const;
export type Only = (typeof ONLY)[number];

export interface ViewFields {
  readonly name: string;
  /** Empty: every team. */
  readonly team: string;
  /** Empty: every district. */
  readonly district: string;
  readonly phase: readonly Phase[];
  readonly only: readonly Only[];
}

export const NEW_VIEW: ViewFields = { name: '', team: '', district: '', phase: [], only: [] };

/** Show a view that was kept, as the user it belongs to. */
export function fieldsOf({ name, narrowed }: ViewOut, me: string): ViewFields {
  const holds: Readonly<Record<Only, boolean>> = {
    contact: narrowed.contact_person === me,
    coordinator: narrowed.mine,
    now: narrowed.urgent === true,
    past: narrowed.overdue === true,
  };
  return {
    name,
    team: narrowed.team ?? '',
    district: narrowed.district ?? '',
    phase: narrowed.phase,
    only: ONLY.filter((one) => holds[one]),
  };
}

/** Write what is sent; what the form does not show stays as it was. */
export function viewIn(fields: ViewFields, me: string, before?: NarrowedOut): ViewIn {
  const only = new Set(fields.only);
  const another = before?.contact_person === me ? null : (before?.contact_person ?? null);
  return {
    name: fields.name.trim(),
    narrowed: {
      phase: [...fields.phase],
      team: fields.team || null,
      district: fields.district || null,
      contact_person: only.has('contact') ? me : another,
      urgent: only.has('now') ? true : before?.urgent === false ? false : null,
      mine: only.has('coordinator'),
      overdue: only.has('past') ? true : before?.overdue === false ? false : null,
    },
  };
}

/** Say what is wrong with a name, beside the views there are already. */
export function wrongName(name: string, others: readonly ViewOut[]): 'missing' | 'taken' | undefined {
  const said = name.trim();
  if (said === '') return 'missing';
  return others.some((one) => one.name === said) ? 'taken' : undefined;
}
