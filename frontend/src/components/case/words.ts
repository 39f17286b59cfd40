/** What is said about cases on every page: phases, what is next, who got in touch and how. */
import type { Channel, Consent, Doing, FromWhom, Phase } from '../../api/generated/schema';
import { inThreeLanguages } from '../../i18n/texts';

export const phaseTexts = inThreeLanguages({
  contact: { nb: 'Ny henvendelse', da: 'Ny henvendelse', en: 'New contact' },
  assessment: { nb: 'Samtale og kartlegging', da: 'Samtale og udredning', en: 'Conversation and assessment' },
  goals: { nb: 'Avtalt, mål settes', da: 'Aftalt, mål sættes', en: 'Agreed, setting goals' },
  effort: { nb: 'Hjelpen er i gang', da: 'Hjælpen er i gang', en: 'Help is under way' },
  closed: { nb: 'Avsluttet', da: 'Afsluttet', en: 'Closed' },
} satisfies Record<Phase, unknown>);

export const doingTexts = inThreeLanguages({
  start_assessment: { nb: 'Start kartleggingen', da: 'Start udredningen', en: 'Start the assessment' },
  hold_conversation: { nb: 'Hold samtalen', da: 'Afhold samtalen', en: 'Hold the conversation' },
  sign_assessment: { nb: 'Gjør samtalen ferdig', da: 'Gør samtalen færdig', en: 'Finish the conversation' },
  place_together: { nb: 'Finn trinnet sammen', da: 'Find trinnet sammen', en: 'Find the step together' },
  agree: { nb: 'Bli enige om hjelpen', da: 'Bliv enige om hjælpen', en: 'Agree on the help' },
  follow_up: { nb: 'Følg opp', da: 'Følg op', en: 'Follow up' },
} satisfies Record<Doing, unknown>);

export const fromWhomTexts = inThreeLanguages({
  citizen: { nb: 'Innbyggeren selv', da: 'Borgeren selv', en: 'The citizen' },
  relative: { nb: 'Pårørende', da: 'Pårørende', en: 'A relative' },
  staff: { nb: 'En ansatt', da: 'En medarbejder', en: 'A member of staff' },
  gp: { nb: 'Fastlegen', da: 'Egen læge', en: 'The GP' },
  hospital: { nb: 'Sykehuset', da: 'Sygehuset', en: 'The hospital' },
  care_system: { nb: 'Fagsystemet', da: 'Omsorgssystemet', en: 'The care system' },
  other: { nb: 'En annen', da: 'En anden', en: 'Somebody else' },
} satisfies Record<FromWhom, unknown>);

export const channelTexts = inThreeLanguages({
  phone: { nb: 'på telefon', da: 'på telefon', en: 'by phone' },
  letter: { nb: 'i brev', da: 'i et brev', en: 'by letter' },
  meeting: { nb: 'i et møte', da: 'til et møde', en: 'in a meeting' },
  visit: { nb: 'på besøk', da: 'på besøg', en: 'on a visit' },
  digital: { nb: 'digitalt', da: 'digitalt', en: 'online' },
  system: { nb: 'gjennom et fagsystem', da: 'gennem et it-system', en: 'through a computer system' },
} satisfies Record<Channel, unknown>);

export const consentTexts = inThreeLanguages({
  given: { nb: 'Ja, har sagt ja', da: 'Ja, har sagt ja', en: 'Yes, said yes' },
  not_asked: { nb: 'Ikke spurt ennå', da: 'Ikke spurgt endnu', en: 'Not asked yet' },
  not_able: { nb: 'Kan ikke svare på det nå', da: 'Kan ikke svare på det nu', en: 'Cannot answer that now' },
  declined: { nb: 'Har sagt nei', da: 'Har sagt nej', en: 'Said no' },
} satisfies Record<Consent, unknown>);
