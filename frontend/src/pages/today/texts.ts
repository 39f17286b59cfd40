import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  title: { nb: (day: string) => `I dag, ${day}`, da: (day: string) => `I dag, ${day}`, en: (day: string) => `Today, ${day}` },
  open: { nb: 'Ny henvendelse', da: 'Ny henvendelse', en: 'Somebody got in touch' },
  views: { nb: 'Hvem du ser', da: 'Hvem du ser', en: 'Whom you see' },
  all: { nb: 'Alle', da: 'Alle', en: 'Everybody' },
  contactPersonIsMe: { nb: 'Jeg er kontaktperson', da: 'Jeg er kontaktperson', en: 'I am the contact person' },
  coordinatorIsMe: { nb: 'Jeg koordinerer', da: 'Jeg koordinerer', en: 'I coordinate' },
  conversation: { nb: 'I samtale', da: 'I samtale', en: 'In the conversation' },
  now: { nb: 'Trenger hjelp nå', da: 'Har brug for hjælp nu', en: 'Needs help now' },
  past: { nb: 'Over fristen', da: 'Over fristen', en: 'Past the date' },
  waiting: { nb: 'Venter på samtale og avtale', da: 'Venter på samtale og aftale', en: 'Waiting for a conversation and an agreement' },
  agreed: { nb: 'Har avtalt hjelp', da: 'Har aftalt hjælp', en: 'Help is agreed on' },
  nobodyAgreed: { nb: 'Ingen her ennå.', da: 'Ingen her endnu.', en: 'Nobody here yet.' },
  who: { nb: 'Hva som er viktig, og for hvem', da: 'Hvad der er vigtigt, og for hvem', en: 'What matters, and to whom' },
  where: { nb: 'Hvor saken står', da: 'Status', en: 'Where it stands' },
  next: { nb: 'Hva er neste', da: 'Hvad er det næste', en: 'What is next' },
  contact: { nb: 'Kontaktperson', da: 'Kontaktperson', en: 'Contact person' },
  nobody: { nb: 'Ingen ennå', da: 'Ingen endnu', en: 'Nobody yet' },
  born: {
    nb: (year: number) => `født ${String(year)}`,
    da: (year: number) => `født ${String(year)}`,
    en: (year: number) => `born ${String(year)}`,
  },
  urgently: { nb: 'med det samme', da: 'med det samme', en: 'at once' },
  by: {
    nb: (day: string) => `senest ${day}`,
    da: (day: string) => `senest ${day}`,
    en: (day: string) => `by ${day}`,
  },
  keys: {
    nb: 'Pil opp og ned går fra person til person, Enter åpner.',
    da: 'Pil op og ned går fra person til person, Enter åbner.',
    en: 'Arrow up and down go from person to person, Enter opens.',
  },
  people: {
    nb: (count: number, more: boolean) => `${counted('nb', count, { one: 'person', other: 'personer' })}${more ? ' og flere' : ''}`,
    da: (count: number, more: boolean) => `${counted('da', count, { one: 'person', other: 'personer' })}${more ? ' og flere' : ''}`,
    en: (count: number, more: boolean) => `${counted('en', count, { one: 'person', other: 'people' })}${more ? ' and more' : ''}`,
  },
  empty: { nb: 'Ingen venter på deg akkurat nå.', da: 'Ingen venter på dig lige nu.', en: 'Nobody is waiting for you right now.' },
  emptyAbout: {
    nb: 'Når noen tar kontakt, står de her.',
    da: 'Når nogen henvender sig, står de her.',
    en: 'When somebody gets in touch, they will be here.',
  },
  emptyView: { nb: 'Ingen saker passer i denne visningen.', da: 'Ingen sager passer i denne visning.', en: 'No case fits this view.' },
  emptyViewAbout: {
    nb: 'Velg «Alle» for å se hvem som venter.',
    da: 'Vælg »Alle« for at se, hvem der venter.',
    en: 'Choose “All” to see who is waiting.',
  },
  older: {
    nb: (clock: string) => `Slik var det klokka ${clock}. Vi får ikke hentet noe nyere.`,
    da: (clock: string) => `Sådan var det kl. ${clock}. Vi kan ikke hente noget nyere.`,
    en: (clock: string) => `This is how it was at ${clock}. We cannot fetch anything newer.`,
  },
});
