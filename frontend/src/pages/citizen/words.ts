/** The citizen's own words about what matters: the newest they said, wherever they said it. */
import type { ContactOut, FactOut, Informant } from '../../api/generated/schema';

export interface OwnWords {
  readonly words: string;
  readonly informant: Informant;
  readonly at: string;
}

/** Give what was last said; what was answered in the conversation goes before what was written when getting in touch. */
export function ownWords(facts: readonly FactOut[], contacts: readonly ContactOut[]): OwnWords | undefined {
  const answer = facts.find(({ fact }) => fact === 'what_matters')?.answer;
  if (answer && typeof answer.value === 'string') return { words: answer.value, informant: answer.informant, at: answer.said_at };
  const wishes = contacts.filter((one) => one.wish && (one.from_whom === 'citizen' || one.from_whom === 'relative'));
  const [newest] = wishes.toSorted((one, other) => other.received_at.localeCompare(one.received_at));
  if (!newest?.wish) return undefined;
  return { words: newest.wish, informant: newest.from_whom === 'relative' ? 'relative' : 'citizen', at: newest.received_at };
}
