/** What the pages of a conversation at home share: the questions, the answers, and where they are kept. */
import { createContext, useContext } from 'react';
import type { Held } from '../../../answers/held';
import { voiceOf, type Said, type Value } from '../../../answers/said';
import type { Answering } from '../../../answers/useAnswers';
import type { ConversationOut } from '../../../api/generated/schema';
import { useTexts } from '../../../i18n/texts';
import { useSelf } from '../self';
import type { Answers, Asked, Option } from './chapters';
import { PLACES } from './places';
import { goingWords, importantWords } from './words-of-wheel';

export interface Ask {
  readonly conversation: ConversationOut;
  readonly answers: Answering;
  readonly held: ReadonlyMap<string, Held>;
}

export const AskContext = createContext<Ask | undefined>(undefined);

export function useAsk(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('useAsk outside of ConversationLayout');
  return ask;
}

/** Say who answers; pages are not shown before that is known. */
export function useInformant(): 'citizen' | 'citizen_with_relative' | 'relative' {
  return useSelf().answering ?? 'relative';
}

/** Give what the one who answers has said so far about each thing. */
export function useSaid(): (fact: string) => Said | undefined {
  const { held } = useAsk();
  const voice = voiceOf(useInformant());
  return (fact) => held.get(fact)?.by(voice);
}

/** The same as plain values. */
export function useOwnAnswers(): Answers {
  const { held } = useAsk();
  const voice = voiceOf(useInformant());
  return Object.fromEntries([...held].map(([fact, one]) => [fact, one.by(voice)?.value]));
}

/** Give the answers of a wheel in words, its ends as the service words them. */
export function useWheelOptions(): (asked: Extract<Asked, { kind: 'ruler' | 'wheel' }>) => readonly Option[] {
  const [going, important] = [useTexts(goingWords), useTexts(importantWords)];
  return ({ fact, low, high }) => {
    const between = fact.startsWith('going.') ? going : important;
    const words = { 0: low, 3: between[3], 5: between[5], 8: between[8], 10: high };
    return PLACES.map((value) => ({ value, label: words[value] }));
  };
}

/** Save an answer in the name of whoever answers. */
export function useSay(): (fact: string, value: Value, quiet?: number) => void {
  const { answers } = useAsk();
  const informant = useInformant();
  return (fact, value, quiet) => {
    answers.say(fact, value, informant, quiet);
  };
}
