/** What is known of a case as it was read, with the mark that lets the service say that nothing is new. */
import type { AnswerOut, FactOut } from '../api/generated/schema';
import { voiceOf } from './said';

export interface Known {
  readonly mark: string | undefined;
  readonly facts: readonly FactOut[];
}

const MARK = /(\d+)-(\d+)/;

/**
 * Count in what was saved from here, and move the mark on by as many: `12-1` is twelve answers.
 *
 * Whoever else has saved meanwhile makes the mark of the service another, and everything is read again.
 */
export function withSaved(known: Known, saved: readonly AnswerOut[]): Known {
  const facts = new Map(known.facts.map((one) => [one.fact, one]));
  for (const answer of saved) {
    const before = facts.get(answer.fact);
    const others = before ? [before.answer, ...before.beside].filter((one) => one.voice !== answer.voice) : [];
    const [first, ...beside] = [answer, ...others].filter((one) => one.value !== null); // who is believed first, `hold` says
    if (first) facts.set(answer.fact, { fact: answer.fact, answer: first, beside });
    else facts.delete(answer.fact);
  }
  const mark = known.mark?.replace(MARK, (_, answers: string, rest: string) => `${String(Number(answers) + saved.length)}-${rest}`);
  return { mark, facts: [...facts.values()] };
}

/** List the answers that were not there before, and that somebody else wrote down. */
export function fromOthers(before: Known, now: Known, me: string): readonly AnswerOut[] {
  const seen = new Set(before.facts.flatMap(said).map(named));
  return now.facts.flatMap(said).filter((one) => one.recorded_by !== me && !seen.has(named(one)));
}

function said({ answer, beside }: FactOut): readonly AnswerOut[] {
  return [answer, ...beside];
}

function named({ assessment_id, number, informant }: AnswerOut): string {
  return `${assessment_id}/${String(number)}/${voiceOf(informant)}`;
}
