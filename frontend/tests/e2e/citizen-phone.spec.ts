/** The frame around a citizen's pages on a phone: who I am, the way out, and the number of somebody to talk to. */
import type { Page } from '@playwright/test';
import { expect, test, type Person } from './visitor';

const LONG = 'Anne-Margrethe Kristoffersen Østergaard';

/** Whoever is a citizen too is asked first whom it is about. */
const speaksForOne = ({ speaks_for_somebody, roles }: Person): boolean => speaks_for_somebody && roles.length === 1;

async function isCalled(page: Page, name: string): Promise<void> {
  await page.route('**/api/v1/me', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), name } });
  });
}

test('the municipality, the language and the way out stand in one row on a phone, also with a long name', async ({ visitor, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await isCalled(page, LONG);
  await visitor.signIn('sundkoebing', 'citizen');
  const [name, language, out, person] = await Promise.all(
    ['.shell-name', '.language', '.shell-bar button', '.shell-person'].map((part) => page.locator(part).boundingBox()),
  );
  const middle = (box: typeof name) => Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2);
  expect([middle(language), middle(out)]).toEqual([middle(name), middle(name)]);
  expect(person?.y).toBeGreaterThan(middle(name));
  expect(person?.height).toBeLessThan(30); // one row of its own
});

for (const [what, width, size] of [['at 320 px', 320, '100%'], ['with text twice as large', 390, '200%']] as const) {
  test(`nothing of the header is cut ${what}`, async ({ visitor, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await isCalled(page, LONG);
    await visitor.signIn('fjordvik', 'citizen');
    await page.evaluate((larger) => {
      document.documentElement.style.fontSize = larger;
    }, size);
    for (const part of ['.shell-name', '.language', '.shell-bar button', '.shell-person', '.shell-call', '.shell-phone']) {
      const fits = await page.locator(part).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && element.scrollWidth <= element.clientWidth + 1;
      });
      expect([part, fits]).toEqual([part, true]);
    }
  });
}

for (const [town, called, number, hours] of [
  ['fjordvik', 'Ring Fjordvik: 10 00 00 00', 'tel:+4710000000', ['Mandag til fredag klokka 08:00 til 15:30.']],
  [
    'sundkoebing',
    'Ring til Sundkøbing: 10 00 00 00',
    'tel:+4510000000',
    ['Mandag til onsdag kl. 09.00 til 15.00.', 'Torsdag kl. 09.00 til 17.00.', 'Fredag kl. 09.00 til 13.00.'],
  ],
] as const) {
  test(`in ${town}, every page says whom to call, when, and calls by a press`, async ({ visitor, page }) => {
    await visitor.speaks(town === 'fjordvik' ? 'nb' : 'da');
    await visitor.signIn(town, 'relative', { fits: speaksForOne });
    for (const at of ['/my', '/my/words', '/my/situation', '/my/looked']) {
      await page.goto(at);
      await expect(page.getByRole('link', { name: called })).toHaveAttribute('href', number);
      await expect(page.getByRole('contentinfo').getByRole('listitem')).toHaveText(hours);
    }
  });
}

for (const [town, called] of [
  ['fjordvik', 'Ring kommunen 10 00 00 00'],
  ['sundkoebing', 'Ring til kommunen 10 00 00 00'],
] as const) {
  test(`in ${town}, whoever is in trouble sees the number before scrolling, also on the smallest phone`, async ({ visitor, page }) => {
    await visitor.speaks(town === 'fjordvik' ? 'nb' : 'da');
    await visitor.signIn(town, 'citizen');
    for (const [width, height] of [[390, 844], [320, 480]] as const) {
      await page.setViewportSize({ width, height });
      const call = page.getByRole('banner').getByRole('link', { name: called, exact: true });
      await expect(call).toBeInViewport({ ratio: 1 });
      await expect(call).toHaveAttribute('href', /^tel:\+4[57]10000000$/);
      expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await visitor.seesNoObstacle();
  });
}

test('a relative finds their own looks in the log', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'relative', { at: '/my/looked', fits: speaksForOne });
  await page.reload(); // the first look is told at the next
  await expect(page.locator('.looked').getByText('Deg', { exact: true })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Vis også det .+ og jeg har gjort$/ }).check();
  await expect(page.locator('.looked > li').first().getByText('Deg', { exact: true })).toBeVisible();
});

test('whoever goes on without saying who answers is told to choose', async ({ visitor, page }) => {
  await visitor.signIn('sundkoebing', 'relative', { at: '/my/place', fits: speaksForOne });
  await page.getByRole('button', { name: /^Gå videre$/ }).click();
  await expect(page.getByRole('alert')).toHaveText('Vælg et af svarene først.');
  await visitor.seesNoObstacle();
});

for (const [how, question] of [
  ['sammen', 'Hvilken farge passer best på livet ditt nå?'],
  ['for', /^Hvilken farge ville .+ ha valgt nå\?$/],
] as const) {
  test(`answering ${how === 'for' ? 'for somebody' : 'together'}, the question is put to whoever answers`, async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'relative', { at: '/my/place', fits: speaksForOne });
    await page.getByRole('radio', { name: how === 'for' ? /^Jeg svarer for/ : /svarer sammen/ }).check();
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await expect(visitor.heading()).toHaveText(question);
  });
}
