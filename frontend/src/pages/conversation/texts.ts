import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  title: { nb: 'Samtalen', da: 'Samtalen', en: 'The conversation' },
  sections: { nb: 'Deler av samtalen', da: 'Dele af samtalen', en: 'Parts of the conversation' },
  wheel: { nb: 'Hjulet', da: 'Hjulet', en: 'The wheel' },
  everyday: { nb: 'Hverdagen', da: 'Hverdagen', en: 'Everyday life' },
  carers: { nb: 'De som står nær', da: 'De nærmeste', en: 'Those who are close' },
  ending: { nb: 'Til slutt', da: 'Til sidst', en: 'In the end' },
  summary: { nb: 'Oppsummering', da: 'Opsummering', en: 'Summary' },
  far: {
    nb: (done: number, all: number) => `${String(done)} av ${String(all)}`,
    da: (done: number, all: number) => `${String(done)} af ${String(all)}`,
    en: (done: number, all: number) => `${String(done)} of ${String(all)}`,
  },
  answered: { nb: 'snakket om', da: 'talt om', en: 'talked about' },
  spokes: { nb: 'eiker snakket om', da: 'eger talt om', en: 'spokes talked about' },
  signing: { nb: 'Se over og signer', da: 'Se igennem og underskriv', en: 'Look over and sign' },
  next: { nb: 'Neste', da: 'Næste', en: 'Next' },
  previous: { nb: 'Forrige', da: 'Forrige', en: 'Previous' },
  keys: {
    nb: 'Enter går til neste spørsmål. Alt + Page Up går tilbake.',
    da: 'Enter går til næste spørgsmål. Alt + Page Up går tilbage.',
    en: 'Enter goes to the next question. Alt + Page Up goes back.',
  },
  asList: { nb: 'Vis som liste', da: 'Vis som liste', en: 'Show as a list' },
  asWheel: { nb: 'Vis som hjul', da: 'Vis som hjul', en: 'Show as a wheel' },
  questions: { nb: 'Spørsmålene', da: 'Spørgsmålene', en: 'The questions' },
  silent: { nb: 'Ikke snakket om ennå', da: 'Ikke talt om endnu', en: 'Not talked about yet' },
  hidden: { nb: 'Besvart', da: 'Besvaret', en: 'Answered' },
  who: { nb: 'Hvem sier det?', da: 'Hvem siger det?', en: 'Who says it?' },
  whoSees: { nb: 'Hvem ser det?', da: 'Hvem ser det?', en: 'Who sees it?' },
  more: { nb: 'Mer om dette', da: 'Mere om dette', en: 'More about this' },
  level: { nb: 'Hvor mye hjelp trengs?', da: 'Hvor meget hjælp kræver det?', en: 'How much assistance does it take?' },
  expected: {
    nb: 'Hvor mye hjelp tror du trengs etter et forløp?',
    da: 'Hvor meget hjælp forventer du, det kræver efter et forløb?',
    en: 'How much assistance do you expect it to take after a course?',
  },
  performance: { nb: 'Hva gjør innbyggeren selv?', da: 'Hvad gør borgeren selv?', en: 'What does the citizen do?' },
  doesAll: { nb: 'Gjør det selv', da: 'Gør det selv', en: 'Does it all' },
  doesParts: { nb: 'Gjør deler av det', da: 'Gør dele af det', en: 'Does parts of it' },
  doesNot: { nb: 'Gjør det ikke', da: 'Gør det ikke', en: 'Does not do it' },
  importance: {
    nb: 'Hvor viktig er det for innbyggeren å gjøre det selv?',
    da: 'Hvor vigtigt er det for borgeren at gøre det selv?',
    en: 'How important is it for the citizen to do it?',
  },
  alone: {
    nb: 'Svar på dette når du er for deg selv, ikke ved bordet.',
    da: 'Svar på dette, når du er for dig selv, ikke ved bordet.',
    en: 'Answer this when you are by yourself, not at the table.',
  },
  ofTen: {
    nb: (value: number) => `${String(value)} av 10`,
    da: (value: number) => `${String(value)} af 10`,
    en: (value: number) => `${String(value)} of 10`,
  },
  onePerLine: { nb: 'Ett mål på hver linje.', da: 'Ét mål på hver linje.', en: 'One goal on each line.' },
  notNumber: { nb: 'Skriv et tall, for eksempel 3,5.', da: 'Skriv et tal, for eksempel 3,5.', en: 'Write a number, such as 3.5.' },
  takeBack: { nb: 'Ta svaret tilbake', da: 'Tag svaret tilbage', en: 'Take the answer back' },
  others: { nb: 'Også sagt', da: 'Også sagt', en: 'Also said' },
  holds: { nb: 'gjelder', da: 'gælder', en: 'holds' },
  unsent: { nb: 'ikke lagret ennå', da: 'ikke gemt endnu', en: 'not saved yet' },
  fromSomebody: {
    nb: (who: string, label: string) => `${who} har svart på «${label}»`,
    da: (who: string, label: string) => `${who} har svaret på »${label}«`,
    en: (who: string, label: string) => `${who} has answered “${label}”`,
  },
  fromSomebodyMany: {
    nb: (who: string, count: number) => `${who} har gitt ${counted('nb', count, { one: 'svar', other: 'svar' })}`,
    da: (who: string, count: number) => `${who} har givet ${counted('da', count, { one: 'svar', other: 'svar' })}`,
    en: (who: string, count: number) => `${who} has given ${counted('en', count, { one: 'answer', other: 'answers' })}`,
  },
  somebody: { nb: 'Noen andre', da: 'En anden', en: 'Somebody else' },
  fresh: { nb: 'Nytt fra en annen', da: 'Nyt fra en anden', en: 'New from somebody else' },
});

export const sourceTexts = inThreeLanguages({
  conversation: { nb: 'i samtalen', da: 'i samtalen', en: 'in the conversation' },
  home: { nb: 'hjemmefra', da: 'hjemmefra', en: 'from home' },
  paper: { nb: 'på papir', da: 'på papir', en: 'on paper' },
  record: { nb: 'fra journalen', da: 'fra journalen', en: 'from the record' },
  instrument: { nb: 'fra et måleredskap', da: 'fra et måleredskab', en: 'from an instrument' },
  care_system: { nb: 'fra et annet fagsystem', da: 'fra et andet fagsystem', en: 'from another care system' },
});

export const stateTexts = inThreeLanguages({
  none: { nb: 'Ingen kartlegging er åpnet', da: 'Ingen udredning er åbnet', en: 'No assessment is open' },
  noneAbout: {
    nb: 'Åpne en kartlegging når dere er klare til å snakke sammen. Da starter fristen, og det som er sagt før, følger med.',
    da: 'Åbn en udredning, når I er klar til at tale sammen. Så begynder fristen, og det, der er sagt før, følger med.',
    en: 'Open an assessment when you are ready to talk. The clock starts then, and what was said before comes along.',
  },
  open: { nb: 'Åpne en kartlegging', da: 'Åbn en udredning', en: 'Open an assessment' },
  openNew: { nb: 'Åpne en ny kartlegging', da: 'Åbn en ny udredning', en: 'Open a new assessment' },
  signed: {
    nb: (day: string) => `Signert ${day}. Her kan du lese det som ble sagt.`,
    da: (day: string) => `Underskrevet ${day}. Her kan du læse det, der blev sagt.`,
    en: (day: string) => `Signed on ${day}. Here you can read what was said.`,
  },
  toPlacement: { nb: 'Til plasseringen', da: 'Til placeringen', en: 'To the placement' },
  sign: { nb: 'Signer kartleggingen', da: 'Underskriv udredningen', en: 'Sign the assessment' },
  signAbout: {
    nb: 'Når du signerer, blir svarene stående som de er, og forslaget til trinn lagres. Det dere ikke har snakket om, kan stå åpent.',
    da: 'Når du underskriver, bliver svarene stående, som de er, og forslaget til trin gemmes. Det, I ikke har talt om, kan stå åbent.',
    en: 'When you sign, the answers stay as they are and the recommended step is kept. What you have not talked about may stay open.',
  },
  allAsked: { nb: 'Alt er snakket om.', da: 'Alt er talt om.', en: 'Everything was talked about.' },
  notAsked: { nb: 'Ikke snakket om ennå', da: 'Ikke talt om endnu', en: 'Not talked about yet' },
  alwaysAsked: { nb: 'Dette spørres det alltid om', da: 'Det spørges der altid om', en: 'Always asked' },
  unasked: {
    nb: 'Vil du signere uten at dere har snakket om dette?',
    da: 'Vil du underskrive, uden at I har talt om det her?',
    en: 'Sign without having talked about this?',
  },
  unaskedAbout: {
    nb: 'Dette spørres det alltid om, men det er ikke besvart ennå:',
    da: 'Det spørges der altid om, men det er ikke besvaret endnu:',
    en: 'This is always asked, but is not answered yet:',
  },
  ends: {
    nb: 'Når du signerer, er samtalen avsluttet, og svarene blir stående som de er.',
    da: 'Når du underskriver, er samtalen slut, og svarene bliver stående, som de er.',
    en: 'When you sign, the conversation ends and the answers stay as they are.',
  },
  signAnyway: { nb: 'Signer likevel', da: 'Underskriv alligevel', en: 'Sign anyway' },
  talkOn: { nb: 'Tilbake til samtalen', da: 'Tilbage til samtalen', en: 'Back to the conversation' },
  waitFirst: {
    nb: 'Noen svar er ikke lagret ennå. Du kan signere når de er lagret.',
    da: 'Nogle svar er ikke gemt endnu. Du kan underskrive, når de er gemt.',
    en: 'Some answers are not saved yet. You can sign when they are.',
  },
  changed: {
    nb: 'Noen andre har endret kartleggingen. Se over den, og signer på nytt.',
    da: 'En anden har ændret udredningen. Se den igennem, og underskriv igen.',
    en: 'Somebody else has changed the assessment. Look it over, and sign again.',
  },
});

export const narrowingTexts = inThreeLanguages({
  title: { nb: 'Trinn som fortsatt er mulige', da: 'Trin, der stadig er mulige', en: 'Steps still possible' },
  steps: {
    nb: (count: number) => `${counted('nb', count, { one: 'trinn er', other: 'trinn er' })} mulig${count === 1 ? '' : 'e'}: se trappa`,
    da: (count: number) => `${counted('da', count, { one: 'trin er', other: 'trin er' })} mulig${count === 1 ? 't' : 'e'}: se trappen`,
    en: (count: number) => `${counted('en', count, { one: 'step is', other: 'steps are' })} possible: see the stairs`,
  },
  stairs: {
    nb: (count: number) => (count === 0 ? 'Trappa' : `Trappa (${counted('nb', count, { one: 'mulig', other: 'mulige' })})`),
    da: (count: number) => (count === 0 ? 'Trappen' : `Trappen (${counted('da', count, { one: 'muligt', other: 'mulige' })})`),
    en: (count: number) => (count === 0 ? 'Stairs' : `Stairs (${counted('en', count, { one: 'possible', other: 'possible' })})`),
  },
  nothing: {
    nb: 'Alle trinn er mulige. Trappa blir tydeligere etter hvert som dere snakker.',
    da: 'Alle trin er mulige. Trappen bliver tydeligere, efterhånden som I taler.',
    en: 'Every step is possible. The stairs become clearer as you talk.',
  },
  torn: {
    nb: (which: string) => `Noen svar passer ikke sammen: ${which}. Skriv ned det du selv ser, ved siden av; ingen trenger å ta noe tilbake.`,
    da: (which: string) => `Nogle svar passer ikke sammen: ${which}. Skriv ned, hvad du selv ser, ved siden af; ingen behøver at tage noget tilbage.`,
    en: (which: string) => `Some answers do not fit together: ${which}. Write down what you see yourself beside them; nobody has to take anything back.`,
  },
  away: {
    nb: 'Uten kontakt nå: det andre svarer, og trappa, er slik de var sist.',
    da: 'Uden forbindelse nu: Det, andre svarer, og trappen er, som de var sidst.',
    en: 'Not connected now: what others answer, and the stairs, are as they last were.',
  },
  ask: { nb: 'Det som kan avgjøre', da: 'Det, der kan afgøre', en: 'What could settle it' },
});

export const paperTexts = inThreeLanguages({
  blank: { nb: 'Samtalen på papir', da: 'Samtalen på papir', en: 'The conversation on paper' },
  filled: { nb: 'Samtalen med svar', da: 'Samtalen med svar', en: 'The conversation with answers' },
  print: { nb: 'Skriv ut', da: 'Udskriv', en: 'Print' },
  back: { nb: 'Tilbake til samtalen', da: 'Tilbage til samtalen', en: 'Back to the conversation' },
  toBlank: { nb: 'Tomt skjema til papir', da: 'Tomt skema til papir', en: 'Blank form for paper' },
  toFilled: { nb: 'Skriv ut svarene', da: 'Udskriv svarene', en: 'Print the answers' },
  fromPaper: { nb: 'Jeg fører inn fra papir', da: 'Jeg taster ind fra papir', en: 'I am writing in from paper' },
  date: { nb: 'Dato', da: 'Dato', en: 'Date' },
  withWhom: { nb: 'Hvem er med', da: 'Hvem er med', en: 'Who is here' },
  levels: {
    nb: 'For hver aktivitet: sett kryss der det stemmer best.',
    da: 'For hver aktivitet: Sæt kryds, hvor det passer bedst.',
    en: 'For each activity: tick what fits best.',
  },
});
