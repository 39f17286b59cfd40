/** What matters, in the words of everybody who said it: the citizen's own first, whoever spoke last. */
import type { AnswerOut, ContactOut, FactOut, Informant, Voice } from '../../api/generated/schema';

export interface OwnWords {
  readonly words: string;
  readonly informant: Informant;
  readonly at: string;
}

const FIRST_TO_LAST: readonly Voice[] = ['citizen', 'relative', 'professional'];

/** Give what each voice said; an answer in the conversation goes before what the same voice wrote when getting in touch. */
export function ownWords(facts: readonly FactOut[], contacts: readonly ContactOut[]): readonly OwnWords[] {
  const answers = answered(facts);
  const own = answers.some(({ voice }) => voice === 'citizen') ? undefined : wish(contacts, 'citizen');
  const relative = answers.length > 0 ? undefined : wish(contacts, 'relative');
  const said = answers.map(({ value, informant, said_at }) => ({ words: String(value), informant, at: said_at }));
  return [own, ...said, relative].filter((one) => one !== undefined);
}

/** The order of the facts is not enough: what was just saved from here stands first among them. */
function answered(facts: readonly FactOut[]): readonly AnswerOut[] {
  const fact = facts.find((one) => one.fact === 'what_matters');
  const voices = fact ? [fact.answer, ...fact.beside] : [];
  const place = ({ voice }: AnswerOut) => FIRST_TO_LAST.indexOf(voice);
  return voices.filter(({ value }) => typeof value === 'string').toSorted((one, other) => place(one) - place(other));
}

/** The newest wish of somebody. */
function wish(contacts: readonly ContactOut[], informant: 'citizen' | 'relative'): OwnWords | undefined {
  const wishes = contacts.filter((one) => one.wish && one.from_whom === informant);
  const [newest] = wishes.toSorted((one, other) => other.received_at.localeCompare(one.received_at));
  return newest?.wish ? { words: newest.wish, informant, at: newest.received_at } : undefined;
}
