import { owned } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const headTexts = inThreeLanguages({
  tabs: { nb: 'Sider i saken', da: 'Sider i sagen', en: 'Pages of this case' },
  overview: { nb: 'Oversikt', da: 'Overblik', en: 'Overview' },
  conversation: { nb: 'Samtale', da: 'Samtale', en: 'Conversation' },
  placement: { nb: 'Trinn', da: 'Trin', en: 'Step' },
  looked: { nb: 'Hvem har sett', da: 'Hvem har set', en: 'Who has looked' },
  sheet: {
    nb: (id: string, day: string) => `Sak ${id}, åpnet ${day}`,
    da: (id: string, day: string) => `Sag ${id}, åbnet ${day}`,
    en: (id: string, day: string) => `Case ${id}, opened on ${day}`,
  },
  urgent: { nb: 'Trenger hjelp nå', da: 'Har brug for hjælp nu', en: 'Needs help now' },
  born: {
    nb: (year: number) => `født ${String(year)}`,
    da: (year: number) => `født ${String(year)}`,
    en: (year: number) => `born ${String(year)}`,
  },
  stands: { nb: 'Hvor saken står', da: 'Status', en: 'Where it stands' },
  window: { nb: 'Tiden', da: 'Tiden', en: 'Time' },
  until: {
    nb: (day: string) => `Tiden til samtale og kartlegging går ut ${day}`,
    da: (day: string) => `Tiden til samtale og udredning udløber ${day}`,
    en: (day: string) => `The time for the conversation and assessment ends ${day}`,
  },
  team: { nb: 'Team', da: 'Team', en: 'Team' },
  coordinator: { nb: 'Koordinator', da: 'Koordinator', en: 'Coordinator' },
  contactPerson: { nb: 'Kontaktperson', da: 'Kontaktperson', en: 'Contact person' },
  nobody: { nb: 'Ingen ennå', da: 'Ingen endnu', en: 'Nobody yet' },
  change: { nb: 'Endre team og koordinator', da: 'Ændr team og koordinator', en: 'Change team and coordinator' },
});

export const overviewTexts = inThreeLanguages({
  title: { nb: 'Det som har skjedd', da: 'Det, der er sket', en: 'What has happened' },
  next: { nb: 'Neste', da: 'Det næste', en: 'Next' },
  urgently: { nb: 'med det samme, fordi det haster', da: 'med det samme, fordi det haster', en: 'at once, because it is urgent' },
  by: { nb: (day: string) => `senest ${day}`, da: (day: string) => `senest ${day}`, en: (day: string) => `by ${day}` },
  contact: { nb: 'Skriv ned en ny henvendelse', da: 'Registrér en henvendelse', en: 'Write down a new contact' },
  empty: { nb: 'Ingenting ennå.', da: 'Intet endnu.', en: 'Nothing yet.' },
  urgent: { nb: 'Haster', da: 'Haster', en: 'Urgent' },
  who: { nb: (name: string) => `Skrevet ned av ${name}`, da: (name: string) => `Skrevet ned af ${name}`, en: (name: string) => `Written down by ${name}` },
  somebody: { nb: 'noen som ikke er her lenger', da: 'en, der ikke er her længere', en: 'somebody who is no longer here' },
});

export const changeTexts = inThreeLanguages({
  title: { nb: 'Endre saken', da: 'Ændr sagen', en: 'Change the case' },
  team: { nb: 'Hvilket team har saken?', da: 'Hvilket team har sagen?', en: 'Which team has the case?' },
  coordinator: { nb: 'Hvem koordinerer?', da: 'Hvem koordinerer?', en: 'Who coordinates?' },
  nobody: { nb: 'Ingen ennå', da: 'Ingen endnu', en: 'Nobody yet' },
  save: { nb: 'Lagre', da: 'Gem', en: 'Save' },
  saved: { nb: 'Saken er endret.', da: 'Sagen er ændret.', en: 'The case is changed.' },
  back: { nb: 'Tilbake til saken', da: 'Tilbage til sagen', en: 'Back to the case' },
  end: { nb: 'Avslutt saken', da: 'Afslut sagen', en: 'Close the case' },
  endAbout: {
    nb: 'Når hjelpen ikke trengs lenger, eller innbyggeren har sagt nei. Alt som er skrevet, blir stående.',
    da: 'Når der ikke længere er brug for hjælpen, eller borgeren har sagt nej. Alt, hvad der er skrevet, bliver stående.',
    en: 'When help is no longer needed, or the citizen has said no. Everything that was written stays.',
  },
  endSure: {
    nb: (name: string) => `Avslutte saken til ${name}?`,
    da: (name: string) => `Afslutte ${owned(name)} sag?`,
    en: (name: string) => `Close the case of ${name}?`,
  },
  endThen: {
    nb: 'Ingen kan skrive mer i saken. Tar noen kontakt igjen, åpnes en ny.',
    da: 'Ingen kan skrive mere i sagen. Henvender nogen sig igen, åbnes en ny.',
    en: 'Nobody can write more in it. When somebody gets in touch again, a new one is opened.',
  },
  endYes: { nb: 'Ja, avslutt', da: 'Ja, afslut', en: 'Yes, close it' },
  endNo: { nb: 'Nei, la den være åpen', da: 'Nej, lad den være åben', en: 'No, leave it open' },
  ended: { nb: 'Saken er avsluttet.', da: 'Sagen er afsluttet.', en: 'The case is closed.' },
});

export const startTexts = inThreeLanguages({
  title: { nb: 'Start kartleggingen', da: 'Start udredningen', en: 'Start the assessment' },
  lead: {
    nb: 'Da begynner tiden dere har til å snakke sammen. Teamet kan hjelpe fra første dag.',
    da: 'Så begynder den tid, I har til at tale sammen. Teamet kan hjælpe fra første dag.',
    en: 'This begins the time you have for talking together. The team may help from the first day.',
  },
  policy: { nb: 'Reglene som gjelder', da: 'De regler, der gælder', en: 'The rules that apply' },
  days: {
    nb: (days: number) => `${String(days)} dager, i dag er den første.`,
    da: (days: number) => `${String(days)} dage, i dag er den første.`,
    en: (days: number) => `${String(days)} days, today is the first.`,
  },
  contactPerson: { nb: 'Hvem er kontaktperson?', da: 'Hvem er kontaktperson?', en: 'Who is the contact person?' },
  contactPersonAbout: {
    nb: 'Den innbyggeren kan ringe og spørre etter.',
    da: 'Den, borgeren kan ringe til og spørge efter.',
    en: 'Whom the citizen can call and ask for.',
  },
  me: { nb: (name: string) => `${name} (deg)`, da: (name: string) => `${name} (dig)`, en: (name: string) => `${name} (you)` },
  send: { nb: 'Start og gå til samtalen', da: 'Start, og gå til samtalen', en: 'Start, and go to the conversation' },
});

export const lookedTexts = inThreeLanguages({
  title: { nb: 'Hvem har sett', da: 'Hvem har set', en: 'Who has looked' },
  lead: {
    nb: (name: string) => `Slik leser ${name} det selv.`,
    da: (name: string) => `Sådan læser ${name} det selv.`,
    en: (name: string) => `This is how ${name} reads it.`,
  },
  empty: { nb: 'Ingen har sett ennå.', da: 'Ingen har set endnu.', en: 'Nobody has looked yet.' },
});
