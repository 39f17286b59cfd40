/** What the pages of a citizen say about whom they are for, and on the first page. */
import { owned } from '../../i18n/formats';
import { inThreeLanguages } from '../../i18n/texts';

export const whomTexts = inThreeLanguages({
  whom: { nb: 'Hvem det gjelder', da: 'Hvem det handler om', en: 'Whom this is about' },
  forSelf: { nb: 'Dette er dine egne sider.', da: 'Det her er dine egne sider.', en: 'These are your own pages.' },
  forOther: {
    nb: (name: string) => `Du snakker for ${name}.`,
    da: (name: string) => `Du taler på ${owned(name)} vegne.`,
    en: (name: string) => `You are speaking for ${name}.`,
  },
  another: { nb: 'Velg en annen', da: 'Vælg en anden', en: 'Choose somebody else' },
  choose: { nb: 'Hvem gjelder det i dag?', da: 'Hvem handler det om i dag?', en: 'Who is it about today?' },
  chooseAbout: {
    nb: 'Velg én. Du kan bytte når du vil.',
    da: 'Vælg én. Du kan skifte, når du vil.',
    en: 'Choose one. You can change whenever you like.',
  },
  myself: { nb: 'Meg selv', da: 'Mig selv', en: 'Myself' },
  hello: { nb: (name: string) => `Hei, ${name}`, da: (name: string) => `Hej, ${name}`, en: (name: string) => `Hello, ${name}` },
  noPower: {
    nb: 'Du er logget inn som pårørende. Du har ingen fullmakt her nå. Derfor kan vi ikke vise deg noe om den du er glad i.',
    da: 'Du er logget ind som pårørende. Du har ingen fuldmagt her nu. Derfor kan vi ikke vise dig noget om den, du holder af.',
    en: 'You are signed in as a relative. You have no power of attorney here now. So we cannot show you anything about the person you care for.',
  },
  wayIn: { nb: 'Slik får du en fullmakt', da: 'Sådan får du en fuldmagt', en: 'How to get a power of attorney' },
  wayInTalk: {
    nb: 'Snakk med den det gjelder. Det er den personen som bestemmer om du skal få en fullmakt.',
    da: 'Tal med den, det handler om. Det er den person, der bestemmer, om du skal have en fuldmagt.',
    en: 'Talk with the person it is about. They decide whether you get a power of attorney.',
  },
  wayInTell: {
    nb: (place: string) => `Ring ${place}, sammen hvis dere kan. En ansatt hjelper dere og skriver inn fullmakten.`,
    da: (place: string) => `Ring til ${place}, sammen hvis I kan. En medarbejder hjælper jer og skriver fuldmagten ind.`,
    en: (place: string) => `Call ${place}, together if you can. Somebody there helps you and writes the power of attorney down.`,
  },
  wayInBack: {
    nb: 'Kom tilbake hit. Da ser du det samme som den du snakker for.',
    da: 'Kom tilbage hertil. Så kan du se det samme som den, du taler på vegne af.',
    en: 'Come back here. Then you see the same as the person you speak for.',
  },
  meanwhile: { nb: 'Er du bekymret?', da: 'Er du bekymret?', en: 'Are you worried?' },
  meanwhileAbout: {
    nb: (place: string) => `Du kan alltid ringe ${place} og fortelle hva du ser. Det kan du gjøre uten fullmakt.`,
    da: (place: string) => `Du kan altid ringe til ${place} og fortælle, hvad du ser. Det kan du gøre uden fuldmagt.`,
    en: (place: string) => `You can always call ${place} and say what you see. You need no power of attorney for that.`,
  },
});

export const startTexts = inThreeLanguages({
  matters: { nb: 'Hva er viktig for deg?', da: 'Hvad er vigtigt for dig?', en: 'What matters to you?' },
  mattersTo: {
    nb: (name: string) => `Hva er viktig for ${name}?`,
    da: (name: string) => `Hvad er vigtigt for ${name}?`,
    en: (name: string) => `What matters to ${name}?`,
  },
  notSaid: {
    nb: 'Det har du ikke fortalt ennå. Begynn gjerne med det.',
    da: 'Det har du ikke fortalt endnu. Begynd gerne med det.',
    en: 'You have not said it yet. That is a good place to begin.',
  },
  notSaidBy: {
    nb: (name: string) => `Det har ${name} ikke fortalt ennå. Begynn gjerne med det.`,
    da: (name: string) => `Det har ${name} ikke fortalt endnu. Begynd gerne med det.`,
    en: (name: string) => `${name} has not said it yet. That is a good place to begin.`,
  },
  say: { nb: 'Fortell hva som er viktig', da: 'Fortæl, hvad der er vigtigt', en: 'Say what matters' },
  change: { nb: 'Fortell mer, eller si det på nytt', da: 'Fortæl mere, eller sig det igen', en: 'Say more, or say it anew' },
  today: { nb: 'Dette kan du gjøre nå', da: 'Det kan du gøre nu', en: 'What you can do now' },
  answer: { nb: 'Svar på spørsmål hjemmefra', da: 'Svar på spørgsmål hjemmefra', en: 'Answer questions at home' },
  answerAbout: {
    nb: 'Ta dem du vil, når du vil. Du kan stoppe når som helst.',
    da: 'Tag dem, du vil, når du vil. Du kan stoppe når som helst.',
    en: 'Take the ones you like, when you like. You can stop at any time.',
  },
  place: { nb: 'Si hvordan det står til', da: 'Sig, hvordan det står til', en: 'Say how things stand' },
  placeBy: {
    nb: (name: string) => `Si hvordan det står til med ${name}`,
    da: (name: string) => `Sig, hvordan det står til med ${name}`,
    en: (name: string) => `Say how things stand for ${name}`,
  },
  placeAbout: { nb: 'Tre farger og en trapp.', da: 'Tre farver og en trappe.', en: 'Three colours and a staircase.' },
  tell: { nb: 'Fortell noe nytt', da: 'Fortæl noget nyt', en: 'Tell us something new' },
  tellAbout: {
    nb: (team: string) => `${team} får det du skriver.`,
    da: (team: string) => `${team} får det, du skriver.`,
    en: (team: string) => `${team} gets what you write.`,
  },
  see: { nb: 'Dette kan du se', da: 'Det kan du se', en: 'What you can see' },
  situation: { nb: 'Min situasjon', da: 'Min situation', en: 'My situation' },
  situationOf: {
    nb: (name: string) => `Situasjonen til ${name}`,
    da: (name: string) => `Situationen for ${name}`,
    en: (name: string) => `The situation of ${name}`,
  },
  situationAbout: {
    nb: 'Hva vi vet, hvem som sa det, og hva vi foreslår.',
    da: 'Hvad vi ved, hvem der sagde det, og hvad vi foreslår.',
    en: 'What we know, who said it, and what we suggest.',
  },
  looked: { nb: 'Hvem har sett på opplysningene?', da: 'Hvem har set oplysningerne?', en: 'Who has looked?' },
  lookedAbout: {
    nb: 'Alle som har åpnet noe, og når.',
    da: 'Alle, der har åbnet noget, og hvornår.',
    en: 'Everybody who opened something, and when.',
  },
  noQuestions: {
    nb: 'Det er ingen spørsmål å svare på akkurat nå. Er det noe nytt, kan du alltid fortelle det.',
    da: 'Der er ingen spørgsmål at svare på lige nu. Er der noget nyt, kan du altid fortælle det.',
    en: 'There are no questions to answer right now. If anything is new, you can always tell us.',
  },
  signed: {
    nb: (day: string) => `Samtalen er ferdig og ble skrevet under ${day}. Takk for alt du fortalte.`,
    da: (day: string) => `Samtalen er færdig og blev underskrevet ${day}. Tak for alt, du fortalte.`,
    en: (day: string) => `The conversation is finished and was signed on ${day}. Thank you for everything you said.`,
  },
  agreed: { nb: 'Dette er vi enige om', da: 'Det er vi enige om', en: 'What we have agreed' },
  agreedOn: {
    nb: (day: string) => `Avtalt ${day}`,
    da: (day: string) => `Aftalt ${day}`,
    en: (day: string) => `Agreed on ${day}`,
  },
  notAgreed: {
    nb: 'Ingenting er avtalt ennå. Det gjør vi sammen, når vi har snakket om det.',
    da: 'Intet er aftalt endnu. Det gør vi sammen, når vi har talt om det.',
    en: 'Nothing has been agreed yet. We do that together, when we have talked about it.',
  },
  helpers: { nb: 'De som hjelper', da: 'Dem, der hjælper', en: 'Those who help' },
  team: { nb: 'Team', da: 'Team', en: 'Team' },
  coordinator: { nb: 'Fast kontakt', da: 'Fast kontakt', en: 'Your regular contact' },
  noCase: {
    nb: (place: string) => `Ingenting er i gang for deg her akkurat nå. Trenger du noe? Fortell ${place} hva som er viktig for deg, så tar vi kontakt.`,
    da: (place: string) => `Der er ikke noget i gang for dig her lige nu. Har du brug for noget? Fortæl ${place}, hvad der er vigtigt for dig, så kontakter vi dig.`,
    en: (place: string) => `Nothing is under way for you here right now. Do you need anything? Tell ${place} what matters to you, and we will get in touch.`,
  },
  noCaseOf: {
    nb: (name: string) => `${name} har ingen sak hos oss nå. Fortell hva som er viktig, så tar vi kontakt.`,
    da: (name: string) => `${name} har ingen sag hos os nu. Fortæl, hvad der er vigtigt, så kontakter vi jer.`,
    en: (name: string) => `${name} has no case with us now. Tell us what matters, and we will get in touch.`,
  },
  next: { nb: 'Hva skjer så?', da: 'Hvad sker der så?', en: 'What happens then?' },
  nextRead: { nb: 'En ansatt leser det du skriver.', da: 'En medarbejder læser det, du skriver.', en: 'Somebody who works here reads what you write.' },
  nextCall: { nb: 'Vi tar kontakt og avtaler en samtale.', da: 'Vi kontakter dig og aftaler en samtale.', en: 'We get in touch and agree on a time to talk.' },
  nextTalk: {
    nb: 'Vi snakker om hva som er viktig, og finner ut sammen hva som kan hjelpe.',
    da: 'Vi taler om, hvad der er vigtigt, og finder sammen ud af, hvad der kan hjælpe.',
    en: 'We talk about what matters, and find out together what can help.',
  },
});

export const wayTexts = inThreeLanguages({
  back: { nb: 'Tilbake', da: 'Tilbage', en: 'Back' },
  toStart: { nb: 'Til startsiden', da: 'Til startsiden', en: 'To the start page' },
  print: { nb: 'Skriv ut', da: 'Udskriv', en: 'Print' },
});
