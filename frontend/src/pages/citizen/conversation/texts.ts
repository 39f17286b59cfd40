/** What the pages say on which a citizen answers questions at home. */
import { counted, owned } from '../../../i18n/formats';
import { inThreeLanguages } from '../../../i18n/texts';
import type { Chapter } from './chapters';

export const chapterTexts = inThreeLanguages({
  matters: { nb: 'Det som er viktig', da: 'Det, der er vigtigt', en: 'What matters' },
  wheel: { nb: 'Hverdagen, del for del', da: 'Hverdagen, del for del', en: 'Everyday life, part by part' },
  support: { nb: 'Det som gir støtte', da: 'Det, der giver støtte', en: 'What gives support' },
  now: { nb: 'Slik er det nå', da: 'Sådan er det nu', en: 'How things are now' },
  ahead: { nb: 'Veien videre', da: 'Vejen videre', en: 'The way ahead' },
} satisfies Record<Chapter, unknown>);

export const aboutTexts = inThreeLanguages({
  matters: { nb: 'Med egne ord.', da: 'Med egne ord.', en: 'In your own words.' },
  wheel: {
    nb: 'To korte spørsmål om hver del av hverdagen.',
    da: 'To korte spørgsmål om hver del af hverdagen.',
    en: 'Two short questions about each part of everyday life.',
  },
  support: { nb: 'Mennesker, steder og krefter.', da: 'Mennesker, steder og kræfter.', en: 'People, places and strength.' },
  now: { nb: 'Hjemmet, nettene og det som er nytt.', da: 'Hjemmet, nætterne og det, der er nyt.', en: 'Home, nights, and what is new.' },
  ahead: { nb: 'Det du helst vil få til.', da: 'Det, du helst vil nå.', en: 'What you would most like to manage.' },
} satisfies Record<Chapter, unknown>);

export const askTexts = inThreeLanguages({
  title: { nb: 'Spørsmål hjemmefra', da: 'Spørgsmål hjemmefra', en: 'Questions at home' },
  lead: {
    nb: 'Ta det du vil, i den rekkefølgen du vil. Alt lagres av seg selv.',
    da: 'Tag det, du vil, i den rækkefølge du vil. Alt gemmes af sig selv.',
    en: 'Take what you like, in the order you like. Everything is saved by itself.',
  },
  progress: {
    nb: (done: number, of: number) => (done === of ? 'Alt er besvart.' : `${String(done)} av ${String(of)} er besvart.`),
    da: (done: number, of: number) => (done === of ? 'Alt er besvaret.' : `${String(done)} af ${String(of)} er besvaret.`),
    en: (done: number, of: number) => (done === of ? 'All answered.' : `${String(done)} of ${String(of)} answered.`),
  },
  untouched: {
    nb: (of: number) => counted('nb', of, { one: 'spørsmål', other: 'spørsmål' }),
    da: (of: number) => counted('da', of, { one: 'spørgsmål', other: 'spørgsmål' }),
    en: (of: number) => counted('en', of, { one: 'question', other: 'questions' }),
  },
  place: {
    nb: (place: number, of: number) => `Spørsmål ${String(place)} av ${String(of)}. Du kan stoppe når du vil.`,
    da: (place: number, of: number) => `Spørgsmål ${String(place)} af ${String(of)}. Du kan stoppe, når du vil.`,
    en: (place: number, of: number) => `Question ${String(place)} of ${String(of)}. You can stop whenever you like.`,
  },
  asked: {
    nb: (name: string) => `Svar slik ${name} ville ha svart.`,
    da: (name: string) => `Svar, som ${name} ville have svaret.`,
    en: (name: string) => `Answer as ${name} would.`,
  },
  askedTogether: {
    nb: (name: string) => `Les spørsmålet høyt, så svarer ${name}.`,
    da: (name: string) => `Læs spørgsmålet højt, så svarer ${name}.`,
    en: (name: string) => `Read the question aloud, and ${name} answers.`,
  },
  next: { nb: 'Neste', da: 'Næste', en: 'Next' },
  finish: { nb: 'Ferdig med denne delen', da: 'Færdig med denne del', en: 'Done with this part' },
  skip: {
    nb: 'Du trenger ikke svare. Gå bare videre.',
    da: 'Du behøver ikke svare. Gå bare videre.',
    en: 'You need not answer. Just go on.',
  },
  stop: { nb: 'Stopp for i dag', da: 'Stop for i dag', en: 'Stop for today' },
  takeBack: { nb: 'Ta bort svaret', da: 'Fjern svaret', en: 'Take the answer away' },
  many: { nb: 'Skriv én ting på hver linje.', da: 'Skriv én ting på hver linje.', en: 'Write one thing on each line.' },
  chapters: { nb: 'Til alle delene', da: 'Til alle delene', en: 'To all parts' },
  change: { nb: 'Endre', da: 'Ret', en: 'Change' },
  answer: { nb: 'Svar', da: 'Svar', en: 'Answer' },
  notAnswered: { nb: 'Ikke besvart', da: 'Ikke besvaret', en: 'Not answered' },
  ahead: {
    nb: (chapter: string) => `Gå videre til «${chapter}»`,
    da: (chapter: string) => `Gå videre til »${chapter}«`,
    en: (chapter: string) => `Go on to "${chapter}"`,
  },
  answers: { nb: 'Svarene', da: 'Svarene', en: 'The answers' },
  thanks: {
    nb: 'Takk. Svarene er med når dere snakker sammen.',
    da: 'Tak. Svarene er med, når I taler sammen.',
    en: 'Thank you. The answers will be there when you talk together.',
  },
  closed: { nb: 'Ingen spørsmål akkurat nå', da: 'Ingen spørgsmål lige nu', en: 'No questions right now' },
  closedAbout: {
    nb: 'Samtalen er ikke åpen for svar nå. Er det noe nytt, kan du skrive til teamet. Du kan også si fra om hvordan det går, med en farge.',
    da: 'Samtalen er ikke åben for svar nu. Er der noget nyt, kan du skrive til teamet. Du kan også vise med en farve, hvordan det går.',
    en: 'The conversation takes no answers now. If anything is new, you can write to the team. You can also show with a colour how it is going.',
  },
  late: { nb: 'Samtalen ble ferdig imens', da: 'Samtalen blev færdig imens', en: 'The conversation was finished meanwhile' },
  lateAbout: {
    nb: 'Det siste svaret kom ikke med. Du kan fortelle det til teamet i stedet.',
    da: 'Det sidste svar kom ikke med. Du kan fortælle det til teamet i stedet.',
    en: 'The last answer did not make it. You can tell the team instead.',
  },
  tell: { nb: 'Fortell noe nytt', da: 'Fortæl noget nyt', en: 'Tell us something new' },
  colour: { nb: 'Velg en farge', da: 'Vælg en farve', en: 'Choose a colour' },
});

export const answeringTexts = inThreeLanguages({
  who: { nb: 'Hvem svarer?', da: 'Hvem svarer?', en: 'Who is answering?' },
  together: {
    nb: (name: string) => `${name} og jeg svarer sammen`,
    da: (name: string) => `${name} og jeg svarer sammen`,
    en: (name: string) => `${name} and I answer together`,
  },
  togetherAbout: {
    nb: (name: string) => `${name} er her og sier hva som skal stå. Svarene er ${owned(name)} egne.`,
    da: (name: string) => `${name} er her og siger, hvad der skal stå. Svarene er ${owned(name)} egne.`,
    en: (name: string) => `${name} is here and says what to write. The answers are ${name}'s own.`,
  },
  alone: {
    nb: (name: string) => `Jeg svarer for ${name}`,
    da: (name: string) => `Jeg svarer for ${name}`,
    en: (name: string) => `I answer for ${name}`,
  },
  aloneAbout: {
    nb: (name: string) => `Da gjelder det du svarer, til ${name} svarer selv.`,
    da: (name: string) => `Så gælder det, du svarer, indtil ${name} selv svarer.`,
    en: (name: string) => `What you answer counts until ${name} answers.`,
  },
  whoMissing: { nb: 'Velg ett av svarene først.', da: 'Vælg et af svarene først.', en: 'Choose one of the answers first.' },
  goOn: { nb: 'Gå videre', da: 'Gå videre', en: 'Go on' },
  nowTogether: { nb: 'Dere svarer sammen.', da: 'I svarer sammen.', en: 'You answer together.' },
  nowAlone: { nb: 'Du svarer alene.', da: 'Du svarer alene.', en: 'You answer alone.' },
  switch: { nb: 'Bytt', da: 'Skift', en: 'Switch' },
});
