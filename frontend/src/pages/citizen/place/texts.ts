/** What the pages say on which somebody places themselves. */
import { inThreeLanguages } from '../../../i18n/texts';

export const placeTexts = inThreeLanguages({
  colour: {
    nb: 'Hvilken farge passer best på livet ditt nå?',
    da: 'Hvilken farve passer bedst til dit liv nu?',
    en: 'Which colour fits your life best now?',
  },
  colourOf: {
    nb: (name: string) => `Hvilken farge ville ${name} ha valgt nå?`,
    da: (name: string) => `Hvilken farve ville ${name} vælge nu?`,
    en: (name: string) => `Which colour would ${name} choose now?`,
  },
  question: {
    nb: (place: number) => `Spørsmål ${String(place)} av 3. Du kan stoppe når du vil.`,
    da: (place: number) => `Spørgsmål ${String(place)} af 3. Du kan stoppe, når du vil.`,
    en: (place: number) => `Question ${String(place)} of 3. You can stop whenever you like.`,
  },
  noWrong: {
    nb: 'Ingen svar er feil. Du kan endre det når du vil.',
    da: 'Intet svar er forkert. Du kan ændre det, når du vil.',
    en: 'No answer is wrong. You can change it whenever you like.',
  },
  stairs: { nb: 'Hvor på trappa?', da: 'Hvor på trappen?', en: 'Where on the stairs?' },
  step: {
    nb: 'Hvilken setning passer best på deg?',
    da: 'Hvilken sætning passer bedst på dig?',
    en: 'Which sentence fits you best?',
  },
  stepOf: {
    nb: (name: string) => `Hvilken setning ville ${name} ha valgt?`,
    da: (name: string) => `Hvilken sætning ville ${name} vælge?`,
    en: (name: string) => `Which sentence would ${name} choose?`,
  },
  stepAbout: {
    nb: 'Trappa viser ulike slags hjelp. Du trenger ikke velge.',
    da: 'Trappen viser forskellige slags hjælp. Du behøver ikke vælge.',
    en: 'The stairs show different kinds of help. You need not choose.',
  },
  words: { nb: 'Vil du si hvorfor?', da: 'Vil du sige hvorfor?', en: 'Would you like to say why?' },
  wordsAbout: {
    nb: 'Skriv det med dine egne ord, eller la det stå tomt.',
    da: 'Skriv det med dine egne ord, eller lad det stå tomt.',
    en: 'Write it in your own words, or leave it empty.',
  },
  chosen: { nb: 'Dette har du valgt', da: 'Det har du valgt', en: 'What you chose' },
  nothing: {
    nb: 'Du har ikke valgt farge eller setning ennå. Velg én av dem, så kan vi lagre.',
    da: 'Du har ikke valgt farve eller sætning endnu. Vælg én af dem, så kan vi gemme.',
    en: 'You have chosen no colour and no sentence yet. Choose one of them, and we can save it.',
  },
  toColour: { nb: 'Velg en farge', da: 'Vælg en farve', en: 'Choose a colour' },
  next: { nb: 'Neste', da: 'Næste', en: 'Next' },
  save: { nb: 'Lagre', da: 'Gem', en: 'Save' },
  done: { nb: 'Takk. Det er lagret.', da: 'Tak. Det er gemt.', en: 'Thank you. It is saved.' },
  doneAbout: {
    nb: 'Teamet ser det, og dere snakker om det sammen. Ser teamet det annerledes, er det noe å snakke om.',
    da: 'Teamet kan se det, og I taler om det sammen. Ser teamet anderledes på det, er det noget at tale om.',
    en: 'The team sees it, and you talk about it together. If the team sees it otherwise, that is something to talk about.',
  },
  situation: { nb: 'Se hele situasjonen', da: 'Se hele situationen', en: 'See the whole situation' },
  before: {
    nb: (day: string) => `Sist svarte du ${day}:`,
    da: (day: string) => `Sidst svarede du den ${day}:`,
    en: (day: string) => `You last answered on ${day}:`,
  },
  beforeOf: {
    nb: (name: string, day: string) => `Sist det ble svart for ${name}, ${day}:`,
    da: (name: string, day: string) => `Sidst der blev svaret for ${name}, ${day}:`,
    en: (name: string, day: string) => `The last answer for ${name}, on ${day}:`,
  },
});
