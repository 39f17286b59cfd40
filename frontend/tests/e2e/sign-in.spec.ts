/** Signing in, in every language, with the keyboard alone, and what happens to whoever is not signed in. */
import { expect, languages, test } from './visitor';

const TITLES = { nb: 'Logg inn', da: 'Log ind', en: 'Sign in' } as const;

for (const language of languages) {
  test(`signing in says everything in ${language}, and nothing is in the way`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    await page.goto('/');
    await expect(visitor.heading()).toHaveText(TITLES[language]);
    await expect(page.locator('[data-hint]').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await visitor.seesNoObstacle();
  });
}

test('whoever is new meets one of each kind, with what they see, and the rest folded', async ({ visitor, page }) => {
  await page.goto('/sign-in');
  const town = page.getByRole('region', { name: 'Fjordvik' });
  await expect(town.getByRole('button')).toHaveCount(5);
  await expect(town.getByRole('button', { name: /Ser brukere og team, men ingen saker/ })).toBeVisible();
  const { name, login_hint } = await visitor.person('fjordvik', 'leader');
  const leader = town.locator(`[data-hint="${login_hint}"]`);
  await expect(leader).toBeHidden();
  await town.getByText(/^\d+ andre du kan være$/).press('Enter');
  await expect(leader).toBeVisible();
  await visitor.seesNoObstacle();
  await leader.click();
  await expect(page.getByRole('banner')).toContainText(name);
});

test('the language changes in place, and is kept', async ({ visitor, page }) => {
  await page.goto('/sign-in');
  await visitor.switchTo('da');
  await expect(visitor.heading()).toHaveText('Log ind');
  await page.reload();
  await expect(visitor.heading()).toHaveText('Log ind');
});

test('whoever has not chosen is met in the language of the municipality', async ({ visitor, page }) => {
  await visitor.signInOnPage('sundkoebing', 'assessor');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
});

test('the keyboard alone signs in and out', async ({ visitor, page }) => {
  const { name } = await visitor.person('fjordvik', 'administrator');
  await page.goto('/');
  await expect(page.locator('[data-hint]').first()).toBeVisible();
  await visitor.tabsTo(new RegExp(name));
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toContainText(name);
  const fold = page.locator('.shell-fold');
  if (await fold.isVisible()) {
    await visitor.tabsTo(new RegExp(name));
    await page.keyboard.press('Enter');
  }
  await visitor.tabsTo('Logg ut');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText(TITLES.nb);
  await page.goto('/administration');
  await expect(visitor.heading()).toHaveText(TITLES.nb);
});

test('the first Tab offers the way past the header', async ({ visitor, page }) => {
  await visitor.signInOnPage('fjordvik', 'assessor');
  await page.reload();
  await expect(visitor.heading()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('one arrives where one wanted to go', async ({ visitor, page }) => {
  await visitor.signInOnPage('fjordvik', 'administrator', { at: '/administration/teams' });
  await expect(page).toHaveURL(/\/administration\/teams$/);
});

test('an address to come back to is never of another site', async ({ visitor, page }) => {
  await page.goto('/sign-in?back=//elsewhere.example/');
  await visitor.chooses(await visitor.person('fjordvik', 'assessor'));
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/$/);
});

test('a reload keeps the session', async ({ visitor, page }) => {
  const { name } = await visitor.signInOnPage('fjordvik', 'assessor');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText(name);
});

test('a citizen finds a person to talk to on the page', async ({ visitor, page }) => {
  await visitor.signInOnPage('sundkoebing', 'citizen');
  await expect(page.getByRole('heading', { name: 'Tal med et menneske' })).toBeVisible();
  await visitor.seesNoObstacle();
});

test('a token that is about to end is renewed before the next request', async ({ visitor, page }) => {
  await visitor.signInOnPage('fjordvik', 'administrator');
  await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((one) => one.startsWith('oidc.user')) ?? '';
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
    sessionStorage.setItem(key, JSON.stringify({ ...kept, expires_at: Math.floor(Date.now() / 1000) + 5 }));
  });
  const renewal = page.waitForResponse((answer) => answer.url().endsWith('/demo-issuer/token'));
  await page.getByRole('link', { name: 'Brukere og team' }).first().click();
  expect((await renewal).status()).toBe(200);
  await expect(visitor.heading()).toHaveText('Brukere og team');
});

test('a sign-in that nobody began ends with a way to begin', async ({ page }) => {
  await page.goto('/sign-in/callback?code=made-up&state=made-up');
  await expect(page.getByRole('button', { name: 'Prøv på nytt' })).toBeVisible();
});
