/** What was agreed, what came before, which policy was read, and what other municipalities would say. */
import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const agreedTexts = inThreeLanguages({
  title: { nb: 'Det dere er enige om', da: 'Det, I er enige om', en: 'What you agreed on' },
  mark: { nb: 'Avtalt', da: 'Aftalt', en: 'Agreed' },
  because: { nb: 'Hvorfor et annet trinn enn forslaget', da: 'Hvorfor et andet trin end forslaget', en: 'Why another step than the suggestion' },
  accepted: { nb: 'Vil ha', da: 'Vil gerne have', en: 'Wants' },
  later: { nb: 'Vil vente', da: 'Vil vente', en: 'Wants to wait' },
  declined: { nb: 'Vil ikke ha', da: 'Vil ikke have', en: 'Does not want' },
  noDecision: {
    nb: 'Dette er en avtale, ikke et vedtak. Et vedtak gjør en navngitt person senere.',
    da: 'Det er en aftale, ikke en afgørelse. En afgørelse træffes senere af en navngiven person.',
    en: 'This is an agreement, not a formal decision. A named person makes that later.',
  },
});

export const historyTexts = inThreeLanguages({
  title: { nb: 'Tidligere plasseringer', da: 'Tidligere placeringer', en: 'Earlier placements' },
  on: { nb: 'Dag', da: 'Dag', en: 'Day' },
  whose: { nb: 'Hvem sin', da: 'Hvis', en: 'Whose' },
  where: { nb: 'Hvor', da: 'Hvor', en: 'Where' },
  words: { nb: 'Ord', da: 'Ord', en: 'Words' },
  citizen: { nb: 'Innbyggeren', da: 'Borgeren', en: 'The citizen' },
  relative: { nb: 'Pårørende', da: 'Pårørende', en: 'A relative' },
  team: { nb: 'Teamet', da: 'Teamet', en: 'The team' },
  recommended: { nb: 'Forslaget', da: 'Forslaget', en: 'The suggestion' },
  joint: { nb: 'Avtalt', da: 'Aftalt', en: 'Agreed' },
  several: { nb: 'Flere trinn var mulige', da: 'Flere trin var mulige', en: 'Several steps were possible' },
});

export const policyTexts = inThreeLanguages({
  read: {
    nb: (title: string, version: string) => `Lest etter «${title}», versjon ${version}.`,
    da: (title: string, version: string) => `Læst efter »${title}«, version ${version}.`,
    en: (title: string, version: string) => `Read by “${title}”, version ${version}.`,
  },
  changed: {
    nb: 'Regelverket er endret etter at kartleggingen ble signert. Det som står her, er lest etter det nye. Det som ble tatt vare på da, gjelder for avtalen.',
    da: 'Reglerne er ændret, efter at udredningen blev underskrevet. Det, der står her, er læst efter de nye. Det, der blev gemt dengang, gælder for aftalen.',
    en: 'The policy was changed after the assessment was signed. What stands here is read by the new one. What was kept then counts for the agreement.',
  },
  hash: { nb: 'Fingeravtrykk', da: 'Fingeraftryk', en: 'Fingerprint' },
  prove: { nb: 'Les forslaget på nytt og sammenlign', da: 'Læs forslaget igen og sammenlign', en: 'Read the suggestion again and compare' },
  same: {
    nb: 'Forslaget er lest på nytt, bit for bit, og gir det samme.',
    da: 'Forslaget er læst igen, bit for bit, og giver det samme.',
    en: 'The suggestion was read again, bit for bit, and gives the same.',
  },
  otherEngine: {
    nb: 'Forslaget gir noe annet nå. En annen versjon av programmet har lest det; si fra til den som har ansvar for systemet.',
    da: 'Forslaget giver noget andet nu. En anden version af programmet har læst det; sig til den, der har ansvar for systemet.',
    en: 'The suggestion gives something else now. Another version of the program read it; tell whoever is responsible for the system.',
  },
  different: {
    nb: 'Forslaget gir noe annet enn det som ble tatt vare på. Si fra til den som har ansvar for systemet.',
    da: 'Forslaget giver noget andet end det, der blev gemt. Sig til den, der har ansvar for systemet.',
    en: 'The suggestion gives something else than what was kept. Tell whoever is responsible for the system.',
  },
});

export const compareTexts = inThreeLanguages({
  title: { nb: 'Hva ville andre kommuner sagt?', da: 'Hvad ville andre kommuner sige?', en: 'What would other municipalities say?' },
  about: {
    nb: 'De samme svarene, lest etter andre regelverk. Svarene forlater ikke kommunens system.',
    da: 'De samme svar, læst efter andre regler. Svarene forlader ikke kommunens system.',
    en: 'The same answers, read by other policies. The answers do not leave the municipality’s system.',
  },
  show: { nb: 'Sammenlign', da: 'Sammenlign', en: 'Compare' },
  again: { nb: 'Prøv igjen', da: 'Prøv igen', en: 'Try again' },
  starts: {
    nb: (step: string) => `Hjelpen kan starte her: ${step}`,
    da: (step: string) => `Hjælpen kan begynde her: ${step}`,
    en: (step: string) => `Help can start here: ${step}`,
  },
  allSame: {
    nb: (count: number, step: string) => `Alle ${String(count)} regelverkene peker på det samme trinnet på den felles trappa: «${step}».`,
    da: (count: number, step: string) => `Alle ${String(count)} regelsæt peger på det samme trin på den fælles trappe: »${step}«.`,
    en: (count: number, step: string) => `All ${String(count)} policies point at the same step of the common ladder: “${step}”.`,
  },
  noneYet: {
    nb: 'Ingen av regelverkene peker på ett trinn ennå.',
    da: 'Ingen af regelsættene peger på ét trin endnu.',
    en: 'None of the policies points at one step yet.',
  },
  points: {
    nb: (who: string, _count: number, step: string) => `${who} peker på «${step}».`,
    da: (who: string, _count: number, step: string) => `${who} peger på »${step}«.`,
    en: (who: string, count: number, step: string) => `${who} ${count === 1 ? 'points' : 'point'} at “${step}”.`,
  },
  open: {
    nb: (who: string) => `${who}: flere trinn er fortsatt mulige.`,
    da: (who: string) => `${who}: flere trin er stadig mulige.`,
    en: (who: string) => `${who}: several steps are still possible.`,
  },
  quoted: {
    nb: (title: string) => `«${title}»`,
    da: (title: string) => `»${title}«`,
    en: (title: string) => `“${title}”`,
  },
  because: { nb: 'Hvorfor:', da: 'Hvorfor:', en: 'Why:' },
  markMeans: {
    nb: 'Trinnet regelverket peker på.',
    da: 'Det trin, regelsættet peger på.',
    en: 'The step the policy points at.',
  },
  tint: { nb: 'Farget trinn', da: 'Farvet trin', en: 'Tinted step' },
  tintMeans: {
    nb: 'Hjelpen kan starte her. Er flere farget, mangler det svar. Hver trappe har kommunens egne trinn og tall.',
    da: 'Hjælpen kan begynde her. Er flere farvet, mangler der svar. Hver trappe har kommunens egne trin og tal.',
    en: 'Help can start here. Where several are tinted, answers are missing. Each staircase has its municipality’s own steps and numbers.',
  },
  NO: { nb: 'Norsk lov', da: 'Norsk lov', en: 'Norwegian law' },
  DK: { nb: 'Dansk lov', da: 'Dansk lov', en: 'Danish law' },
  several: {
    nb: (count: number) => `${counted('nb', count, { one: 'trinn er', other: 'trinn er' })} fortsatt mulige`,
    da: (count: number) => `${counted('da', count, { one: 'trin er', other: 'trin er' })} stadig mulige`,
    en: (count: number) => `${counted('en', count, { one: 'step is', other: 'steps are' })} still possible`,
  },
});
