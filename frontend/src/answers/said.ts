/** What somebody says: an answer, by whom, and whose voice it is. */
import type { AnswerIn, AnswerOut, AnswerSource, Informant, Voice } from '../api/generated/schema';

/** What an answer may be; `null` takes back what the same voice said before. */
export type Value = number | boolean | string | readonly string[] | null;

/** An answer the service does not have yet. */
export interface Unsent extends AnswerIn {
  readonly value: Value;
  readonly said_at?: string;
}

/** An answer as a page shows it. */
export interface Said {
  readonly value: Value;
  readonly informant: Informant;
  readonly voice: Voice;
  readonly source: AnswerSource;
  readonly said_at: string | undefined;
  /** Who wrote it down; nobody yet, while it is unsent. */
  readonly recorded_by: string | undefined;
}

const VOICES: Readonly<Record<Informant, Voice>> = {
  citizen: 'citizen',
  citizen_with_relative: 'citizen',
  citizen_with_staff: 'citizen',
  relative: 'relative',
  staff: 'professional',
  care_system: 'professional',
};

/** Say whose voice an informant is; a newer answer follows an older one of the same voice. */
export function voiceOf(informant: Informant): Voice {
  return VOICES[informant];
}

/** Say whether one answer follows another: about the same, by the same voice. */
export function follows(one: Unsent, other: Unsent): boolean {
  return one.fact === other.fact && voiceOf(one.informant) === voiceOf(other.informant);
}

/** Show an answer the service has. */
export function recorded(answer: AnswerOut): Said {
  return { ...answer, value: answer.value as Value };
}

/** Show an answer the service does not have yet. */
export function notRecorded(answer: Unsent): Said {
  return {
    value: answer.value,
    informant: answer.informant,
    voice: voiceOf(answer.informant),
    source: answer.source,
    said_at: answer.said_at,
    recorded_by: undefined,
  };
}
