/** What Today and a case say when something is in the way, what one can do about it, and that nothing typed is lost. */
import type { Page, Route } from '@playwright/test';
import { openCase } from './own-case';
import { ask, endElsewhere } from './session';
import { expect, test, type Visitor } from './visitor';

test.use({ mayFail: { requests: true } });

/** A page, what it cannot do without, and what is seen once it is there. */
interface Place {
  readonly needs: string;
  readonly shows: string;
  readonly at: (visitor: Visitor) => Promise<string>;
}

const PLACES: Readonly<Record<string, Place>> = {
  Today: {
    needs: '**/api/v1/cases?*',
    shows: '[data-line]',
    at: async (visitor) => {
      await visitor.isSignedIn('fjordvik', 'case_officer');
      return '/';
    },
  },
  'a case': {
    needs: '**/overview',
    shows: '.timeline > li',
    at: async (visitor) => `/cases/${await openCase(visitor, 'fjordvik')}`,
  },
};

const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', json: { type: 'about:blank', title: code, status, code, errors: [], request_id: 'x' } });

/** What happens on the way, what the page says then, and whether trying again is offered. */
const TROUBLES: readonly (readonly [name: string, said: string, answer: (route: Route) => Promise<void>, again: boolean])[] = [
  ['a server that is down', 'Vi får ikke kontakt', (route) => route.abort('connectionrefused'), true],
  ['a server that fails', 'Noe gikk galt hos oss', (route) => route.fulfill({ status: 500, body: 'x' }), true],
  ['an answer nobody understands', 'Noe gikk galt hos oss', (route) => route.fulfill({ contentType: 'application/json', body: '{"cases": [' }), true],
  ['too much at once', 'Det er for travelt akkurat nå', problem(429, 'too_many_requests'), true],
  ['no permission', 'Du har ikke tilgang hit', problem(403, 'not_permitted'), false],
];

for (const [name, { needs, shows, at }] of Object.entries(PLACES)) {
  for (const [trouble, said, answer, again] of TROUBLES) {
    test(`${name} meets ${trouble}: says so, and leads on`, async ({ visitor, page }) => {
      const address = await at(visitor);
      await page.route(needs, answer);
      await page.goto(address);
      await expect(visitor.heading()).toHaveText(said, { timeout: 15_000 });
      await expect(page.getByRole('link', { name: 'Til startsiden' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Prøv igjen' })).toHaveCount(again ? 1 : 0);
      await visitor.seesNoObstacle();
      if (!again) return;
      await page.unroute(needs);
      await page.getByRole('button', { name: 'Prøv igjen' }).click();
      await expect(page.locator(shows).first()).toBeVisible();
    });
  }

  test(`${name} says that it is on its way while the answer is slow`, async ({ visitor, page }) => {
    const address = await at(visitor);
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route(needs, async (route) => {
      await slow;
      await route.continue();
    });
    await page.goto(address);
    await expect(page.getByRole('status').filter({ hasText: 'Henter …' })).toBeVisible();
    answer();
    await expect(page.locator(shows).first()).toBeVisible();
  });

  test(`${name} asks to sign in again when the session has ended, and goes on`, async ({ visitor, page }) => {
    const address = await at(visitor);
    await page.goto('/cases/new');
    await expect(visitor.heading()).toBeVisible();
    await endElsewhere(page);
    await page.goto(address);
    await signsInAgain(page);
    await expect(page.locator(shows).first()).toBeVisible({ timeout: 15_000 });
  });
}

async function signsInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Logg inn igjen' });
  await expect(dialog).toBeVisible();
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await opened;
  await expect(dialog).toBeHidden({ timeout: 15_000 });
}

test('Today stays when it cannot be fetched again, and says how old it is', async ({ visitor, page }) => {
  await page.clock.install();
  await visitor.signIn('fjordvik', 'case_officer');
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await page.route('**/api/v1/cases?*', (route) => route.fulfill({ status: 500, body: 'x' }));
  await page.clock.fastForward(61_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: /\d\d[.:]\d\d/ })).toBeVisible();
  await expect(page.locator('[data-line]').first()).toBeVisible();
});

const WISH = 'Hun vil hjem til hagen';
const SENT = '**/contacts';

/** Write half a contact, and be about to send it. */
async function writes(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  const of = await openCase(visitor, 'fjordvik');
  await page.goto(`/cases/${of}/contact`);
  await page.getByLabel('Med deres egne ord').fill(WISH);
  await page.getByLabel('Ja, har sagt ja').check();
  return of;
}

async function isWrittenOnce(page: Page, of: string): Promise<void> {
  await expect(page.locator('.timeline > li').filter({ hasText: WISH })).toHaveCount(1, { timeout: 15_000 });
  const contacts = await ask<{ wish: string | null }[]>(page, 'GET', `/cases/${of}/contacts`);
  expect(contacts.filter(({ wish }) => wish === WISH)).toHaveLength(1);
}

for (const [trouble, said, answer] of TROUBLES.filter(([name]) => /fails|understands|permission/.test(name))) {
  test(`a contact that meets ${trouble} stays as it was typed, and is sent once afterwards`, async ({ visitor, page }) => {
    const of = await writes(visitor);
    await page.route(SENT, (route) => (route.request().method() === 'POST' ? answer(route) : route.continue()));
    await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByLabel('Med deres egne ord')).toHaveValue(WISH);
    await page.unroute(SENT);
    await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
    await isWrittenOnce(page, of);
  });
}

test('a contact whose answer was lost on the way is sent again by itself, and is written once', async ({ visitor, page }) => {
  const of = await writes(visitor);
  let lost = 0;
  await page.route(SENT, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) {
      await route.continue();
      return;
    }
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
  await isWrittenOnce(page, of);
  expect(lost).toBe(1);
});

test('a contact waits for a sign-in when the session has ended, and is sent by itself', async ({ visitor, page }) => {
  const of = await writes(visitor);
  await endElsewhere(page);
  await page.getByRole('button', { name: 'Lagre henvendelsen' }).click();
  await signsInAgain(page);
  await isWrittenOnce(page, of);
});
