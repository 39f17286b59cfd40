/** What went wrong, and what to do about it, in the reader's words. */
import type { ApiError, Kind } from '../api/problem';
import { inThreeLanguages, useTexts } from '../i18n/texts';

const titles = inThreeLanguages({
  unreachable: { nb: 'Vi får ikke kontakt', da: 'Vi kan ikke få forbindelse', en: 'We cannot get through' },
  expired: { nb: 'Du er ikke logget inn', da: 'Du er ikke logget ind', en: 'You are not signed in' },
  forbidden: { nb: 'Du har ikke tilgang hit', da: 'Du har ikke adgang hertil', en: 'You have no access here' },
  missing: { nb: 'Vi finner ikke dette', da: 'Vi kan ikke finde dette', en: 'We cannot find this' },
  stale: { nb: 'Noen andre kom deg i forkjøpet', da: 'En anden kom først', en: 'Somebody was faster' },
  refused: { nb: 'Dette kan ikke lagres', da: 'Dette kan ikke gemmes', en: 'This cannot be saved' },
  busy: { nb: 'Det er for travelt akkurat nå', da: 'Der er for travlt lige nu', en: 'Too busy right now' },
  broken: { nb: 'Noe gikk galt hos oss', da: 'Noget gik galt hos os', en: 'Something went wrong on our side' },
});

const advice = inThreeLanguages({
  unreachable: {
    nb: 'Se om du har nett, og prøv igjen. Det du har skrevet, er ikke borte.',
    da: 'Se, om du har internet, og prøv igen. Det, du har skrevet, er ikke væk.',
    en: 'See whether you are online, and try again. What you have written is not lost.',
  },
  expired: { nb: 'Logg inn for å fortsette.', da: 'Log ind for at fortsætte.', en: 'Sign in to go on.' },
  forbidden: {
    nb: 'Rollene dine åpner ikke denne siden. Spør teamet som har saken, eller den som styrer brukerne. Forsøket står i loggen.',
    da: 'Dine roller åbner ikke denne side. Spørg teamet, der har sagen, eller den, der styrer brugerne. Forsøget står i loggen.',
    en: 'Your roles do not open this page. Ask the team that has the case, or whoever looks after users. The attempt is on record.',
  },
  missing: {
    nb: 'Adressen kan være feil, eller det er ikke her lenger.',
    da: 'Adressen kan være forkert, eller det er her ikke længere.',
    en: 'The address may be wrong, or it is no longer here.',
  },
  stale: {
    nb: 'Se hva som er endret, og velg hva som skal gjelde.',
    da: 'Se, hvad der er ændret, og vælg, hvad der skal gælde.',
    en: 'See what has changed, and choose what is to count.',
  },
  refused: {
    nb: 'Se over det som er fylt ut, og prøv igjen.',
    da: 'Se det udfyldte igennem, og prøv igen.',
    en: 'Look over what is filled in, and try again.',
  },
  busy: { nb: 'Vent et øyeblikk, og prøv igjen.', da: 'Vent et øjeblik, og prøv igen.', en: 'Wait a moment, and try again.' },
  broken: {
    nb: 'Ingenting er lagret halvveis. Prøv igjen, og si fra hvis det fortsetter.',
    da: 'Intet er gemt halvt. Prøv igen, og sig til, hvis det fortsætter.',
    en: 'Nothing was half saved. Try again, and tell us if it goes on.',
  },
});

/** What codes of the service mean, where that says more than the kind. */
const codes = inThreeLanguages({
  last_administrator: {
    nb: 'Da ville ingen kunne slippe inn brukere. Gjør en annen til administrator først.',
    da: 'Så ville ingen kunne lukke brugere ind. Gør en anden til administrator først.',
    en: 'Then nobody could let users in. Make somebody else an administrator first.',
  },
  team_has_cases: {
    nb: 'Teamet har åpne saker. Gi dem til et annet team først.',
    da: 'Teamet har åbne sager. Giv dem til et andet team først.',
    en: 'The team has open cases. Give them to another team first.',
  },
  already_there: {
    nb: 'Dette finnes allerede. Gå videre med det som er der.',
    da: 'Det findes allerede. Gå videre med det, der er der.',
    en: 'This is here already. Go on with the one there is.',
  },
  too_many_views: {
    nb: 'Du har så mange visninger som det er plass til. Fjern en du ikke bruker.',
    da: 'Du har så mange visninger, som der er plads til. Fjern en, du ikke bruger.',
    en: 'You have as many views as there is room for. Remove one you do not use.',
  },
  wrong_phase: {
    nb: 'Slik saken står nå, kan dette ikke gjøres. Noen kan ha endret den. Det du har skrevet, er ikke borte.',
    da: 'Som sagen står nu, kan det ikke lade sig gøre. Nogen kan have ændret den. Det, du har skrevet, er ikke væk.',
    en: 'As the case stands now, this cannot be done. Somebody may have changed it. What you have written is not lost.',
  },
  not_signed: {
    nb: 'Kartleggingen må signeres først.',
    da: 'Udredningen skal underskrives først.',
    en: 'The assessment must be signed first.',
  },
  reason_missing: {
    nb: 'Skriv hvorfor det ble et annet trinn enn forslaget.',
    da: 'Skriv, hvorfor det blev et andet trin end forslaget.',
    en: 'Write why it became another step than the suggested one.',
  },
  token_unknown_user: {
    nb: 'Du er logget inn, men kommunen har ikke gitt deg tilgang ennå. Spør den som styrer brukerne.',
    da: 'Du er logget ind, men kommunen har ikke givet dig adgang endnu. Spørg den, der styrer brugerne.',
    en: 'You are signed in, but the municipality has not let you in yet. Ask whoever looks after users.',
  },
});

export interface Said {
  readonly title: string;
  readonly advice: string;
}

/** Say in the language of the page what went wrong. */
export function useProblem(): (error: ApiError) => Said {
  const [title, what, about] = [useTexts(titles), useTexts(advice), useTexts(codes)] as const;
  const known = (code: string): code is keyof typeof about => code in about;
  return (error) => {
    const kind: Kind = error.kind;
    const code = [error.code, ...error.errors.map((one) => one.code)].find(known);
    return { title: title[kind], advice: code ? about[code] : what[kind] };
  };
}
