/** What every part of the conversation page needs of it. */
import { createContext, use } from 'react';
import type { Informant, MeOut } from '../../api/generated/schema';
import type { AskedOf } from '../../answers/asked';
import type { Answering } from '../../answers/useAnswers';
import type { HeldFacts } from './progress';

export interface Talk {
  readonly case: string;
  readonly me: MeOut;
  readonly asked: AskedOf;
  readonly held: HeldFacts;
  /** Missing where the conversation can only be read. */
  readonly answers: Answering | undefined;
  readonly informants: Readonly<Record<Informant, string>>;
  /** Who says what is asked of the citizen, and what is asked of professionals. */
  readonly who: Readonly<Record<'citizen' | 'professional', Informant>>;
  readonly setWho: (asked: 'citizen' | 'professional', who: Informant) => void;
}

export const TalkContext = createContext<Talk | undefined>(undefined);

export function useTalk(): Talk {
  const talk = use(TalkContext);
  if (!talk) throw new Error('there is no conversation around this');
  return talk;
}
