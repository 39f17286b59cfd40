import { inThreeLanguages } from '../../i18n/texts';

export const contactTexts = inThreeLanguages({
  again: { nb: 'Noen tok kontakt igjen', da: 'Nogen henvendte sig igen', en: 'Somebody got in touch again' },
  whom: { nb: 'Hvem tok kontakt?', da: 'Hvem henvendte sig?', en: 'Who got in touch?' },
  how: { nb: 'Hvordan?', da: 'Hvordan?', en: 'How?' },
  wish: { nb: 'Hva ønsker de? Med deres egne ord', da: 'Hvad ønsker de? Med deres egne ord', en: 'What do they wish for? In their own words' },
  wishAbout: {
    nb: 'Skriv det slik det ble sagt. Innbyggeren kan lese det.',
    da: 'Skriv det, som det blev sagt. Borgeren kan læse det.',
    en: 'Write it as it was said. The citizen can read it.',
  },
  consent: {
    nb: 'Er innbyggeren med på at dere ser på situasjonen?',
    da: 'Er borgeren indforstået med, at I ser på situationen?',
    en: 'Does the citizen agree that you look at their situation?',
  },
  consentMissing: { nb: 'Velg ett av svarene.', da: 'Vælg et af svarene.', en: 'Choose one of the answers.' },
  save: { nb: 'Lagre henvendelsen', da: 'Gem henvendelsen', en: 'Save the contact' },
  saved: { nb: 'Henvendelsen er skrevet ned.', da: 'Henvendelsen er skrevet ned.', en: 'The contact is written down.' },
  back: { nb: 'Tilbake til saken', da: 'Tilbage til sagen', en: 'Back to the case' },
});
