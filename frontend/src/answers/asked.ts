/** Of whom everything is asked; as `asked_of` of the service, which holds the same. */
import type { ConversationOut, Voice } from '../api/generated/schema';

export type AskedOf = (fact: string) => Extract<Voice, 'citizen' | 'professional'>;

const OWN = /^(going|important)\.|\.own_(performance|importance)$/;

/** Say whether a policy reads a fact; the wheel and the parts of an activity alone leave every step open. */
export function isReadByPolicies(fact: string): boolean {
  return !fact.includes('.');
}

/** Say of whom a conversation asks what; what it does not name is for professionals. */
export function askedOf(conversation: Pick<ConversationOut, 'questions'>): AskedOf {
  const citizens = new Set(conversation.questions.filter((one) => one.asked_of === 'citizen').map((one) => one.id));
  return (fact) => (OWN.test(fact) || citizens.has(fact) ? 'citizen' : 'professional');
}
