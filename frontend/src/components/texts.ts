/** What the frame around every page says, and what it says when something goes wrong. */
import { inThreeLanguages } from '../i18n/texts';

export const shellTexts = inThreeLanguages({
  product: { nb: 'Mestring', da: 'Mestring', en: 'Mestring' },
  toContent: { nb: 'Hopp til innholdet', da: 'Gå til indholdet', en: 'Skip to the content' },
  language: { nb: 'Språk', da: 'Sprog', en: 'Language' },
  pages: { nb: 'Sider', da: 'Sider', en: 'Pages' },
  start: { nb: 'Start', da: 'Start', en: 'Start' },
  today: { nb: 'I dag', da: 'I dag', en: 'Today' },
  administration: { nb: 'Brukere og team', da: 'Brugere og teams', en: 'Users and teams' },
  signOut: { nb: 'Logg ut', da: 'Log ud', en: 'Sign out' },
  you: { nb: 'Du er logget inn som', da: 'Du er logget ind som', en: 'You are signed in as' },
  talk: { nb: 'Snakk med et menneske', da: 'Tal med et menneske', en: 'Talk to a person' },
  call: {
    nb: (municipality: string, phone: string) => `Ring ${municipality}: ${phone}`,
    da: (municipality: string, phone: string) => `Ring til ${municipality}: ${phone}`,
    en: (municipality: string, phone: string) => `Call ${municipality}: ${phone}`,
  },
  talkWhen: {
    nb: (days: string, from: string, until: string) => `${days} klokka ${from} til ${until}.`,
    da: (days: string, from: string, until: string) => `${days} kl. ${from} til ${until}.`,
    en: (days: string, from: string, until: string) => `${days}, ${from} to ${until}.`,
  },
  talkDays: {
    nb: (first: string, last: string) => `${first} til ${last.toLowerCase()}`,
    da: (first: string, last: string) => `${first} til ${last.toLowerCase()}`,
    en: (first: string, last: string) => `${first} to ${last}`,
  },
  callHere: {
    nb: (phone: string) => `Ring kommunen ${phone}`,
    da: (phone: string) => `Ring til kommunen ${phone}`,
    en: (phone: string) => `Call the municipality ${phone}`,
  },
  talkHow: {
    nb: 'Da hjelper et menneske deg, også med det som står her.',
    da: 'Så hjælper et menneske dig, også med det, der står her.',
    en: 'A person will help you, also with what is on this page.',
  },
  loading: { nb: 'Henter …', da: 'Henter …', en: 'Loading …' },
  offline: { nb: 'Ingen kontakt med nettet', da: 'Ingen forbindelse til nettet', en: 'No connection' },
  offlineComes: {
    nb: 'Siden kommer av seg selv når nettet er tilbake.',
    da: 'Siden kommer af sig selv, når nettet er tilbage.',
    en: 'The page comes by itself when the network is back.',
  },
  offlineKept: {
    nb: 'Det du har svart, ligger trygt i denne nettleseren.',
    da: 'Det, du har svaret, ligger trygt i denne browser.',
    en: 'What you have answered is safe in this browser.',
  },
  back: { nb: 'Tilbake', da: 'Tilbage', en: 'Back' },
});

export const savingTexts = inThreeLanguages({
  saving: { nb: 'Lagrer …', da: 'Gemmer …', en: 'Saving …' },
  saved: {
    nb: (clock: string) => `Lagret ${clock}`,
    da: (clock: string) => `Gemt ${clock}`,
    en: (clock: string) => `Saved ${clock}`,
  },
  waits: {
    nb: 'Ikke lagret ennå. Vi får ikke kontakt, og prøver igjen av oss selv. La siden stå åpen.',
    da: 'Ikke gemt endnu. Vi kan ikke få forbindelse og prøver igen af os selv. Lad siden stå åben.',
    en: 'Not saved yet. We cannot get through, and keep trying by ourselves. Leave this page open.',
  },
});

export const signInAgainTexts = inThreeLanguages({
  title: { nb: 'Logg inn igjen', da: 'Log ind igen', en: 'Sign in again' },
  why: {
    nb: 'Innloggingen er utløpt. Det du har skrevet, står her fortsatt.',
    da: 'Dit login er udløbet. Det, du har skrevet, står her stadig.',
    en: 'Your sign-in has run out. What you have written is still here.',
  },
  how: {
    nb: 'Innloggingen åpnes i en ny fane. Kom tilbake hit etterpå, så fortsetter du der du var.',
    da: 'Login åbner i en ny fane. Kom tilbage hertil bagefter, så fortsætter du, hvor du var.',
    en: 'Signing in opens in a new tab. Come back here afterwards, and go on where you were.',
  },
  open: { nb: 'Logg inn', da: 'Log ind', en: 'Sign in' },
  leave: { nb: 'Logg ut i stedet', da: 'Log ud i stedet', en: 'Sign out instead' },
});
