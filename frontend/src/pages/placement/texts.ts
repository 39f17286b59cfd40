/** What the page about a placement says beside the words of the policy, the ladder and the citizen. */
import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  title: { nb: 'Trinn', da: 'Trin', en: 'Step' },
  stairs: { nb: 'Hvor kan hjelpen starte?', da: 'Hvor kan hjælpen begynde?', en: 'Where can help start?' },
  ownSide: {
    nb: (name: string) => `${name} selv`,
    da: (name: string) => `${name} selv`,
    en: (name: string) => name,
  },
  forName: {
    nb: (name: string) => `En pårørende, for ${name}`,
    da: (name: string) => `En pårørende, for ${name}`,
    en: (name: string) => `A relative, for ${name}`,
  },
  withHelp: {
    nb: (name: string) => `${name} selv, skrevet ned av en fagperson`,
    da: (name: string) => `${name} selv, skrevet ned af en fagperson`,
    en: (name: string) => `${name}, written down by a professional`,
  },
  team: { nb: 'Teamet', da: 'Teamet', en: 'The team' },
  notYetOwn: {
    nb: (name: string) => `${name} har ikke plassert seg selv ennå.`,
    da: (name: string) => `${name} har ikke placeret sig selv endnu.`,
    en: (name: string) => `${name} has not placed themselves yet.`,
  },
  colourOnly: {
    nb: 'Har valgt en farge, ikke et trinn.',
    da: 'Har valgt en farve, ikke et trin.',
    en: 'Chose a colour, not a step.',
  },
  notYetTeam: {
    nb: 'Teamet har ikke plassert ennå.',
    da: 'Teamet har ikke placeret endnu.',
    en: 'The team has not placed yet.',
  },
  before: {
    nb: 'Foreløpig. Kartleggingen er ikke signert, og forslaget kan endre seg.',
    da: 'Foreløbigt. Udredningen er ikke underskrevet, og forslaget kan ændre sig.',
    en: 'So far. The assessment is not signed, and the suggestion may change.',
  },
  signedOn: {
    nb: (day: string) => `Kartleggingen ble signert ${day}.`,
    da: (day: string) => `Udredningen blev underskrevet ${day}.`,
    en: (day: string) => `The assessment was signed on ${day}.`,
  },
  by: {
    nb: (who: string, day: string) => `${who}, ${day}`,
    da: (who: string, day: string) => `${who}, ${day}`,
    en: (who: string, day: string) => `${who}, ${day}`,
  },
  apart: { nb: 'Dere ser det ulikt', da: 'I ser det forskelligt', en: 'You see it differently' },
  apartAsk: {
    nb: (name: string) => `Det er ingen feil. Spør ${name}: Hva ser du som vi ikke ser?`,
    da: (name: string) => `Det er ingen fejl. Spørg ${name}: Hvad ser du, som vi ikke ser?`,
    en: (name: string) => `That is no mistake. Ask ${name}: what do you see that we do not?`,
  },
  writeOwn: {
    nb: (name: string) => `Skriv ned hva ${name} sier`,
    da: (name: string) => `Skriv ned, hvad ${name} siger`,
    en: (name: string) => `Write down what ${name} says`,
  },
  placeTeam: { nb: 'Sett inn teamets plassering', da: 'Indsæt teamets placering', en: 'Put in the team’s placement' },
  agree: { nb: 'Skriv ned det dere er enige om', da: 'Skriv ned, hvad I er enige om', en: 'Write down what you agree on' },
  agreeAgain: { nb: 'Skriv ned en ny avtale', da: 'Skriv en ny aftale ned', en: 'Write down a new agreement' },
  talkOn: { nb: 'Fortsett samtalen', da: 'Fortsæt samtalen', en: 'Go on with the conversation' },
  closed: { nb: 'Saken er avsluttet', da: 'Sagen er afsluttet', en: 'The case is closed' },
  closedAbout: {
    nb: 'Alt kan leses, ingenting kan endres. En ny henvendelse åpner en ny sak.',
    da: 'Alt kan læses, intet kan ændres. En ny henvendelse åbner en ny sag.',
    en: 'Everything can be read, nothing can be changed. A new contact opens a new case.',
  },
  noFacts: { nb: 'Ingenting er spurt om ennå', da: 'Der er ikke spurgt om noget endnu', en: 'Nothing has been asked yet' },
  noFactsAbout: {
    nb: 'Når de første svarene er inne, står forslaget her.',
    da: 'Når de første svar er givet, står forslaget her.',
    en: 'Once the first answers are in, the suggestion stands here.',
  },
  contradiction: {
    nb: 'Noen svar passer ikke sammen',
    da: 'Nogle svar passer ikke sammen',
    en: 'Some answers do not fit together',
  },
  contradictionAbout: {
    nb: 'Regelverket kan ikke leses før det er avklart. Se på svarene i samtalen.',
    da: 'Reglerne kan ikke læses, før det er afklaret. Se på svarene i samtalen.',
    en: 'The policy cannot be read until that is clear. Look at the answers in the conversation.',
  },
});

export const readerTexts = inThreeLanguages({
  readAs: { nb: 'Vis teksten for:', da: 'Vis teksten for:', en: 'Show the text for:' },
  professional: { nb: 'Fagpersonen', da: 'Fagpersonen', en: 'The professional' },
  citizen: { nb: 'Innbyggeren', da: 'Borgeren', en: 'The citizen' },
  asRead: {
    nb: (name: string) => `Slik leser ${name} det på sin egen side.`,
    da: (name: string) => `Sådan læser ${name} det på sin egen side.`,
    en: (name: string) => `This is how ${name} reads it on their own page.`,
  },
});

export const saidTexts = inThreeLanguages({
  why: { nb: 'Hvorfor', da: 'Hvorfor', en: 'Why' },
  whyAbout: {
    nb: 'Det som veide tyngst, står først.',
    da: 'Det, der vejede tungest, står først.',
    en: 'What weighed most stands first.',
  },
  either: { nb: 'Ett av disse gjelder', da: 'Et af disse gælder', en: 'One of these holds' },
  noReasons: {
    nb: 'Vi vet ikke nok til å peke på noe ennå.',
    da: 'Vi ved ikke nok til at pege på noget endnu.',
    en: 'We do not know enough to point at anything yet.',
  },
  source: { nb: 'Kilde', da: 'Kilde', en: 'Source' },
  own_choice: { nb: 'Vårt eget valg, uten kilde', da: 'Vores eget valg, uden kilde', en: 'Our own choice, without a source' },
  law: { nb: 'lov', da: 'lov', en: 'law' },
  municipality: { nb: 'kommune', da: 'kommune', en: 'municipality' },
  guidance: { nb: 'veileder', da: 'vejledning', en: 'guidance' },
  research: { nb: 'forskning', da: 'forskning', en: 'research' },
  unverified: { nb: 'ikke kontrollert', da: 'ikke kontrolleret', en: 'not verified' },
  onlyProfessionals: {
    nb: 'Bare for fagpersoner. Innbyggeren ser det ikke.',
    da: 'Kun for fagpersoner. Borgeren ser det ikke.',
    en: 'For professionals only. The citizen does not see it.',
  },
  unknown: { nb: 'Det vi ikke vet ennå', da: 'Det, vi ikke ved endnu', en: 'What we do not know yet' },
  askNext: { nb: 'Spør om dette først', da: 'Spørg om dette først', en: 'Ask about this first' },
  moreUnknown: {
    nb: (count: number) => `${counted('nb', count, { one: 'ting til', other: 'ting til' })} kan endre trinnet`,
    da: (count: number) => `${counted('da', count, { one: 'ting mere', other: 'ting mere' })} kan ændre trinnet`,
    en: (count: number) => `${counted('en', count, { one: 'more thing', other: 'more things' })} could change the step`,
  },
  settled: {
    nb: 'Ingenting av det som mangler, kan endre trinnet.',
    da: 'Intet af det, der mangler, kan ændre trinnet.',
    en: 'Nothing that is missing could change the step.',
  },
  alsoUnknown: {
    nb: 'Mangler også, uten å endre trinnet',
    da: 'Mangler også, uden at ændre trinnet',
    en: 'Also missing, without changing the step',
  },
  questions: { nb: 'De fem spørsmålene, i rekkefølge', da: 'De fem spørgsmål i rækkefølge', en: 'The five questions, in order' },
  notAnswered: { nb: 'Ikke klart ennå', da: 'Ikke klart endnu', en: 'Not clear yet' },
  situation: { nb: 'Situasjonen', da: 'Situationen', en: 'The situation' },
  services: { nb: 'Tjenester som foreslås', da: 'Indsatser, der foreslås', en: 'Services that are suggested' },
  noServices: { nb: 'Ingen ennå.', da: 'Ingen endnu.', en: 'None yet.' },
  perhaps: { nb: 'Kan passe når vi vet mer', da: 'Kan passe, når vi ved mere', en: 'May fit once we know more' },
  timeLimited: { nb: 'for en periode', da: 'i en periode', en: 'for a while' },
  decision_yes: { nb: 'trenger vedtak', da: 'kræver afgørelse', en: 'needs a formal decision' },
  decision_no: { nb: 'uten vedtak', da: 'uden afgørelse', en: 'without a formal decision' },
  decision_if_lasting: {
    nb: 'trenger vedtak hvis det varer',
    da: 'kræver afgørelse, hvis det varer ved',
    en: 'needs a formal decision if it lasts',
  },
  legal: { nb: 'Hjemmel', da: 'Hjemmel', en: 'Legal basis' },
  flags: { nb: 'Noen må se til dette', da: 'Nogen må tage sig af dette', en: 'Somebody must see to this' },
});
