import { inThreeLanguages } from '../../i18n/texts';

export const newCaseTexts = inThreeLanguages({
  title: { nb: 'Ny henvendelse', da: 'Ny henvendelse', en: 'Somebody got in touch' },
  find: { nb: 'Hvem gjelder det?', da: 'Hvem drejer det sig om?', en: 'Who is it about?' },
  number: { nb: 'Fødselsnummer eller D-nummer', da: 'CPR-nummer', en: 'National number' },
  numberAbout: {
    nb: 'Nummeret finner riktig person. Det lagres ikke i nettleseren. Innbyggeren ser at noen har søkt.',
    da: 'Nummeret finder den rigtige person. Det gemmes ikke i browseren. Borgeren kan se, at nogen har søgt.',
    en: 'The number finds the right person. The browser does not keep it. The citizen sees that somebody searched.',
  },
  numberMissing: { nb: 'Skriv nummeret.', da: 'Skriv nummeret.', en: 'Write the number.' },
  numberWrong: {
    nb: 'Dette er ikke et nummer vi kan bruke. Se etter at alle sifrene er med.',
    da: 'Det er ikke et nummer, vi kan bruge. Se efter, om alle cifre er med.',
    en: 'This is not a number we can use. Check that every digit is there.',
  },
  search: { nb: 'Finn', da: 'Find', en: 'Find' },
  found: {
    nb: (name: string) => `Vi fant ${name}`,
    da: (name: string) => `Vi fandt ${name}`,
    en: (name: string) => `We found ${name}`,
  },
  born: {
    nb: (year: number) => `Født ${String(year)}`,
    da: (year: number) => `Født ${String(year)}`,
    en: (year: number) => `Born ${String(year)}`,
  },
  has: {
    nb: (team: string) => `Har allerede en åpen sak hos ${team}.`,
    da: (team: string) => `Har allerede en åben sag hos ${team}.`,
    en: (team: string) => `Has an open case already, with ${team}.`,
  },
  toCase: { nb: 'Gå til saken', da: 'Gå til sagen', en: 'Go to the case' },
  other: { nb: 'Søk på nytt', da: 'Søg igen', en: 'Search again' },
  unknown: {
    nb: 'Ingen her har dette nummeret ennå',
    da: 'Ingen her har dette nummer endnu',
    en: 'Nobody here has this number yet',
  },
  unknownAbout: {
    nb: 'Se etter at nummeret er riktig. Er det det, legg personen til her.',
    da: 'Se efter, om nummeret er rigtigt. Er det det, så tilføj personen her.',
    en: 'Check that the number is right. If it is, add the person here.',
  },
  given: { nb: 'Fornavn', da: 'Fornavn', en: 'Given name' },
  family: { nb: 'Etternavn', da: 'Efternavn', en: 'Family name' },
  nameMissing: { nb: 'Skriv navnet.', da: 'Skriv navnet.', en: 'Write the name.' },
  language: { nb: 'Hvilket språk leser de helst?', da: 'Hvilket sprog læser de helst?', en: 'Which language do they prefer to read?' },
  hidden: { nb: 'Hvem kan se adressen?', da: 'Hvem kan se adressen?', en: 'Who may see the address?' },
  none: { nb: 'De som har saken', da: 'Dem, der har sagen', en: 'Those who have the case' },
  confidential: { nb: 'Adressen er fortrolig', da: 'Adressen er beskyttet', en: 'The address is confidential' },
  strictly_confidential: { nb: 'Adressen er strengt fortrolig', da: 'Adressen er strengt beskyttet', en: 'The address is strictly confidential' },
  team: { nb: 'Hvilket team får saken?', da: 'Hvilket team får sagen?', en: 'Which team gets the case?' },
  byDistrict: { nb: 'Teamet der personen bor', da: 'Teamet, hvor personen bor', en: 'The team where the person lives' },
  open: { nb: 'Åpne saken', da: 'Åbn sagen', en: 'Open the case' },
  opened: { nb: 'Saken er åpnet.', da: 'Sagen er åbnet.', en: 'The case is open.' },
  openedOther: {
    nb: 'Saken er åpnet hos et annet team enn dine.',
    da: 'Sagen er åbnet hos et andet team end dine.',
    en: 'The case is open, with another team than yours.',
  },
  back: { nb: 'Tilbake til I dag', da: 'Tilbage til I dag', en: 'Back to Today' },
});
