/** A case: its head, what has happened, who has it, starting the assessment, a later contact, and its end. */
import { World } from './citizen-world';
import { opens, SAVED, sitDown } from './conversation-table';
import { openAssessment, openCase } from './own-case';
import { ask } from './session';
import { expect, test, type Language, type Town, type Visitor } from './visitor';

const SPOKEN: readonly (readonly [Town, Language])[] = [['fjordvik', 'nb'], ['sundkoebing', 'da'], ['fjordvik', 'en']];

/** Open a case of a test's own, and stand before it; gives its address. */
async function standAt(visitor: Visitor, part = ''): Promise<string> {
  const address = `/cases/${await openCase(visitor, 'fjordvik')}`;
  await visitor.page.goto(`${address}${part}`);
  await expect(visitor.heading()).toBeVisible();
  return address;
}

for (const [town, language] of SPOKEN) {
  test(`what has happened in a case, and who has looked, is whole in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    await visitor.signIn(town, 'case_officer');
    await page.locator('[data-line]').first().click();
    await expect(page.locator('.timeline > li').first()).toBeVisible();
    await visitor.seesNoObstacle();
    await page.goto(`${new URL(page.url()).pathname}/looked`);
    await expect(page.locator('.looked > li').first()).toBeVisible();
    await visitor.seesNoObstacle();
  });

  test(`every form of a case is whole in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const address = `/cases/${await openCase(visitor, town)}`;
    for (const form of ['change', 'start', 'contact']) {
      await page.goto(`${address}/${form}`);
      await expect(visitor.heading()).toBeVisible();
      await visitor.seesNoObstacle();
    }
  });
}

test('what a relative says matters stands as theirs until the citizen says it', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation();
  const answers = `/cases/${kari.case}/assessments/${kari.assessment}/answers`;
  const says = (informant: string, value: string) => ({ answers: [{ fact: 'what_matters', value, informant, source: 'home' }] });
  await world.send(await world.relative(kari), answers, says('relative', 'At hun er trygg'));
  await visitor.signIn('fjordvik', 'case_officer', { at: `/cases/${kari.case}` });
  const matters = page.locator('.case-head .matters');
  await expect(matters).toHaveText('«At hun er trygg»Sagt av sønn eller datter');
  const size = () => matters.locator('q').evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  const theirs = await size();
  await visitor.switchTo('en');
  await expect(matters).toContainText('Said by their son or daughter');
  await visitor.switchTo('nb');
  await world.send(kari, answers, says('citizen', 'Fisketurene'));
  await page.reload();
  await expect(matters).toHaveText('«Fisketurene»');
  expect(await size()).toBeGreaterThan(theirs);
});

test('what has happened counts the questions of a sitting as soon as somebody comes from it', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik', { answers: [{ fact: 'washing', value: 2, informant: 'staff' }] });
  await page.getByRole('link', { name: 'Oversikt' }).click();
  await expect(page.getByText('Fagpersonen svarte på 1 spørsmål')).toBeVisible();
  await page.getByRole('link', { name: 'Samtale', exact: true }).click();
  await expect(visitor.heading()).toBeVisible();
  const answers = ['washing', 'dressing'].map((fact) => ({ fact, value: 1, informant: 'staff' }));
  await ask(page, 'POST', `/cases/${table.case}/assessments/${table.assessment ?? ''}/answers`, { answers });
  await opens(page, `${table.at}?at=toileting`);
  await page.getByRole('radio', { name: 'Selvstendig' }).check();
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.getByRole('link', { name: 'Oversikt' }).click();
  await expect(page.getByText('Fagpersonen svarte på 3 spørsmål')).toBeVisible();
});

test('what has happened is a list, newest first, each with its time and whoever wrote it down', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  await page.getByRole('table').getByRole('link').first().click();
  const events = page.locator('.timeline > li');
  await expect(events.last()).toContainText('tok kontakt');
  await expect(events.last()).toContainText('Skrevet ned av');
  const times = await page.locator('.timeline time').evaluateAll((all) => all.map((one) => Date.parse(one.getAttribute('datetime') ?? '')));
  expect(times).toEqual([...times].sort((one, other) => other - one));
});

test('the assessment is started with a contact person, and leads to the conversation', async ({ visitor, page }) => {
  const address = await standAt(visitor);
  await page.getByRole('link', { name: 'Start kartleggingen' }).click();
  await expect(page.getByRole('heading', { name: 'Reglene som gjelder' })).toBeVisible();
  await page.getByRole('button', { name: 'Start og gå til samtalen' }).click();
  await page.waitForURL(`**${address}/conversation`);
  await page.goto(address);
  await expect(page.getByText('Dag 1 av 14')).toBeVisible();
  await expect(page.getByText('Kartleggingen begynte')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hold samtalen' })).toHaveAttribute('href', `${address}/conversation`);
});

test('a later contact that is urgent makes the case urgent, and what is next due today', async ({ visitor, page }) => {
  await standAt(visitor);
  await page.getByRole('link', { name: 'Skriv ned en ny henvendelse' }).click();
  await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
  await expect(page.getByLabel('Ja, har sagt ja')).toBeFocused();
  await page.getByLabel('Med deres egne ord').fill('Hun har falt, og er redd');
  await page.reload();
  await expect(page.getByLabel('Med deres egne ord')).toHaveValue('Hun har falt, og er redd');
  await page.getByLabel('Hvem tok kontakt?').selectOption('relative');
  await page.getByLabel('Ja, har sagt ja').check();
  await page.getByLabel('Ja, nå').check();
  await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
  await expect(page.getByText('Pårørende tok kontakt på telefon')).toBeVisible();
  await expect(page.getByRole('banner').or(page.locator('.case-head')).getByText('Trenger hjelp nå')).toBeVisible();
  await expect(page.getByText('Neste, med det samme, fordi det haster:')).toBeVisible();
  await expect(page.getByText('Pårørende sier det slik')).toBeVisible();
  await visitor.seesNoObstacle();
});

test('where a conversation has begun, the way to begin one leads to it', async ({ visitor, page }) => {
  const of = await openCase(visitor, 'fjordvik');
  await openAssessment(visitor, of);
  await page.goto(`/cases/${of}/start`);
  await expect(page).toHaveURL(/\/conversation$/);
});

test('an address that can name no case is nowhere, and nobody is told that something was not saved', async ({ visitor }) => {
  await visitor.signIn('fjordvik', 'assessor', { at: '/cases/nowhere/placement' });
  await expect(visitor.heading()).toHaveText('Vi finner ikke dette');
  await visitor.seesNoObstacle();
});

test('a case is given a coordinator by keyboard', async ({ visitor, page }) => {
  await standAt(visitor);
  await visitor.tabsTo('Endre team og koordinator', 'link');
  await page.keyboard.press('Enter');
  const coordinator = page.getByLabel('Hvem koordinerer?');
  await coordinator.focus();
  await page.keyboard.press('ArrowDown');
  await visitor.tabsTo('Lagre');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText('Det som har skjedd');
  await expect(page.locator('dt', { hasText: 'Koordinator' }).locator('+ dd')).not.toHaveText('Ingen ennå');
  await expect(page.getByText('Saken er endret.')).toBeVisible();
});

test('a case is closed only after it is asked once more', async ({ visitor, page }) => {
  const address = await standAt(visitor, '/change');
  await page.getByRole('button', { name: 'Avslutt saken' }).click();
  await visitor.seesNoObstacle();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Avslutt saken' }).click();
  await page.getByRole('button', { name: 'Ja, avslutt' }).click();
  await expect(page.locator(`[href="${address}"]`)).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('Avsluttet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Skriv ned en ny henvendelse' })).toHaveCount(0);
});

test('who has looked is told as the citizen reads it, the assessor themselves among them', async ({ visitor, page }) => {
  await standAt(visitor);
  const { name } = await visitor.person('fjordvik', 'assessor');
  await page.getByRole('link', { name: 'Hvem har sett' }).click();
  await expect(page.getByText('Slik leser Solveig det selv.')).toBeVisible();
  await expect(page.locator('.looked > li').filter({ hasText: name }).first()).toBeVisible();
});

test('a visit is one entry, with every line of it for whoever wants it', async ({ visitor, page }) => {
  await standAt(visitor);
  for (const tab of ['Samtale', 'Oversikt', 'Hvem har sett']) await page.getByRole('link', { name: tab, exact: true }).click();
  await page.reload();
  const { name } = await visitor.person('fjordvik', 'assessor');
  const visits = page.locator('.looked > li').filter({ hasText: name });
  await expect(visits).toHaveCount(1);
  await expect(visits.locator('ul').first().getByText(/^så på saken din/)).toBeVisible();
  const lines = visits.locator('details li');
  await expect(lines.first()).toBeHidden();
  await visits.getByText('Alt, linje for linje').click();
  await expect(lines.first()).toContainText(`${name} (fagperson) så på`);
  await visitor.seesNoObstacle();
});

test('a visit that goes on in an older page is one entry when that page comes', async ({ visitor, page }) => {
  const address = await standAt(visitor);
  for (let look = 0; look < 26; look += 1) for (const part of ['', '/facts']) await ask(page, 'GET', `${address}${part}`);
  await page.goto(`${address}/looked`);
  const { name } = await visitor.person('fjordvik', 'assessor');
  const visits = page.locator('.looked > li').filter({ hasText: name });
  await expect(visits).toHaveCount(1);
  await expect(visits).toContainText('kan ha begynt tidligere');
  await page.getByRole('button', { name: 'Vis eldre' }).click();
  await expect(page.getByText('Alt er vist.')).toBeVisible();
  await expect(visits).toHaveCount(1);
  await expect(visits).not.toContainText('kan ha begynt tidligere');
  await expect(visits).toContainText('startet saken din');
});

test.describe('when something is in the way', () => {
  test.use({ mayFail: { requests: true } });

  test('whoever changes a case that somebody else has changed is shown how it is now', async ({ visitor, page }) => {
    const address = await standAt(visitor, '/change');
    await page.getByLabel('Hvem koordinerer?').selectOption({ index: 1 });
    await page.route('**/overview', (route) => route.abort());
    await ask(page, 'PATCH', address, { urgent: true }, { 'If-Match': '"1"' });
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page.getByRole('alert')).toContainText('Noen andre har endret dette');
    await expect(page.getByRole('alert')).toContainText('Ja, nå');
    await visitor.seesNoObstacle();
    await page.unroute('**/overview');
    await page.getByRole('button', { name: 'Lagre mitt likevel' }).click();
    await expect(visitor.heading()).toHaveText('Det som har skjedd');
  });

  test('a case that is not here leads on', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'assessor', { at: '/cases/new' });
    await page.goto('/cases/0190a000-0000-7000-8000-000000000000');
    await expect(visitor.heading()).toHaveText('Vi finner ikke dette');
  });
});
