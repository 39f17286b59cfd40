/** Answers for a page: say something, see where it is, and see what holds with mine counted in. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AnswerSource, Informant } from '../api/generated/schema';
import type { Snapshot } from './answers';
import { answersOf } from './all';
import type { AskedOf } from './asked';
import { hold, type Held } from './held';
import { factsQuery } from './queries';
import type { Unsent, Value } from './said';

interface About {
  readonly user: string;
  readonly case: string;
  /** The open assessment answers go to. */
  readonly assessment: string;
  /** Where they are given; `home` on the citizen's own pages. */
  readonly source: AnswerSource;
}

export { answersOf } from './all';

/** What a page does with answers. */
export interface Answering extends Snapshot {
  /** Say something; null takes back what this voice said. `quiet`: how long to wait for more before it is sent. */
  readonly say: (fact: string, value: Value, informant: Informant, quiet?: number) => void;
  /** Send now what waits, such as when a text field is left. */
  readonly flush: () => void;
  /** Try again after everything was refused. */
  readonly retry: () => void;
  /** Give up an answer that was refused. */
  readonly drop: (answer: Unsent) => void;
}

export function useAnswers({ user, case: of, assessment, source }: About): Answering {
  const queries = useQueryClient();
  const answers = useMemo(() => answersOf(queries, user, of, assessment), [queries, user, of, assessment]);
  useEffect(() => {
    answers.moveTo(assessment);
    addEventListener('pagehide', answers.flush);
    return () => {
      removeEventListener('pagehide', answers.flush);
      answers.flush();
    };
  }, [answers, assessment]);
  const snapshot = useSyncExternalStore(answers.listen, answers.snapshot);
  return useMemo(
    () => ({
      ...snapshot,
      say: (fact: string, value: Value, informant: Informant, quiet?: number) => {
        answers.say(fact, value, informant, source, quiet);
      },
      flush: answers.flush,
      retry: answers.retry,
      drop: (answer: Unsent) => {
        answers.drop(answer);
      },
    }),
    [answers, snapshot, source],
  );
}

/** Give what holds for every fact, mine on top. */
export function useHeld(of: string, { unsent }: Answering, asked: AskedOf): ReadonlyMap<string, Held> {
  const { data } = useSuspenseQuery(factsQuery(of));
  return useMemo(() => hold(data.facts, unsent, asked), [data, unsent, asked]);
}
