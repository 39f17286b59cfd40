/** What the page says that gathers everything about a citizen's situation. */
import { counted } from '../../../i18n/formats';
import { inThreeLanguages } from '../../../i18n/texts';

export const situationTexts = inThreeLanguages({
  title: { nb: 'Min situasjon', da: 'Min situation', en: 'My situation' },
  titleOf: {
    nb: (name: string) => `Situasjonen til ${name}`,
    da: (name: string) => `Situationen for ${name}`,
    en: (name: string) => `The situation of ${name}`,
  },
  matters: { nb: 'Det som er viktig', da: 'Det, der er vigtigt', en: 'What matters' },
  notSaid: { nb: 'Det har ingen skrevet ned ennå.', da: 'Det har ingen skrevet ned endnu.', en: 'Nobody has written it down yet.' },
  sides: { nb: 'Hvor står vi?', da: 'Hvor står vi?', en: 'Where do we stand?' },
  sidesAbout: {
    nb: 'Vi kan se ulikt på det. Da er det noe å snakke om.',
    da: 'Vi kan se forskelligt på det. Så er det noget at tale om.',
    en: 'We may see it differently. Then there is something to talk about.',
  },
  nobodyPlaced: { nb: 'Ingen har pekt på et trinn ennå.', da: 'Ingen har peget på et trin endnu.', en: 'Nobody has pointed to a step yet.' },
  forThem: {
    nb: (name: string | undefined) => `En pårørende, for ${name ?? 'deg'}`,
    da: (name: string | undefined) => `En pårørende, for ${name ?? 'dig'}`,
    en: (name: string | undefined) => `A relative, for ${name ?? 'you'}`,
  },
  you: { nb: 'Du selv', da: 'Du selv', en: 'You' },
  suggestion: { nb: 'Et forslag', da: 'Et forslag', en: 'A suggestion' },
  why: { nb: 'Hvorfor?', da: 'Hvorfor?', en: 'Why?' },
  several: { nb: 'Flere steder er fortsatt mulige:', da: 'Flere steder er stadig mulige:', en: 'Several places are still possible:' },
  offers: { nb: 'Dette kan hjelpe', da: 'Det kan hjælpe', en: 'What can help' },
  unknown: { nb: 'Dette vet vi ikke ennå', da: 'Det ved vi ikke endnu', en: 'What we do not know yet' },
  tooLittle: {
    nb: 'Vi vet ikke nok til å foreslå noe ennå. Det gjør ingenting. Vi snakker om det sammen.',
    da: 'Vi ved ikke nok til at foreslå noget endnu. Det gør ikke noget. Vi taler om det sammen.',
    en: 'We do not know enough to suggest anything yet. That is all right. We will talk about it together.',
  },
  agreed: { nb: 'Dette er vi enige om', da: 'Det er vi enige om', en: 'What we have agreed' },
  known: { nb: 'Dette vet vi, og hvem som sa det', da: 'Det ved vi, og hvem der sagde det', en: 'What we know, and who said it' },
  nothing: { nb: 'Vi har ikke skrevet ned noe ennå.', da: 'Vi har ikke skrevet noget ned endnu.', en: 'We have written nothing down yet.' },
  wrong: {
    nb: 'Er noe feil? Si det til oss, så snakker vi om det. Det du har sagt, blir aldri visket ut av andre.',
    da: 'Er noget forkert? Sig det til os, så taler vi om det. Det, du har sagt, bliver aldrig visket ud af andre.',
    en: 'Is something wrong? Tell us, and we will talk about it. What you have said is never wiped out by others.',
  },
  fromCitizen: { nb: 'Det du har sagt', da: 'Det, du har sagt', en: 'What you have said' },
  fromCitizenOf: {
    nb: (name: string) => `Det ${name} har sagt`,
    da: (name: string) => `Det, ${name} har sagt`,
    en: (name: string) => `What ${name} has said`,
  },
  fromRelative: { nb: 'Det pårørende har sagt', da: 'Det, pårørende har sagt', en: 'What relatives have said' },
  fromProfessional: { nb: 'Det de ansatte har sett', da: 'Det, de ansatte har set', en: 'What those who work here have seen' },
  many: {
    nb: (count: number) => counted('nb', count, { one: 'svar', other: 'svar' }),
    da: (count: number) => counted('da', count, { one: 'svar', other: 'svar' }),
    en: (count: number) => counted('en', count, { one: 'answer', other: 'answers' }),
  },
  expected: { nb: 'slik det kan bli', da: 'sådan kan det blive', en: 'how it may become' },
  performs: { nb: 'hva du gjør selv', da: 'hvad du selv gør', en: 'what you do yourself' },
  performsOf: { nb: 'egen innsats', da: 'egen indsats', en: 'own part' },
  important: { nb: 'hvor viktig det er', da: 'hvor vigtigt det er', en: 'how important it is' },
  does_all: { nb: 'Alt', da: 'Alt', en: 'All of it' },
  does_parts: { nb: 'Deler av det', da: 'Dele af det', en: 'Parts of it' },
  does_not: { nb: 'Ikke nå', da: 'Ikke nu', en: 'Not now' },
});
