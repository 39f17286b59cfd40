/** What has happened, in a sentence each. */
import type { Happened } from './timeline';
import { channelTexts, fromWhomTexts } from '../../components/case/words';
import { counted } from '../../i18n/formats';
import type { Language } from '../../i18n/language';
import { inThreeLanguages } from '../../i18n/texts';
import type { FromWhom, Informant, PlacementKind } from '../../api/generated/schema';

const answers = {
  nb: (count: number) => counted('nb', count, { one: 'spørsmål', other: 'spørsmål' }),
  da: (count: number) => counted('da', count, { one: 'spørgsmål', other: 'spørgsmål' }),
  en: (count: number) => counted('en', count, { one: 'question', other: 'questions' }),
};

const answered = inThreeLanguages({
  citizen: {
    nb: (count: number) => `Innbyggeren svarte selv på ${answers.nb(count)}`,
    da: (count: number) => `Borgeren svarede selv på ${answers.da(count)}`,
    en: (count: number) => `The citizen answered ${answers.en(count)}`,
  },
  citizen_with_relative: {
    nb: (count: number) => `Innbyggeren svarte på ${answers.nb(count)} sammen med en pårørende`,
    da: (count: number) => `Borgeren svarede på ${answers.da(count)} sammen med en pårørende`,
    en: (count: number) => `The citizen answered ${answers.en(count)} together with a relative`,
  },
  citizen_with_staff: {
    nb: (count: number) => `Innbyggeren svarte på ${answers.nb(count)} i samtalen`,
    da: (count: number) => `Borgeren svarede på ${answers.da(count)} i samtalen`,
    en: (count: number) => `The citizen answered ${answers.en(count)} in the conversation`,
  },
  relative: {
    nb: (count: number) => `En pårørende svarte på ${answers.nb(count)}`,
    da: (count: number) => `En pårørende svarede på ${answers.da(count)}`,
    en: (count: number) => `A relative answered ${answers.en(count)}`,
  },
  staff: {
    nb: (count: number) => `Fagpersonen svarte på ${answers.nb(count)}`,
    da: (count: number) => `Fagpersonen svarede på ${answers.da(count)}`,
    en: (count: number) => `The professional answered ${answers.en(count)}`,
  },
  care_system: {
    nb: (count: number) => `Fagsystemet ga svar på ${answers.nb(count)}`,
    da: (count: number) => `Omsorgssystemet gav svar på ${answers.da(count)}`,
    en: (count: number) => `The care system answered ${answers.en(count)}`,
  },
} satisfies Record<Informant, unknown>);

const placed = inThreeLanguages({
  citizen: {
    nb: 'Innbyggeren sa hvor hjelpen bør begynne',
    da: 'Borgeren sagde, hvor hjælpen bør begynde',
    en: 'The citizen said where help should begin',
  },
  team: {
    nb: 'Teamet sa hvor hjelpen bør begynne',
    da: 'Teamet sagde, hvor hjælpen bør begynde',
    en: 'The team said where help should begin',
  },
  recommended: {
    nb: 'Kommunens regler ga et forslag',
    da: 'Kommunens regler gav et forslag',
    en: "The municipality's rules gave a suggestion",
  },
  joint: {
    nb: 'Innbyggeren og teamet ble enige om hjelpen',
    da: 'Borgeren og teamet blev enige om hjælpen',
    en: 'The citizen and the team agreed on the help',
  },
} satisfies Record<PlacementKind, unknown>);

const forThem = inThreeLanguages({
  placed: {
    nb: 'En pårørende sa, for innbyggeren, hvor hjelpen bør begynne',
    da: 'En pårørende sagde på borgerens vegne, hvor hjælpen bør begynde',
    en: 'A relative said, for the citizen, where help should begin',
  },
});

const others = inThreeLanguages({
  contact: {
    nb: (whom: string, how: string) => `${whom} tok kontakt ${how}`,
    da: (whom: string, how: string) => `${whom} henvendte sig ${how}`,
    en: (whom: string, how: string) => `${whom} got in touch ${how}`,
  },
  started: { nb: 'Kartleggingen begynte', da: 'Udredningen begyndte', en: 'The assessment began' },
  signed: { nb: 'Samtalen ble gjort ferdig og signert', da: 'Samtalen blev gjort færdig og underskrevet', en: 'The conversation was finished and signed' },
});

/** Say what has happened. */
export function saidOf(happened: Happened, language: Language): string {
  switch (happened.kind) {
    case 'contact': {
      const { from_whom, channel } = happened.contact;
      return others[language].contact(fromWhomTexts[language][from_whom], channelTexts[language][channel]);
    }
    case 'answered':
      return answered[language][happened.informant](happened.count);
    case 'placed':
      return happened.placement.informant === 'relative' ? forThem[language].placed : placed[language][happened.placement.kind];
    default:
      return others[language][happened.kind];
  }
}

/** Say whose words were said then. */
export function whomOf(happened: Happened): FromWhom {
  if (happened.kind === 'contact') return happened.contact.from_whom;
  return happened.kind === 'placed' && happened.placement.informant === 'relative' ? 'relative' : 'citizen';
}

/** Give the words somebody said then, if they said any. */
export function wordsOf(happened: Happened): string | null {
  if (happened.kind === 'contact') return happened.contact.wish;
  return happened.kind === 'placed' ? happened.placement.words : null;
}
