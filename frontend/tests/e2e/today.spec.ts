/** Today: who needs somebody, in which order, by keyboard and on a phone; and a case opened from it. */
import { danishNumber, norwegianNumber } from './numbers';
import { expect, test } from './visitor';

for (const [town, language] of [['fjordvik', 'nb'], ['sundkoebing', 'da'], ['fjordvik', 'en']] as const) {
  test(`the list is whole in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    await visitor.signIn(town, 'case_officer');
    await expect(page.locator('[data-line]').first()).toBeVisible();
    await visitor.seesNoObstacle();
    await page.locator('summary').click();
    await expect(page.locator('details [data-line]').first()).toBeVisible();
    await visitor.seesNoObstacle();
  });
}

test('the keys go from person to person, and Enter opens the case', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  const lines = page.locator('[data-line]');
  await expect(lines.first()).toBeVisible();
  const names = await lines.allTextContents();
  await visitor.tabsTo(names[0] ?? '', 'link');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText('Det som har skjedd');
  await expect(page.locator('.case-who')).toContainText(names[0] ?? '');
});

test('every line says what matters, where it stands and what is next, in a table', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  const past = page.getByRole('table', { name: 'Over fristen' });
  await expect(past.getByRole('columnheader').first()).toBeAttached();
  await expect(past.getByRole('rowheader').first()).toContainText('«');
  await expect(past.getByRole('row').last()).toContainText(/over fristen/);
  await expect(past.getByRole('row').last()).toContainText('senest');
});

test('nobody stands in two groups', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  await expect(page.locator('[data-line]').first()).toBeVisible();
  const ids = await page.locator('[data-line]').evaluateAll((links) => links.map((link) => link.getAttribute('data-line')));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the view chosen is there again after a reload, and holds nobody', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  await page.getByRole('link', { name: 'I samtale' }).click();
  await expect(page.getByText('Ny henvendelse', { exact: true })).toHaveCount(1);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'I samtale' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: 'Alle' })).not.toHaveAttribute('aria-current', 'page');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  const names = await page.locator('[data-line]').allTextContents();
  expect(names.filter((name) => kept.includes(name))).toEqual([]);
});

test('a long list comes in parts: more is shown below when asked for, and nobody twice', async ({ visitor, page }) => {
  await page.route('**/api/v1/cases?*', (route) => route.continue({ url: route.request().url().replace('limit=25', 'limit=1') }));
  await visitor.signIn('fjordvik', 'case_officer');
  const past = page.locator('[data-group=past]');
  const names = past.locator('[data-line]');
  await expect(names).toHaveCount(1);
  const first = await names.first().getAttribute('data-line');
  await past.getByRole('button', { name: 'Vis flere' }).click();
  await expect(names).toHaveCount(2);
  await expect(names.first()).toHaveAttribute('data-line', first ?? '');
  await expect(names.last()).not.toHaveAttribute('data-line', first ?? '');
  await visitor.seesNoObstacle();
});

test('an empty list is a kind sentence', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer', { fits: (one) => one.login_hint.endsWith('case-officer-2') }); // no test makes her a contact person
  await page.getByRole('link', { name: 'Jeg er kontaktperson' }).click();
  await expect(page.getByRole('heading', { name: 'Ingen saker passer i denne visningen.' })).toBeVisible();
  await visitor.seesNoObstacle();
});

test('a view one keeps is there on another device, is changed, and goes when it is removed', async ({ visitor, page }) => {
  const name = `Nye ${crypto.randomUUID().slice(0, 8)}`;
  await visitor.signIn('fjordvik', 'case_officer');
  await page.getByRole('link', { name: 'Lag en visning' }).click();
  await page.getByRole('button', { name: 'Lagre visningen' }).click();
  await expect(page.getByText('Gi visningen et navn.')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByLabel('Navn på visningen').fill(name);
  await expect(page.getByText('Visningen viser alle åpne saker du ser.')).toBeVisible();
  await page.getByLabel('Hjelpen er i gang').check();
  await page.getByLabel('Ny henvendelse').check();
  await page.getByLabel('fristen er gått ut').check();
  await page.getByLabel('jeg koordinerer').check();
  await expect(page.getByText(/^Visningen viser saker der/)).toHaveText(
    'Visningen viser saker der saken står på «Hjelpen er i gang» eller «Ny henvendelse», jeg koordinerer og fristen er gått ut.',
  );
  for (const one of ['Hjelpen er i gang', 'fristen er gått ut', 'jeg koordinerer']) await page.getByLabel(one).uncheck();
  await page.reload();
  await page.getByRole('button', { name: 'Lagre visningen' }).click();
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('Har avtalt hjelp')).toHaveCount(0);
  await visitor.seesNoObstacle();
  await page.evaluate(() => { localStorage.clear(); });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Alle' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Endre visningen' }).click();
  await expect(page.getByLabel('Ny henvendelse')).toBeChecked();
  await page.getByLabel('Navn på visningen').fill(`${name} i nord`);
  await page.getByRole('button', { name: 'Lagre visningen' }).click();
  await page.getByRole('link', { name: 'Endre visningen' }).click();
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Fjern visningen' }).click();
  await expect(page.getByRole('link', { name: 'Alle' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('pointing at a name is no look at the case', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'case_officer');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('[data-line]').first().hover();
  await page.locator('[data-line]').nth(1).hover();
  await page.locator('[data-line]').nth(1).click();
  await expect(visitor.heading()).toHaveText('Det som har skjedd');
  expect(asked.filter((path) => path.endsWith('/overview'))).toHaveLength(1);
});

test('a page that comes back to the front after a minute is fetched again', async ({ visitor, page }) => {
  await page.clock.install();
  await visitor.signIn('fjordvik', 'case_officer');
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await page.clock.fastForward(61_000);
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/v1/cases');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await asked;
});

test('whoever works with no cases is greeted, and sees no list', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'leader');
  await expect(visitor.heading()).toHaveText(/^Hei, /);
  await expect(page.getByRole('table')).toHaveCount(0);
});

test.describe('when something is in the way', () => {
  test.use({ mayFail: { requests: true } });

  test('a number that is none is said to be wrong, and is not repeated', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'assessor', { at: '/cases/new' });
    await page.getByLabel('Fødselsnummer eller D-nummer').fill('12345');
    await page.keyboard.press('Enter');
    const number = page.getByLabel('Fødselsnummer eller D-nummer');
    await expect(number).toHaveAccessibleDescription(/ikke et nummer vi kan bruke/);
    await expect(page.getByText('12345')).toHaveCount(0);
    await visitor.seesNoObstacle();
  });
});

test.describe('opening a case', () => {
  for (const [town, language] of [['fjordvik', 'nb'], ['sundkoebing', 'da'], ['fjordvik', 'en']] as const) {
    test(`every step is whole in ${language}`, async ({ visitor, page }) => {
      await visitor.speaks(language);
      await visitor.signIn(town, 'assessor', { at: '/cases/new' });
      await expect(page.getByRole('textbox')).toBeVisible();
      await visitor.seesNoObstacle();
      await page.getByRole('textbox').fill(language === 'da' ? danishNumber() : norwegianNumber());
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await page.locator('form').getByRole('button').click();
      await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
      await visitor.seesNoObstacle();
    });
  }

  test('somebody new is added, and their words are the largest text of the case', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'assessor', { at: '/cases/new' });
    await page.getByLabel('Fødselsnummer eller D-nummer').fill(norwegianNumber());
    await page.keyboard.press('Enter');
    await page.getByLabel('Fornavn').fill('Åse');
    await page.getByLabel('Etternavn').fill('Prøve');
    await page.getByLabel('Med deres egne ord').fill('Jeg vil ut i hagen igjen');
    await page.getByLabel('Ja, har sagt ja').check();
    await page.getByLabel('Ja, nå').check();
    await page.getByRole('button', { name: 'Åpne saken' }).click();
    await expect(visitor.heading()).toHaveText('Det som har skjedd');
    const sizes = await page.locator('main *').evaluateAll((all) =>
      all.filter((one) => one.childElementCount === 0 && one.textContent.trim() !== '').map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent] as const),
    );
    expect(sizes.sort(([one], [other]) => other - one)[0]?.[1]).toBe('«Jeg vil ut i hagen igjen»');
    await page.getByRole('link', { name: 'I dag' }).click();
    await expect(page.getByRole('table', { name: 'Trenger hjelp nå' })).toContainText('Åse Prøve');
  });

  test('no trace of the number stays in the browser', async ({ visitor, page }) => {
    const number = norwegianNumber();
    await visitor.signIn('fjordvik', 'assessor', { at: '/cases/new' });
    await page.getByLabel('Fødselsnummer eller D-nummer').fill(number);
    await page.keyboard.press('Enter');
    await page.getByLabel('Fornavn').fill('Åse');
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href]));
    expect(kept).toContain('Åse');
    expect(kept).not.toContain(number);
  });
});
