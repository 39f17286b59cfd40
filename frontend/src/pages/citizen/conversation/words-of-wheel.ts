/** The words of the places between the two ends of the wheel; the ends are the service's to word, these are our own choice. */
import { inThreeLanguages } from '../../../i18n/texts';

export const goingWords = inThreeLanguages({
  3: { nb: 'Ikke så bra', da: 'Ikke så godt', en: 'Not so well' },
  5: { nb: 'Midt imellom', da: 'Midt imellem', en: 'In between' },
  8: { nb: 'Ganske bra', da: 'Ret godt', en: 'Quite well' },
});

export const importantWords = inThreeLanguages({
  3: { nb: 'Litt viktig', da: 'Lidt vigtigt', en: 'A little important' },
  5: { nb: 'Noe viktig', da: 'Noget vigtigt', en: 'Somewhat important' },
  8: { nb: 'Viktig', da: 'Vigtigt', en: 'Important' },
});
