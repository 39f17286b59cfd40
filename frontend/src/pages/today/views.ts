/** The ways to look at the work list; the one last chosen is kept in this browser, under the user's id alone. */
import type { Narrowed, ViewOut } from '../../api/generated/schema';
import { wrote } from '../../room';

/** How the list is narrowed: what the service takes, and what a kept view holds. */
export type Asked = Partial<Readonly<Narrowed>>;

const OWN = ['all', 'contact', 'coordinator', 'conversation'] as const;

/** Everybody, whose contact person I am, what I coordinate, who is in the conversation, one team, or what one has kept. */
export type View = (typeof OWN)[number] | `team:${string}` | `kept:${string}`;

/** Who needs somebody, in this order: nobody urgent ever stands below anything else. */
export const WAITING = ['now', 'past', 'waiting'] as const;
export type Group = (typeof WAITING)[number] | 'agreed';

const ASKED: Readonly<Record<Group, Asked & { readonly urgent: boolean }>> = {
  now: { urgent: true },
  past: { overdue: true, urgent: false },
  waiting: { overdue: false, urgent: false, phase: ['contact', 'assessment'] },
  agreed: { overdue: false, urgent: false, phase: ['goals', 'effort'] },
};

/** Take a view that was kept or asked for; anything else is everybody. */
export function viewOf(said: unknown): View {
  if (typeof said === 'string' && /^(team|kept):/.test(said)) return said as View;
  return OWN.find((view) => view === said) ?? 'all';
}

/** Name a view that somebody keeps. */
export function keptAs({ id }: Pick<ViewOut, 'id'>): View {
  return `kept:${id}`;
}

/** Say whether a view is one that somebody keeps. */
export function isKept(view: View): boolean {
  return view.startsWith('kept:');
}

/** Take everybody in the place of a kept view that was removed, perhaps on another device. */
export function still(view: View, kept: readonly ViewOut[]): View {
  return isKept(view) && !kept.some((one) => keptAs(one) === view) ? 'all' : view;
}

/** Say how a view narrows the list, as the user who looks. */
export function narrowedBy(view: View, user: string, kept: readonly ViewOut[]): Asked {
  if (view.startsWith('team:')) return { team: view.slice('team:'.length) };
  switch (view) {
    case 'all':
      return {};
    case 'contact':
      return { contact_person: user };
    case 'coordinator':
      return { mine: true };
    case 'conversation':
      return { phase: ['assessment'] };
    default:
      return kept.find((one) => keptAs(one) === view)?.narrowed ?? {};
  }
}

/** Say what to ask the service for one group of a view; undefined where nobody can stand. */
export function asked(by: Asked, group: Group): Asked | undefined {
  const own = ASKED[group];
  const wanted = by.phase?.length ? by.phase : own.phase;
  const phase = own.phase ? wanted?.filter((one) => own.phase?.includes(one)) : wanted;
  const stands = typeof by.urgent !== 'boolean' || by.urgent === own.urgent;
  const late = typeof by.overdue !== 'boolean' || own.overdue === undefined || by.overdue === own.overdue;
  if (phase?.length === 0 || !stands || !late) return undefined;
  return { ...by, ...own, ...(phase && { phase }) };
}

/** So many views somebody keeps at the most, as the service has it. */
export const MOST_KEPT = 20;

const place = (user: string) => `mestring.today.${user}`;

export function keptView(user: string): View {
  return viewOf(localStorage.getItem(place(user)));
}

export function keepView(user: string, view: View): void {
  wrote(localStorage, place(user), view);
}

/** Whether the list of those with whom help is agreed is open. */
export function keptOpen(user: string): boolean {
  return localStorage.getItem(`${place(user)}.agreed`) === 'open';
}

export function keepOpen(user: string, open: boolean): void {
  wrote(localStorage, `${place(user)}.agreed`, open ? 'open' : 'closed');
}
