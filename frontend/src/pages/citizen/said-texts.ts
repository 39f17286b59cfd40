/** Who said something, in the middle of a sentence. */
import { inThreeLanguages } from '../../i18n/texts';

export const saidTexts = inThreeLanguages({
  on: {
    nb: (who: string, day: string) => `${capital(who)} sa det ${day}.`,
    da: (who: string, day: string) => `${capital(who)} sagde det ${day}.`,
    en: (who: string, day: string) => `${capital(who)} said so on ${day}.`,
  },
  says: {
    nb: (who: string, day: string) => `${capital(who)} sier (${day}):`,
    da: (who: string, day: string) => `${capital(who)} siger (${day}):`,
    en: (who: string, day: string) => `${capital(who)} says (${day}):`,
  },
  you: { nb: 'du', da: 'du', en: 'you' },
  youWithRelative: { nb: 'du og en pårørende', da: 'du og en pårørende', en: 'you and a relative' },
  youWithStaff: { nb: 'du, sammen med en ansatt,', da: 'du, sammen med en medarbejder,', en: 'you, together with somebody who works here,' },
  withRelative: {
    nb: (name: string) => `${name} og en pårørende`,
    da: (name: string) => `${name} og en pårørende`,
    en: (name: string) => `${name} and a relative`,
  },
  withStaff: {
    nb: (name: string) => `${name}, sammen med en ansatt,`,
    da: (name: string) => `${name}, sammen med en medarbejder,`,
    en: (name: string) => `${name}, together with somebody who works here,`,
  },
  relative: { nb: 'en pårørende', da: 'en pårørende', en: 'a relative' },
  staff: { nb: 'en ansatt', da: 'en medarbejder', en: 'somebody who works here' },
  system: { nb: 'et annet datasystem', da: 'et andet it-system', en: 'another computer system' },
});

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
