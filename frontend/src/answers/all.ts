/** Every queue of unsent answers in this tab: one for each case, going on when its page is left. */
import type { QueryClient } from '@tanstack/react-query';
import { Answers } from './answers';
import { casesOf } from './kept';
import { sendBatch } from './queries';

const known = new Map<string, Answers>();
const listeners = new Set<() => void>();
let left: readonly Left[] = [];

/** What is unsent about one case; `stuck` when it does not go by itself. */
export interface Left {
  readonly case: string;
  readonly count: number;
  readonly stuck: boolean;
  /** False when they live only as long as this page. */
  readonly kept: boolean;
}

/** Give the one queue of this tab for a case. */
export function answersOf(queries: QueryClient, user: string, of: string, assessment: string): Answers {
  const name = `${user}/${of}`;
  const found = known.get(name);
  if (found) return found;
  const made = new Answers({ user, case: of }, assessment, (about, batch) => sendBatch(queries, about, batch));
  known.set(name, made);
  made.listen(count);
  return made;
}

/** Go on with what this user left unsent in this browser, such as when a laptop was closed at the table. */
export function resume(queries: QueryClient, user: string): void {
  for (const [of, assessment] of casesOf(user)) answersOf(queries, user, of, assessment);
}

/** List what is unsent, by case. */
export function unsentByCase(): readonly Left[] {
  return left;
}

/** Hear when that changes. */
export function listenToAll(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function count(): void {
  left = [...known.values()]
    .map((one) => ({ of: one.whose.case, now: one.snapshot() }))
    .filter(({ now }) => now.unsent.length > 0)
    .map(({ of, now: { unsent, stage, queue, kept } }) => {
      return { case: of, count: unsent.length, stuck: stage === 'closed' || queue.refused.length > 0, kept };
    });
  for (const listener of listeners) listener();
}
