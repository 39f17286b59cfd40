/** A citizen at home, on a phone: the whole way in two languages, one question a screen, by keyboard, and what is seen when. */
import { signInAs, World } from './citizen-world';
import { expect, languages, test, type Language, type Town, type Visitor } from './visitor';

interface Words {
  readonly matters: string;
  readonly say: string;
  readonly next: string;
  readonly skip: RegExp;
  readonly saved: RegExp;
  readonly finish: string;
  readonly stop: string;
  readonly good: string;
  readonly important: string;
  readonly colour: RegExp;
  readonly step: RegExp;
  readonly save: string;
  readonly thanks: string;
  readonly start: string;
  readonly decides: RegExp;
  readonly situation: string;
}

const WORDS: Readonly<Record<Exclude<Language, 'en'>, Words>> = {
  nb: {
    matters: 'Hva er viktig for deg?',
    say: 'Fortell hva som er viktig',
    next: 'Neste',
    skip: /Du trenger ikke svare/,
    saved: /^Lagret \d\d[:.]\d\d$/,
    finish: 'Ferdig med denne delen',
    stop: 'Stopp for i dag',
    good: 'Ganske bra',
    important: 'Veldig viktig nå',
    colour: /^Gul:/,
    step: /Jeg vil klare det selv igjen/,
    save: 'Lagre',
    thanks: 'Takk. Det er lagret.',
    start: 'Til startsiden',
    decides: /Det er alltid et menneske som avgjør/,
    situation: 'Min situasjon',
  },
  da: {
    matters: 'Hvad er vigtigt for dig?',
    say: 'Fortæl, hvad der er vigtigt',
    next: 'Næste',
    skip: /Du behøver ikke svare/,
    saved: /^Gemt \d\d[:.]\d\d$/,
    finish: 'Færdig med denne del',
    stop: 'Stop for i dag',
    good: 'Ret godt',
    important: 'Meget vigtigt nu',
    colour: /^Gul:/,
    step: /Jeg klarer meget/,
    save: 'Gem',
    thanks: 'Tak. Det er gemt.',
    start: 'Til startsiden',
    decides: /Det er altid et menneske, der træffer afgørelsen/,
    situation: 'Min situation',
  },
};

async function saysWhatMatters({ page }: Visitor, t: Words, words: string): Promise<void> {
  await page.getByRole('link', { name: t.say }).click();
  await page.getByRole('textbox').fill(words);
  await expect(page.getByText(t.saved)).toBeVisible();
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const [town, language] of [['fjordvik', 'nb'], ['sundkoebing', 'da']] as const satisfies readonly (readonly [Town, Language])[]) {
    test(`the whole way in ${language}: own words, the wheel, a place on the stairs, and what came of it`, async ({ visitor, page }) => {
      const t = WORDS[language];
      await signInAs(visitor, await new World(page, town).inConversation());
      await expect(visitor.heading()).toHaveText(t.matters);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await saysWhatMatters(visitor, t, 'At komme ut i hagen igjen');
      await page.getByRole('link', { name: t.next }).click();
      await expect(page.getByText(t.skip)).toBeVisible();
      await page.getByRole('link', { name: t.next }).click();
      await page.getByRole('link', { name: t.finish }).click();
      await expect(page.getByText('At komme ut i hagen igjen')).toBeVisible();

      await page.goto('/my/conversation/wheel/energy_sleep');
      await page.getByRole('radio', { name: t.good }).check();
      await page.getByRole('radio', { name: t.important }).check();
      await expect(page.getByText(t.saved)).toBeVisible();
      await page.getByRole('link', { name: t.next }).click();
      await expect(page.getByText(/2 a[vf] 12/)).toBeVisible();
      await page.goto('/my/conversation/wheel');
      await expect(page.getByText(t.good)).toBeVisible();
      await page.getByRole('link', { name: t.stop }).click();
      await expect(page.getByRole('blockquote')).toHaveText('At komme ut i hagen igjen');

      await page.goto('/my/place');
      await page.getByRole('radio', { name: t.colour }).check();
      await page.getByRole('link', { name: t.next }).click();
      await page.getByRole('radio', { name: t.step }).check();
      await page.getByRole('link', { name: t.next }).click();
      await page.getByRole('textbox').fill('Jeg savner hagen');
      await page.getByRole('button', { name: t.save, exact: true }).click();
      await expect(visitor.heading()).toHaveText(t.thanks);
      await page.getByRole('link', { name: t.start }).click();
      await page.getByRole('link', { name: t.situation }).click();
      await expect(visitor.heading()).toHaveText(t.situation);
      await expect(page.getByText(t.decides)).toBeVisible();
      await expect(page.getByText('Jeg savner hagen')).toBeVisible();
      await page.getByRole('link', { name: /^Tilba/ }).first().click();
      await expect(visitor.heading()).toHaveText(t.matters);
    });
  }
});

/** The pages of a citizen, in parts that each take a few seconds. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'own words and goals': ['/my/conversation', '/my/conversation/matters/own_goals', '/my/words'],
  'the wheel': ['/my/conversation/wheel/mood', '/my/conversation/wheel', '/my/conversation/ahead/importance'],
  'placing oneself': ['/my/place', '/my/place?part=step', '/my/place?part=words', '/my/place?part=done'],
  'the first page and the situation': ['/my', '/my/situation'],
  'those around, and who has looked': ['/my/conversation/support/network', '/my/looked'],
};

for (const [what, pages] of Object.entries(PAGES)) {
  for (const language of languages) {
    test(`of a citizen’s pages, ${what} are whole in ${language}, also when it is loaded anew`, async ({ visitor, page }) => {
      await visitor.speaks(language);
      const world = new World(page, 'fjordvik');
      const kari = await world.inConversation();
      const answers = ['going.mood', 'important.mood', 'importance'].map((fact) => ({ fact, value: 8, informant: 'citizen', source: 'home' }));
      const words = { fact: 'what_matters', value: 'Hagen', informant: 'citizen', source: 'home' };
      await world.send(kari, `/cases/${kari.case}/assessments/${kari.assessment}/answers`, { answers: [...answers, words] });
      await world.send(kari, `/cases/${kari.case}/placements`, { kind: 'citizen', step: 3, colour: 'yellow', words: 'Litt til', informant: 'citizen' });
      for (const at of pages) {
        await signInAs(visitor, kari, at);
        await visitor.seesNoObstacle();
      }
    });
  }
}

test('somebody without a case writes a few words, and has one', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').citizen());
  await expect(page.getByText('Hva skjer så?')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: 'Fortell hva som er viktig' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page.getByText('Skriv noe først.')).toBeVisible();
  await page.getByRole('textbox').fill('Jeg vil klare trappa');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.heading()).toHaveText('Takk. Vi har fått det.');
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: 'Til startsiden' }).click();
  await expect(page.getByRole('blockquote')).toHaveText('Jeg vil klare trappa');
});

test('before the conversation is open, there is something one can do', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.citizen();
  await world.withCase(kari, 'Jeg vil ut i hagen');
  await signInAs(visitor, kari);
  await expect(page.getByRole('blockquote')).toHaveText('Jeg vil ut i hagen');
  await expect(page.getByRole('link', { name: /^Svar på spørsmål/ })).toHaveCount(0);
  await page.goto('/my/conversation/wheel/mood');
  await expect(visitor.heading()).toHaveText('Ingen spørsmål akkurat nå');
  await visitor.seesNoObstacle();
  await page.goto('/my/situation');
  await expect(page.getByText('Vi vet ikke nok til å foreslå noe ennå.')).toBeVisible();
  await visitor.seesNoObstacle();
});

test('after signing, the page says so, and what was said stays', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation();
  const said = { fact: 'what_matters', value: 'Fisketurene', informant: 'citizen', source: 'home' };
  await world.send('officer', `/cases/${kari.case}/assessments/${kari.assessment}/signature`, { answers: [said, { fact: 'washing', value: 1, informant: 'staff' }] }, 1);
  await signInAs(visitor, kari);
  await expect(page.getByText('Samtalen er ferdig og ble skrevet under')).toBeVisible();
  await expect(page.getByRole('blockquote')).toHaveText('Fisketurene');
  await visitor.seesNoObstacle();
});

for (const language of languages) {
  test(`what was agreed is on the first page, with what was declined, in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    await signInAs(visitor, await new World(page, 'fjordvik').agreed());
    await expect(page.getByText('Vi begynner med trappa')).toBeVisible();
    await expect(page.getByText('Ikke ennå')).toBeVisible();
    await visitor.seesNoObstacle();
    await page.goto('/my/situation');
    await expect(page.locator('.my-decides')).toBeVisible();
    for (const folded of await page.locator('.my details > summary').all()) await folded.click();
    await visitor.seesNoObstacle();
  });
}

test('who has looked is said in sentences, others first, and oneself when asked for', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation();
  await signInAs(visitor, kari, '/my/looked');
  await expect(page.getByText(/Hanne Hagen \(saksbehandler\)/).first()).toBeVisible();
  await expect(page.getByText('Du', { exact: true })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Vis også det jeg selv har gjort' }).check();
  await expect(page.getByText('Du', { exact: true }).first()).toBeVisible();
  await visitor.switchTo('en');
  await expect(page.getByText(/Hanne Hagen \(case officer\)/).first()).toBeVisible();
});

test('the keyboard alone is enough', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/wheel/energy_sleep');
  await page.getByRole('radio', { name: 'Ikke bra i det hele tatt' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Ikke så bra' })).toBeChecked();
  await visitor.tabsTo('Ta bort svaret');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Ikke så bra' })).not.toBeChecked();
  await expect(page.getByRole('region', { name: 'Hvordan går det?' })).toBeFocused();
  await visitor.tabsTo('Neste', 'link');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await expect(visitor.heading()).toBeFocused();
  await visitor.tabsTo('Stopp for i dag', 'link');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText('Hva er viktig for deg?');
});

test('the language is switched in the middle of a sentence, and nothing is lost', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/matters/wishes');
  await page.getByRole('textbox').fill('Jeg ønsker meg');
  await visitor.switchTo('da');
  await expect(page.getByText('Spørgsmål 3 af 3.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('Jeg ønsker meg');
});

test('nothing is chosen on the way of placing oneself that cannot be changed, and going back loses nothing', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/place?part=words');
  await expect(page.getByText('Du har ikke valgt farge eller setning ennå.')).toBeVisible();
  await page.getByRole('link', { name: 'Velg en farge' }).click();
  await page.getByRole('radio', { name: /^Grønn:/ }).check();
  await page.getByRole('link', { name: 'Neste' }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await expect(page.getByRole('radio', { name: /^Grønn:/ })).toBeChecked();
});

test('a citizen who just signs in arrives on their own pages', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').citizen(), '/');
  await expect(page).toHaveURL(/\/my$/);
  await expect(visitor.heading()).toHaveText('Hva er viktig for deg?');
});

