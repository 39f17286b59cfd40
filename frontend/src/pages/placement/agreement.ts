/** What a form about an agreement holds, what is missing in it, and what is sent. Nothing is chosen beforehand. */
import type { JointDecision, Reply } from '../../api/generated/schema';
import { NOBODY_YET, tookPartOf, type TookPartFields } from './taking-part';

export interface ReplySaid {
  readonly reply: Reply;
  readonly words: string;
}

export interface AgreementFields {
  readonly tookPart: TookPartFields;
  readonly step: number | null;
  readonly reason: string;
  readonly words: string;
  /** Services somebody added to those the policy proposes. */
  readonly added: readonly string[];
  readonly replies: Readonly<Record<string, ReplySaid>>;
}

export const NOTHING_AGREED: AgreementFields = { tookPart: NOBODY_YET, step: null, reason: '', words: '', added: [], replies: {} };

/** Say whether a step is none of those the policy left possible, which takes a reason. */
export function needsReason(step: number | null, possible: readonly number[]): boolean {
  return step !== null && !possible.includes(step);
}

/** Name what must be filled in before it can be sent. */
export function missing(fields: AgreementFields, asksWhy: boolean): ReadonlySet<'step' | 'reason'> {
  const found = new Set<'step' | 'reason'>();
  if (fields.step === null) found.add('step');
  if (asksWhy && fields.reason.trim() === '') found.add('reason');
  return found;
}

/** Write down what the citizen says to a service; undefined takes it back. */
export function replied(fields: AgreementFields, service: string, said: ReplySaid | undefined): AgreementFields {
  const others = Object.entries(fields.replies).filter(([name]) => name !== service);
  return { ...fields, replies: Object.fromEntries(said ? [...others, [service, said]] : others) };
}

/** Give the services in the order they stand on the page: those proposed, then those somebody added. */
export function talkedAbout(proposed: readonly string[], fields: AgreementFields): readonly string[] {
  return [...new Set([...proposed, ...fields.added, ...Object.keys(fields.replies)])];
}

/** Write what is sent; undefined while no step is chosen. A reason goes along only where one is asked for. */
export function decisionOf(fields: AgreementFields, asksWhy: boolean, order: readonly string[]): JointDecision | undefined {
  if (fields.step === null) return undefined;
  return {
    step: fields.step,
    took_part: tookPartOf(fields.tookPart),
    words: fields.words.trim() || null,
    reason: asksWhy ? fields.reason.trim() || null : null,
    services: order.flatMap((service) => {
      const said = fields.replies[service];
      return said ? [{ service, reply: said.reply, words: said.words.trim() || null }] : [];
    }),
  };
}
