import { counted } from '../i18n/formats';
import { inThreeLanguages } from '../i18n/texts';

const answers = {
  nb: (count: number) => counted('nb', count, { one: 'svar', other: 'svar' }),
  da: (count: number) => counted('da', count, { one: 'svar', other: 'svar' }),
  en: (count: number) => counted('en', count, { one: 'answer', other: 'answers' }),
};

export const texts = inThreeLanguages({
  idle: { nb: 'Svarene lagres av seg selv', da: 'Svarene gemmes af sig selv', en: 'Answers are saved by themselves' },
  saving: { nb: 'Lagrer …', da: 'Gemmer …', en: 'Saving …' },
  saved: { nb: (clock: string) => `Lagret ${clock}`, da: (clock: string) => `Gemt ${clock}`, en: (clock: string) => `Saved ${clock}` },
  waits: {
    nb: (count: number) => `${answers.nb(count)} er ikke sendt ennå (uten nett)`,
    da: (count: number) => `${answers.da(count)} er ikke sendt endnu (intet net)`,
    en: (count: number) => `${answers.en(count)} ${count === 1 ? 'is' : 'are'} not sent yet (no network)`,
  },
  waitsAbout: {
    nb: 'Fortsett som før. Svarene ligger trygt på denne maskinen og sendes når nettet er tilbake.',
    da: 'Fortsæt som før. Svarene ligger sikkert på denne maskine og sendes, når nettet er tilbage.',
    en: 'Go on as before. The answers are kept on this device and sent when the network is back.',
  },
  noRoom: {
    nb: 'Nettleseren har ikke plass til svarene, så de ligger ikke på denne maskinen. La siden stå åpen til de er sendt.',
    da: 'Browseren har ikke plads til svarene, så de ligger ikke på denne maskine. Lad siden stå åben, til de er sendt.',
    en: 'The browser has no room for the answers, so they are not kept on this device. Leave this page open until they are sent.',
  },
  refused: {
    nb: (count: number) => `${answers.nb(count)} må rettes`,
    da: (count: number) => `${answers.da(count)} skal rettes`,
    en: (count: number) => `${answers.en(count)} to correct`,
  },
  closed: {
    nb: (count: number) => `${answers.nb(count)} er ikke lagret`,
    da: (count: number) => `${answers.da(count)} er ikke gemt`,
    en: (count: number) => `${answers.en(count)} not saved`,
  },
  already_signed: {
    nb: 'Noen andre har signert kartleggingen. Åpne en ny, så lagres svarene der.',
    da: 'En anden har underskrevet udredningen. Åbn en ny, så gemmes svarene der.',
    en: 'Somebody else has signed the assessment. Open a new one, and the answers are saved there.',
  },
  wrong_phase: {
    nb: 'Saken er i en annen fase nå og tar ikke imot svar. Åpne en ny kartlegging, så lagres svarene der.',
    da: 'Sagen er i en anden fase nu og tager ikke imod svar. Åbn en ny udredning, så gemmes svarene der.',
    en: 'The case is in another phase now and takes no answers. Open a new assessment, and the answers are saved there.',
  },
  loses: {
    nb: 'Logger du ut nå, blir de borte fra denne maskinen. Vent til nettet er tilbake, så lagres de av seg selv.',
    da: 'Logger du ud nu, forsvinder de fra denne maskine. Vent, til nettet er tilbage, så gemmes de af sig selv.',
    en: 'If you sign out now, they are gone from this device. Wait until the network is back, and they are saved by themselves.',
  },
  stay: { nb: 'Vent', da: 'Vent', en: 'Wait' },
  leave: { nb: 'Logg ut likevel', da: 'Log ud alligevel', en: 'Sign out all the same' },
  again: { nb: 'Prøv igjen', da: 'Prøv igen', en: 'Try again' },
  out_of_range: {
    nb: 'Tallet er for stort eller for lite til å kunne lagres. Rett det.',
    da: 'Tallet er for stort eller for lille til at kunne gemmes. Ret det.',
    en: 'The number is too large or too small to be saved. Correct it.',
  },
  unusable: {
    nb: 'Svaret kan ikke lagres slik. Rett det, eller la det være.',
    da: 'Svaret kan ikke gemmes sådan. Ret det, eller lad det være.',
    en: 'The answer cannot be saved like this. Correct it, or leave it out.',
  },
});
