/** A policy that cannot be read yet is an answer, no mistake: nothing is known, or answers do not fit together. */
import { ApiError } from './problem';

/** Why; `pointers` name the answers that do not fit together. */
export interface WhyNot {
  readonly why: 'no_facts' | 'contradiction';
  readonly pointers: readonly string[];
}

/** What a policy says, or why it cannot. */
export type SaidOrWhyNot<Said> = { readonly said: Said } | WhyNot;

/** Take a refusal to read the facts as an answer; anything else stays an error. */
export async function saidOrWhyNot<Said>(asked: Promise<Said>): Promise<SaidOrWhyNot<Said>> {
  try {
    return { said: await asked };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'invalid_facts') throw error;
    const nothing = error.errors.some(({ code }) => code === 'no_facts');
    return { why: nothing ? 'no_facts' : 'contradiction', pointers: error.errors.map(({ pointer }) => pointer) };
  }
}
