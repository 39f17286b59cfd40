/** The sentence of each colour a citizen may choose for themselves; they say nothing about risk. */
import type { Colour } from '../../api/generated/schema';
import { inThreeLanguages } from '../../i18n/texts';

/** As the conversation asks it. The sentence of yellow is our own choice: no source words it. */
export const colourTexts = inThreeLanguages({
  green: {
    nb: 'Grønn: Jeg har styring på livet mitt.',
    da: 'Grøn: Jeg har styr på mit eget liv.',
    en: 'Green: I am in control of my own life.',
  },
  yellow: {
    nb: 'Gul: Jeg klarer mye, men trenger støtte til noe av det.',
    da: 'Gul: Jeg klarer meget, men har brug for støtte til noget af det.',
    en: 'Yellow: I manage a lot, but need support with some of it.',
  },
  red: {
    nb: 'Rød: Jeg føler meg fanget, og det er for mye.',
    da: 'Rød: Jeg føler mig fanget, og det er for meget.',
    en: 'Red: I feel caught, and it is too much.',
  },
} satisfies Record<Colour, unknown>);
