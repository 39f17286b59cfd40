import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  title: { nb: 'Logg inn', da: 'Log ind', en: 'Sign in' },
  lead: {
    nb: 'Her finner du hva som er viktig for deg, og hvor hjelpen kan begynne.',
    da: 'Her finder du, hvad der er vigtigt for dig, og hvor hjælpen kan begynde.',
    en: 'Here you find what matters to you, and where help can begin.',
  },
  at: {
    nb: (name: string) => `Logg inn hos ${name}`,
    da: (name: string) => `Log ind hos ${name}`,
    en: (name: string) => `Sign in at ${name}`,
  },
  demo: {
    nb: 'Dette er en demonstrasjon. Ingen av dem er virkelige, og du trenger ikke passord: velg hvem du vil være.',
    da: 'Dette er en demonstration. Ingen af dem er virkelige, og du behøver ingen adgangskode: Vælg, hvem du vil være.',
    en: 'This is a demonstration. None of them is real, and you need no password: choose who you want to be.',
  },
  assessor: {
    nb: 'Ser sakene til teamet sitt: hold samtalen, og finn trinnet sammen.',
    da: 'Ser teamets sager: Hold samtalen, og find trinnet sammen.',
    en: 'Sees the cases of the team: hold the conversation, and find the step together.',
  },
  case_officer: {
    nb: 'Ser alle sakene i kommunen, fra den første henvendelsen.',
    da: 'Ser alle kommunens sager fra den første henvendelse.',
    en: 'Sees every case of the municipality, from the first contact.',
  },
  citizen: {
    nb: 'Ser sine egne sider: det som er viktig, trinnet, og hvem som har sett.',
    da: 'Ser sine egne sider: det, der er vigtigt, trinnet, og hvem der har set.',
    en: 'Sees their own pages: what matters, the step, and who has looked.',
  },
  relative: {
    nb: 'Ser det samme som den som har gitt fullmakten.',
    da: 'Ser det samme som den, der har givet fuldmagten.',
    en: 'Sees what the one who gave the power of attorney sees.',
  },
  administrator: {
    nb: 'Ser brukere og team, men ingen saker.',
    da: 'Ser brugere og teams, men ingen sager.',
    en: 'Sees users and teams, but no cases.',
  },
  others: {
    nb: (count: number) => `${counted('nb', count, { one: 'annen', other: 'andre' })} du kan være`,
    da: (count: number) => `${counted('da', count, { one: 'anden', other: 'andre' })}, du kan være`,
    en: (count: number) => `${counted('en', count, { one: 'other', other: 'others' })} you can be`,
  },
  hasCase: { nb: 'har en sak', da: 'har en sag', en: 'has a case' },
  speaks: { nb: 'har fullmakt', da: 'har fuldmagt', en: 'may speak for somebody' },
  nobody: {
    nb: 'Ingen innlogging er satt opp ennå. Si fra til den som drifter tjenesten.',
    da: 'Der er ikke sat noget login op endnu. Sig til hos dem, der driver tjenesten.',
    en: 'No sign-in has been set up yet. Tell whoever runs the service.',
  },
  finishing: { nb: 'Logger inn', da: 'Logger ind', en: 'Signing in' },
  again: {
    nb: 'Du er logget inn. Lukk denne fanen, og gå tilbake til den du kom fra.',
    da: 'Du er logget ind. Luk denne fane, og gå tilbage til den, du kom fra.',
    en: 'You are signed in. Close this tab, and go back to the one you came from.',
  },
  failed: {
    nb: 'Innloggingen ble ikke fullført',
    da: 'Login blev ikke gennemført',
    en: 'The sign-in did not go through',
  },
  retry: { nb: 'Prøv på nytt', da: 'Prøv igen', en: 'Try again' },
});
