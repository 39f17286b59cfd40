/** What the forms about a placement say. */
import { owned } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const formTexts = inThreeLanguages({
  back: { nb: 'Tilbake til trinnet', da: 'Tilbage til trinnet', en: 'Back to the step' },
  // the citizen's own
  ownTitle: {
    nb: (name: string) => `Hva sier ${name}?`,
    da: (name: string) => `Hvad siger ${name}?`,
    en: (name: string) => `What does ${name} say?`,
  },
  ownLead: {
    nb: (name: string) => `Skriv det sammen med ${name}, med ${name} sine ord.`,
    da: (name: string) => `Skriv det sammen med ${name}, med ${owned(name)} egne ord.`,
    en: (name: string) => `Write it together with ${name}, in ${name}’s own words.`,
  },
  colour: {
    nb: (name: string) => `Hvilken farge passer best på livet nå, sier ${name}?`,
    da: (name: string) => `Hvilken farve passer bedst på livet nu, siger ${name}?`,
    en: (name: string) => `Which colour fits life best now, says ${name}?`,
  },
  colourAbout: {
    nb: 'Fargen er innbyggerens egen. Den sier ingenting om fare.',
    da: 'Farven er borgerens egen. Den siger ikke noget om fare.',
    en: 'The colour is the citizen’s own. It says nothing about danger.',
  },
  colourMissing: { nb: 'Velg en farge eller et trinn.', da: 'Vælg en farve eller et trin.', en: 'Choose a colour or a step.' },
  ownWords: { nb: 'Med egne ord', da: 'Med egne ord', en: 'In their own words' },
  ownStep: {
    nb: (name: string) => `Hvor vil ${name} begynne?`,
    da: (name: string) => `Hvor vil ${name} begynde?`,
    en: (name: string) => `Where does ${name} want to begin?`,
  },
  ownStepAbout: {
    nb: 'Kan stå åpent. Mange vil bare velge en farge.',
    da: 'Kan stå åbent. Mange vil kun vælge en farve.',
    en: 'May stay open. Many only want to choose a colour.',
  },
  ownSave: { nb: 'Lagre det som ble sagt', da: 'Gem det, der blev sagt', en: 'Save what was said' },
  clear: { nb: 'Ikke velg trinn', da: 'Vælg intet trin', en: 'Choose no step' },
  // the team's
  teamTitle: { nb: 'Hvor mener teamet at hjelpen kan starte?', da: 'Hvor mener teamet, at hjælpen kan begynde?', en: 'Where does the team think help can start?' },
  teamStep: { nb: 'Teamets trinn', da: 'Teamets trin', en: 'The team’s step' },
  stepMissing: { nb: 'Velg et trinn.', da: 'Vælg et trin.', en: 'Choose a step.' },
  teamWords: { nb: 'Hvorfor', da: 'Hvorfor', en: 'Why' },
  teamWordsAbout: {
    nb: 'Innbyggeren leser dette. Skriv ingenting her som er bare for fagpersoner.',
    da: 'Borgeren læser det. Skriv ikke noget her, der kun er for fagpersoner.',
    en: 'The citizen reads this. Write nothing here that is for professionals only.',
  },
  teamSave: { nb: 'Lagre teamets plassering', da: 'Gem teamets placering', en: 'Save the team’s placement' },
  // together
  agreeTitle: { nb: 'Det dere er enige om', da: 'Det, I er enige om', en: 'What you agree on' },
  agreeLead: {
    nb: (name: string) => `${name} og teamet velger sammen. Forslaget bestemmer ikke.`,
    da: (name: string) => `${name} og teamet vælger sammen. Forslaget bestemmer ikke.`,
    en: (name: string) => `${name} and the team choose together. The suggestion does not decide.`,
  },
  agreeStep: { nb: 'Hvor skal hjelpen starte?', da: 'Hvor skal hjælpen begynde?', en: 'Where shall help start?' },
  agreeStepAbout: {
    nb: 'Ingen av trinnene er valgt på forhånd.',
    da: 'Ingen af trinnene er valgt på forhånd.',
    en: 'None of the steps is chosen beforehand.',
  },
  reason: { nb: 'Hvorfor et annet trinn enn forslaget?', da: 'Hvorfor et andet trin end forslaget?', en: 'Why another step than the suggestion?' },
  reasonAbout: {
    nb: 'Grunnen blir tatt vare på, så vi kan lære av den. Innbyggeren leser den.',
    da: 'Grunden bliver gemt, så vi kan lære af den. Borgeren læser den.',
    en: 'The reason is kept, so that we can learn from it. The citizen reads it.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', da: 'Skriv hvorfor.', en: 'Write why.' },
  words: {
    nb: (name: string) => `Hvordan ser ${name} det?`,
    da: (name: string) => `Hvordan ser ${name} det?`,
    en: (name: string) => `How does ${name} see it?`,
  },
  wordsAbout: { nb: 'Med egne ord, også når dere ikke er helt enige.', da: 'Med egne ord, også når I ikke er helt enige.', en: 'In their own words, also where you do not quite agree.' },
  tookPartAbout: {
    nb: 'Sett kryss ved alle som var med, også deg selv. Telefon og video teller også. Innbyggeren leser dette.',
    da: 'Sæt kryds ved alle, der var med, også dig selv. Telefon og video tæller også. Borgeren læser det.',
    en: 'Tick everybody who took part, yourself too. Phone and video count as well. The citizen reads this.',
  },
  nobodyTookPart: { nb: 'Velg hvem som var med.', da: 'Vælg, hvem der var med.', en: 'Choose who took part.' },
  withoutCitizen: {
    nb: (name: string) => `I avtalen vil det stå at ${name} ikke var med.`,
    da: (name: string) => `I aftalen kommer der til at stå, at ${name} ikke var med.`,
    en: (name: string) => `The agreement will say that ${name} did not take part.`,
  },
  colleague: { nb: 'Var en annen kollega med?', da: 'Var en anden kollega med?', en: 'Did another colleague take part?' },
  chooseColleague: { nb: 'Velg en kollega', da: 'Vælg en kollega', en: 'Choose a colleague' },
  others: { nb: 'Var noen andre med?', da: 'Var der andre med?', en: 'Did anybody else take part?' },
  othersAbout: {
    nb: 'Skriv hva de er, ikke hva de heter: fastlege, tolk. Komma mellom hver.',
    da: 'Skriv, hvad de er, ikke hvad de hedder: egen læge, tolk. Komma mellem hver.',
    en: 'Write what they are, not their names: GP, interpreter. A comma between each.',
  },
  othersTooLong: {
    nb: 'Skriv høyst ti, med noen få ord for hver.',
    da: 'Skriv højst ti med nogle få ord for hver.',
    en: 'Write ten at the most, with a few words for each.',
  },
  services: { nb: 'Tjenester dere snakket om', da: 'Indsatser, I talte om', en: 'Services you talked about' },
  servicesAbout: {
    nb: 'Alt står som «Ikke snakket om» til dere svarer. Et nei er et svar, og blir aldri holdt mot noen.',
    da: 'Alt står som »Ikke talt om«, til I svarer. Et nej er et svar og bliver aldrig holdt imod nogen.',
    en: 'Everything stands as “Not talked about” until you answer. No is an answer, and is never held against anyone.',
  },
  none: { nb: 'Ikke snakket om', da: 'Ikke talt om', en: 'Not talked about' },
  accepted: { nb: 'Vil ha', da: 'Vil gerne have', en: 'Wants it' },
  later: { nb: 'Vil vente', da: 'Vil vente', en: 'Wants to wait' },
  declined: { nb: 'Vil ikke ha', da: 'Vil ikke have', en: 'Does not want it' },
  replyWords: {
    nb: (service: string) => `Med egne ord om ${service.toLowerCase()}`,
    da: (service: string) => `Med egne ord om ${service.toLowerCase()}`,
    en: (service: string) => `In their own words about: ${service}`,
  },
  other: { nb: 'Snakket dere om noe annet?', da: 'Talte I om noget andet?', en: 'Did you talk about something else?' },
  choose: { nb: 'Velg en tjeneste', da: 'Vælg en indsats', en: 'Choose a service' },
  agreeSave: { nb: 'Lagre avtalen', da: 'Gem aftalen', en: 'Save the agreement' },
  notSigned: {
    nb: 'Kartleggingen må signeres først. En avtale bygger på det den fant.',
    da: 'Udredningen skal underskrives først. En aftale bygger på det, den fandt.',
    en: 'The assessment must be signed first. What is agreed rests on what it found.',
  },
  closed: { nb: 'Saken er avsluttet. Det kan ikke skrives mer i den.', da: 'Sagen er afsluttet. Der kan ikke skrives mere i den.', en: 'The case is closed. Nothing more can be written in it.' },
  nowPhase: {
    nb: (phase: string) => `Slik står saken: ${phase}`,
    da: (phase: string) => `Sådan står sagen: ${phase}`,
    en: (phase: string) => `Where the case stands: ${phase}`,
  },
  nowStep: {
    nb: (step: string) => `Avtalt trinn: ${step}`,
    da: (step: string) => `Aftalt trin: ${step}`,
    en: (step: string) => `Agreed step: ${step}`,
  },
});
