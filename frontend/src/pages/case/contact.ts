/** What a form about a contact holds, and what must be filled in before it is sent. */
import type { Channel, Consent, ContactCreate, FromWhom } from '../../api/generated/schema';

export const FROM_WHOM = ['citizen', 'relative', 'gp', 'hospital', 'staff', 'other'] as const satisfies readonly FromWhom[];
export const CHANNELS = ['phone', 'visit', 'meeting', 'letter', 'digital'] as const satisfies readonly Channel[];
export const CONSENTS = ['given', 'not_asked', 'not_able', 'declined'] as const satisfies readonly Consent[];

export interface ContactFields {
  readonly fromWhom: FromWhom;
  readonly channel: Channel;
  readonly wish: string;
  readonly urgent: boolean;
  readonly consent: Consent | null;
}

export const NOTHING_SAID: ContactFields = { fromWhom: 'citizen', channel: 'phone', wish: '', urgent: false, consent: null };

/** Write a contact as it is sent; undefined while it is not said whether the citizen agrees. */
export function contactOf({ fromWhom, channel, wish, urgent, consent }: ContactFields): ContactCreate | undefined {
  if (consent === null) return undefined;
  const words = wish.trim();
  return { from_whom: fromWhom, channel, urgent, consent, ...(words === '' ? {} : { wish: words }) };
}
