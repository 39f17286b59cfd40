/** What the pages say about a view somebody keeps. */
import { inThreeLanguages } from '../../i18n/texts';

export const viewTexts = inThreeLanguages({
  add: { nb: 'Lag en visning', da: 'Lav en visning', en: 'Make a view' },
  change: { nb: 'Endre visningen', da: 'Ret visningen', en: 'Change the view' },
  newTitle: { nb: 'Lag din egen visning', da: 'Lav din egen visning', en: 'Make a view of your own' },
  lead: {
    nb: 'Du finner den øverst under «I dag», også på telefonen. Ingen andre ser den.',
    da: 'Du finder den øverst under »I dag«, også på telefonen. Ingen andre ser den.',
    en: 'You find it at the top of “Today”, on your phone as well. Nobody else sees it.',
  },
  name: { nb: 'Navn på visningen', da: 'Visningens navn', en: 'Name of the view' },
  nameAbout: {
    nb: 'Skriv hva den viser, ikke hvem. For eksempel: Nye i nord.',
    da: 'Skriv, hvad den viser, ikke hvem. For eksempel: Nye i nord.',
    en: 'Write what it shows, not who. For example: New in the north.',
  },
  missing: { nb: 'Gi visningen et navn.', da: 'Giv visningen et navn.', en: 'Give the view a name.' },
  taken: {
    nb: 'Du har en visning med det navnet. Velg et annet.',
    da: 'Du har en visning med det navn. Vælg et andet.',
    en: 'You have a view of that name. Choose another.',
  },
  team: { nb: 'Team', da: 'Team', en: 'Team' },
  everyTeam: { nb: 'Alle jeg ser', da: 'Alle, jeg ser', en: 'All that I see' },
  district: { nb: 'Område', da: 'Område', en: 'District' },
  everyDistrict: { nb: 'Hele kommunen', da: 'Hele kommunen', en: 'The whole municipality' },
  phase: { nb: 'Hvor saken står', da: 'Status', en: 'Where the case stands' },
  phaseAbout: {
    nb: 'Velger du flere, vises saker som står et av stedene. Velg ingen for å se alle.',
    da: 'Vælger du flere, vises sager med en af dem. Vælg ingen for at se alle.',
    en: 'If you choose several, you see cases that stand at any of them. Choose none to see all.',
  },
  onlyAbout: {
    nb: 'Velger du flere, må alt stemme for saken.',
    da: 'Vælger du flere, skal det hele passe på sagen.',
    en: 'If you choose several, all of it must be true of the case.',
  },
  // what the view shows, in one sentence
  shows: {
    nb: (which: string) => `Visningen viser saker der ${which}.`,
    da: (which: string) => `Visningen viser sager, hvor ${which}.`,
    en: (which: string) => `The view shows cases where ${which}.`,
  },
  showsAll: {
    nb: 'Visningen viser alle åpne saker du ser.',
    da: 'Visningen viser alle åbne sager, du ser.',
    en: 'The view shows every open case that you see.',
  },
  stands: {
    nb: (phases: string) => `saken står på ${phases}`,
    da: (phases: string) => `status er ${phases}`,
    en: (phases: string) => `the case stands at ${phases}`,
  },
  inTeam: {
    nb: (team: string) => `teamet er ${team}`,
    da: (team: string) => `teamet er ${team}`,
    en: (team: string) => `the team is ${team}`,
  },
  inDistrict: {
    nb: (district: string) => `området er ${district}`,
    da: (district: string) => `området er ${district}`,
    en: (district: string) => `the district is ${district}`,
  },
  only: { nb: 'Vis bare saker der', da: 'Vis kun sager, hvor', en: 'Show only cases where' },
  onlyContact: { nb: 'jeg er kontaktperson', da: 'jeg er kontaktperson', en: 'I am the contact person' },
  onlyCoordinator: { nb: 'jeg koordinerer', da: 'jeg koordinerer', en: 'I coordinate' },
  onlyNow: { nb: 'noen trenger hjelp nå', da: 'nogen har brug for hjælp nu', en: 'somebody needs help now' },
  onlyPast: { nb: 'fristen er gått ut', da: 'fristen er overskredet', en: 'the date is past' },
  save: { nb: 'Lagre visningen', da: 'Gem visningen', en: 'Save the view' },
  remove: { nb: 'Fjern visningen', da: 'Fjern visningen', en: 'Remove the view' },
  removeAbout: {
    nb: 'Sakene i den blir som de er.',
    da: 'Sagerne i den bliver, som de er.',
    en: 'The cases in it stay as they are.',
  },
  removed: { nb: 'Visningen er fjernet.', da: 'Visningen er fjernet.', en: 'The view is removed.' },
  gone: {
    nb: 'Denne visningen finnes ikke lenger.',
    da: 'Denne visning findes ikke længere.',
    en: 'This view is no longer there.',
  },
  full: {
    nb: 'Du har så mange visninger som det er plass til. Fjern eller endre en du ikke bruker.',
    da: 'Du har så mange visninger, som der er plads til. Fjern eller ret en, du ikke bruger.',
    en: 'You have as many views as there is room for. Remove or change one you do not use.',
  },
  back: { nb: 'Tilbake til «I dag»', da: 'Tilbage til »I dag«', en: 'Back to “Today”' },
});
