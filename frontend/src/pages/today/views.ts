/** The ways to look at the work list; the one last chosen is kept in this browser, under the user's id alone. */
import type { Phase } from '../../api/generated/schema';

/** How the list is narrowed, in the words of the service. */
export interface Narrowed {
  readonly team?: string;
  readonly mine?: boolean;
  readonly contact_person?: string;
  readonly phase?: readonly Phase[];
  readonly urgent?: boolean;
  readonly overdue?: boolean;
}

const OWN = ['all', 'contact', 'coordinator', 'conversation'] as const;

/** Everybody, whose contact person I am, what I coordinate, who is in the conversation, or the cases of one team. */
export type View = (typeof OWN)[number] | `team:${string}`;

/** Who needs somebody, in this order: nobody urgent ever stands below anything else. */
export const WAITING = ['now', 'past', 'waiting'] as const;
export type Group = (typeof WAITING)[number] | 'agreed';

const ASKED: Readonly<Record<Group, Narrowed>> = {
  now: { urgent: true },
  past: { overdue: true, urgent: false },
  waiting: { urgent: false, phase: ['contact', 'assessment'] },
  agreed: { urgent: false, phase: ['goals', 'effort'] },
};

/** Take a view that was kept or asked for; anything else is everybody. */
export function viewOf(said: unknown): View {
  if (typeof said === 'string' && said.startsWith('team:')) return said as View;
  return OWN.find((view) => view === said) ?? 'all';
}

/** Say what to ask the service for one group of a view, as the user who looks. */
export function asked(view: View, group: Group, user: string): Narrowed {
  switch (view) {
    case 'all':
      return ASKED[group];
    case 'contact':
      return { ...ASKED[group], contact_person: user };
    case 'coordinator':
      return { ...ASKED[group], mine: true };
    case 'conversation':
      return { ...ASKED[group], phase: ['assessment'] };
    default:
      return { ...ASKED[group], team: view.slice('team:'.length) };
  }
}

const place = (user: string) => `mestring.today.${user}`;

export function keptView(user: string): View {
  return viewOf(localStorage.getItem(place(user)));
}

export function keepView(user: string, view: View): void {
  localStorage.setItem(place(user), view);
}

/** Whether the list of those with whom help is agreed is open. */
export function keptOpen(user: string): boolean {
  return localStorage.getItem(`${place(user)}.agreed`) === 'open';
}

export function keepOpen(user: string, open: boolean): void {
  localStorage.setItem(`${place(user)}.agreed`, open ? 'open' : 'closed');
}
