/** What the staircase says beside the ladder's own words. */
import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const staircaseTexts = inThreeLanguages({
  citizen: { nb: 'Innbyggeren selv', da: 'Borgeren selv', en: 'The citizen' },
  team: { nb: 'Teamet', da: 'Teamet', en: 'The team' },
  policy: { nb: 'Forslaget', da: 'Forslaget', en: 'The suggestion' },
  agreed: { nb: 'Avtalt', da: 'Aftalt', en: 'Agreed' },
  step: {
    nb: (number: number) => `Trinn ${String(number)}`,
    da: (number: number) => `Trin ${String(number)}`,
    en: (number: number) => `Step ${String(number)}`,
  },
  possible: { nb: 'fortsatt mulig', da: 'stadig muligt', en: 'still possible' },
  open: {
    nb: (count: number) => `${counted('nb', count, { one: 'trinn er', other: 'trinn er' })} fortsatt mulige`,
    da: (count: number) => `${counted('da', count, { one: 'trin er', other: 'trin er' })} stadig mulige`,
    en: (count: number) => `${counted('en', count, { one: 'step is', other: 'steps are' })} still possible`,
  },
  asTable: { nb: 'Vis trappa som tabell', da: 'Vis trappen som tabel', en: 'Show the staircase as a table' },
  stepHead: { nb: 'Trinn', da: 'Trin', en: 'Step' },
  meansHead: { nb: 'Det betyr', da: 'Det betyder', en: 'What it means' },
  hereHead: { nb: 'Her', da: 'Her', en: 'Here' },
  nobody: { nb: 'Ingen', da: 'Ingen', en: 'Nobody' },
  here: {
    nb: (who: string, what: string) => `${who}: ${what}`,
    da: (who: string, what: string) => `${who}: ${what}`,
    en: (who: string, what: string) => `${who}: ${what}`,
  },
  more: { nb: 'Mer nøyaktig', da: 'Mere præcist', en: 'More precisely' },
});
