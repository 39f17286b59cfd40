import { counted } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const texts = inThreeLanguages({
  title: { nb: 'Brukere og team', da: 'Brugere og teams', en: 'Users and teams' },
  parts: { nb: 'Deler av siden', da: 'Dele af siden', en: 'Parts of this page' },
  users: { nb: 'Brukere', da: 'Brugere', en: 'Users' },
  teams: { nb: 'Team', da: 'Teams', en: 'Teams' },
  kind: { nb: 'Vis', da: 'Vis', en: 'Show' },
  staff: { nb: 'De som arbeider her', da: 'Dem, der arbejder her', en: 'Those who work here' },
  citizen: { nb: 'Innbyggere', da: 'Borgere', en: 'Citizens' },
  relative: { nb: 'Pårørende', da: 'Pårørende', en: 'Relatives' },
  onRecord: {
    nb: 'Innbyggeren ser i sin egen logg at listen er åpnet.',
    da: 'Borgeren kan se i sin egen log, at listen er åbnet.',
    en: 'The citizens see in their own log that this list was opened.',
  },
  name: { nb: 'Navn', da: 'Navn', en: 'Name' },
  roles: { nb: 'Roller', da: 'Roller', en: 'Roles' },
  access: { nb: 'Tilgang', da: 'Adgang', en: 'Access' },
  active: { nb: 'Har tilgang', da: 'Har adgang', en: 'Has access' },
  inactive: { nb: 'Uten tilgang', da: 'Uden adgang', en: 'Without access' },
  nobody: { nb: 'Ingen er her ennå.', da: 'Her er ingen endnu.', en: 'Nobody is here yet.' },
  addUser: { nb: 'Slipp inn en bruker', da: 'Luk en bruger ind', en: 'Let a user in' },
  addTeam: { nb: 'Lag et team', da: 'Opret et team', en: 'Make a team' },
  members: {
    nb: (count: number) => counted('nb', count, { one: 'medlem', other: 'medlemmer' }),
    da: (count: number) => counted('da', count, { one: 'medlem', other: 'medlemmer' }),
    en: (count: number) => counted('en', count, { one: 'member', other: 'members' }),
  },
  inUse: { nb: 'I bruk', da: 'I brug', en: 'In use' },
  outOfUse: { nb: 'Ute av bruk', da: 'Ude af brug', en: 'Out of use' },
  save: { nb: 'Lagre', da: 'Gem', en: 'Save' },
  back: { nb: 'Tilbake til listen', da: 'Tilbage til listen', en: 'Back to the list' },
});

export const formTexts = inThreeLanguages({
  userName: { nb: 'Navn', da: 'Navn', en: 'Name' },
  userNameAbout: {
    nb: 'Slik det står på navneskiltet.',
    da: 'Som det står på navneskiltet.',
    en: 'As it stands on the badge.',
  },
  teamName: { nb: 'Navn på teamet', da: 'Teamets navn', en: 'Name of the team' },
  nameMissing: { nb: 'Skriv et navn.', da: 'Skriv et navn.', en: 'Write a name.' },
  roles: { nb: 'Roller', da: 'Roller', en: 'Roles' },
  teams: { nb: 'Team', da: 'Teams', en: 'Teams' },
  rolesAbout: {
    nb: 'Rollene sier hva noen kan gjøre her.',
    da: 'Rollerne siger, hvad man kan gøre her.',
    en: 'The roles say what somebody may do here.',
  },
  rolesMissing: { nb: 'Velg minst én rolle.', da: 'Vælg mindst én rolle.', en: 'Choose at least one role.' },
  teamsAbout: {
    nb: 'Den som er i teamet, kan åpne sakene til teamet.',
    da: 'Den, der er i teamet, kan åbne teamets sager.',
    en: 'Whoever is in a team can open its cases.',
  },
  provider: { nb: 'Hvor logger brukeren inn?', da: 'Hvor logger brugeren ind?', en: 'Where does the user sign in?' },
  subject: { nb: 'Brukerens ID hos innloggingen', da: 'Brugerens ID hos login', en: "The user's ID with the provider" },
  subjectAbout: {
    nb: 'Det innloggingen kaller «sub». Aldri et fødselsnummer.',
    da: 'Det, login kalder «sub». Aldrig et CPR-nummer.',
    en: 'What the provider calls "sub". Never a national number.',
  },
  subjectMissing: {
    nb: 'Skriv ID-en uten mellomrom og uten æ, ø og å.',
    da: 'Skriv ID’et uden mellemrum og uden æ, ø og å.',
    en: 'Write the ID without spaces or accented letters.',
  },
  active: { nb: 'Tilgang', da: 'Adgang', en: 'Access' },
  activeYes: { nb: 'Kan logge inn', da: 'Kan logge ind', en: 'Can sign in' },
  activeNo: { nb: 'Kan ikke logge inn', da: 'Kan ikke logge ind', en: 'Cannot sign in' },
  activeNoAbout: {
    nb: 'Gjelder fra neste klikk. Ingenting slettes: det brukeren har gjort, står fortsatt.',
    da: 'Gælder fra næste klik. Intet slettes: Det, brugeren har gjort, står der stadig.',
    en: 'From the next click on. Nothing is deleted: what the user did stays on record.',
  },
  use: { nb: 'Bruk', da: 'Brug', en: 'Use' },
});
