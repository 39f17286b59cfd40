/**
 * Unsent answers, kept in this browser until the service has them: over reload, a closed tab and a lost network.
 *
 * They lie in localStorage because it keeps what is written at once, even when the tab closes the moment after. Each is
 * there only while it is unsent, under the user who wrote it, and signing out takes it away (docs/security.md).
 */
import { wrote } from '../room';
import { EMPTY, type Queue } from './queue';

const PREFIX = 'mestring.unsent/';
let signedOut = false;

/** Whose answers, about which case, and in which assessment the last were given. */
export interface Whose {
  readonly user: string;
  readonly case: string;
}

/** What one tab keeps. */
export interface Kept {
  readonly assessment: string;
  readonly queue: Queue;
}

/** Name the place of a tab, so that two tabs never write over each other. */
export function placeOf({ user, case: of }: Whose, tab: string): string {
  return `${PREFIX}${user}/${of}/${tab}`;
}

/** Keep what a tab has not sent; false when the browser has no room for it. */
export function keep(place: string, kept: Kept): boolean {
  if (signedOut) return true;
  const { batches, waiting, refused } = kept.queue;
  if (batches.length + waiting.length + refused.length > 0) return wrote(localStorage, place, JSON.stringify(kept));
  localStorage.removeItem(place);
  return true;
}

/** Take away what lies at a place, and give it. */
export function takeFrom(place: string): Kept | undefined {
  const found = localStorage.getItem(place);
  localStorage.removeItem(place);
  return found === null ? undefined : read(found);
}

/** List the places of the tabs that have something unsent about a case. */
export function placesOf({ user, case: of }: Whose): readonly string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${user}/${of}/`));
}

/** List the cases a user has unsent answers about, each with its assessment. */
export function casesOf(user: string): ReadonlyMap<string, string> {
  const own = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${user}/`));
  return new Map(own.map((key) => [key.split('/')[2] ?? '', read(localStorage.getItem(key) ?? '').assessment]));
}

/** Forget everything unsent, whoever's it is, and keep nothing more: somebody signs out of this browser. */
export function forgetUnsent(): void {
  signedOut = true;
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

function read(found: string): Kept {
  try {
    return JSON.parse(found) as Kept;
  } catch {
    return { assessment: '', queue: EMPTY };
  }
}
