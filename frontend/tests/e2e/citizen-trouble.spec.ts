/** What a citizen meets when something is in the way: no network, a session that ended, a service that is down. */
import type { Page } from '@playwright/test';
import { signInAs, World } from './citizen-world';
import { endElsewhere } from './session';
import { expect, test } from './visitor';

test.use({ mayFail: { requests: true } });

test('without a network one goes on answering, also over a reload, and all of it is saved', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/wheel/energy_sleep');
  await page.getByRole('link', { name: 'Neste' }).click();
  await page.getByRole('link', { name: 'Tilbake' }).click(); // every page of the way was loaded once
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: 'Neste' }).click();
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await page.getByRole('radio', { name: 'Midt imellom' }).check();
  await expect(page.getByText('2 svar er ikke sendt ennå (uten nett)')).toBeVisible({ timeout: 15_000 });
  await visitor.seesNoObstacle();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Midt imellom' })).toBeChecked();
  const unsent = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mestring.unsent/')));
  await expect.poll(unsent, { timeout: 20_000 }).toEqual([]); // some may have gone out before the reload
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await expect(page.getByRole('radio', { name: 'Ganske bra' })).toBeChecked();
});

test('what was left unsent goes out from whichever page one comes back to', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/wheel/mood');
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible({ timeout: 15_000 });
  const unsent = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mestring.unsent/')).length);
  expect(await unsent()).toBe(1);
  await page.route('**/answers', (route) => route.abort()); // until the page is another one
  await page.context().setOffline(false);
  await page.goto('/my/looked');
  await expect(visitor.heading()).toBeVisible();
  await page.unroute('**/answers');
  await expect.poll(unsent, { timeout: 20_000 }).toBe(0);
});

test('without a network, a page that is not here yet says so, how many answers wait, and leads back', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/looked');
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await page.goto('/my/conversation/wheel/mood');
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: 'Stopp for i dag' }).click();
  await expect(visitor.heading()).toHaveText('Ingen kontakt med nettet', { timeout: 15_000 });
  await expect(page.getByRole('status')).toContainText('1 svar er ikke sendt ennå (uten nett)');
  await expect(page.getByRole('status')).toContainText('ligger trygt i denne nettleseren');
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Tilbake' }).click();
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await page.getByRole('link', { name: 'Stopp for i dag' }).click();
  await expect(visitor.heading()).toHaveText('Ingen kontakt med nettet');
  await page.context().setOffline(false);
  await expect(visitor.heading()).toHaveText('Hva er viktig for deg?', { timeout: 15_000 });
});

/** Fill a storage of the browser to the last character. */
async function fill(page: Page, storage: 'localStorage' | 'sessionStorage'): Promise<void> {
  await page.evaluate((name) => {
    for (let size = 2 ** 22, number = 0; size >= 1; number += 1) {
      try {
        window[name].setItem(`full/${String(number)}`, 'x'.repeat(size));
      } catch {
        size /= 2;
      }
    }
  }, storage);
}

test('without a network and without room in the browser, the page says that the answer is not on this device', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/wheel/mood');
  await expect(visitor.heading()).toHaveText('Humør og følelser');
  await fill(page, 'localStorage');
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  const state = page.getByRole('status');
  await expect(state).toContainText('1 svar er ikke sendt ennå (uten nett)', { timeout: 15_000 });
  await expect(state).toContainText('så de ligger ikke på denne maskinen. La siden stå åpen til de er sendt.');
  await expect(page.getByText('ligger trygt')).toHaveCount(0);
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: 'Stopp for i dag' }).click();
  await expect(visitor.heading()).toHaveText('Ingen kontakt med nettet', { timeout: 15_000 });
  await expect(page.getByRole('status')).toContainText('så de ligger ikke på denne maskinen');
  await expect(page.getByText('ligger trygt')).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await page.getByRole('button', { name: 'Tilbake' }).click();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 20_000 });
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload(); // it is saved, so nothing is asked
  await expect(page.getByRole('radio', { name: 'Ganske bra' })).toBeChecked();
});

test('without a network, where nothing waits, nothing is said to wait', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/looked');
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await expect(visitor.heading()).toHaveText('Ingen kontakt med nettet', { timeout: 15_000 });
  await expect(page.getByText('ligger trygt')).toHaveCount(0);
});

test('own words can be typed and the language changed in a browser without room', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/words');
  for (const storage of ['localStorage', 'sessionStorage'] as const) await fill(page, storage);
  await page.getByRole('textbox').fill('Utsikten fra verandaen');
  await expect(page.getByRole('textbox')).toHaveValue('Utsikten fra verandaen');
  await visitor.switchTo('en');
  await expect(page.getByRole('textbox')).toHaveValue('Utsikten fra verandaen');
});

test('own words typed without a network stand there after a reload, and are saved', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/matters/what_matters');
  await page.route('**/answers', (route) => route.abort());
  await page.getByRole('textbox').fill('Utsikten fra verandaen');
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible({ timeout: 15_000 });
  await page.unroute('**/answers');
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('Utsikten fra verandaen');
  await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 20_000 });
});

test('a letter that cannot be sent waits, and is sent by itself', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.citizen();
  await world.withCase(kari);
  await signInAs(visitor, kari, '/my/words');
  await page.getByRole('textbox').fill('Jeg har fått ny rullator');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Ikke lagret ennå')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.context().setOffline(false);
  await expect(visitor.heading()).toHaveText('Takk. Vi har fått det.', { timeout: 15_000 });
});

test('a letter survives a reload', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').citizen(), '/my/words');
  await page.getByRole('textbox').fill('Halvferdig');
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('Halvferdig');
});

test('a service that is down says what to do, in plain words, and trying again helps', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation());
  await page.route('**/api/v1/**', (route) => route.fulfill({ status: 503, body: 'down' }));
  await page.goto('/my/situation');
  await expect(visitor.heading()).toHaveText('Vi får ikke kontakt', { timeout: 15_000 });
  await visitor.seesNoObstacle();
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(visitor.heading()).toHaveText('Min situasjon');
});

test('one part that fails is an error with a way on, inside the frame with a person to talk to', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation());
  await page.route('**/placements', (route) => route.fulfill({ status: 500, body: 'x' }));
  await page.goto('/my/situation');
  await expect(visitor.heading()).toHaveText('Noe gikk galt hos oss');
  await expect(page.getByRole('heading', { name: 'Snakk med et menneske' })).toBeVisible();
  await visitor.seesNoObstacle();
});

test('a session that ends asks to sign in again, and the answer is saved afterwards', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').inConversation(), '/my/conversation/wheel/mood');
  await endElsewhere(page);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  await expect(page.getByRole('dialog', { name: 'Logg inn igjen' })).toBeVisible();
  await visitor.seesNoObstacle();
  const opened = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('button', { name: 'Logg inn' }).click();
  await opened;
  await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('radio', { name: 'Ganske bra' })).toBeChecked();
});

test('an assessment that was signed meanwhile takes no answer, and the page says what to do', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation();
  await signInAs(visitor, kari, '/my/conversation/wheel/mood');
  await world.send('officer', `/cases/${kari.case}/assessments/${kari.assessment}/signature`, { answers: [{ fact: 'washing', value: 1, informant: 'staff' }] }, 1);
  await page.getByRole('radio', { name: 'Ganske bra' }).check();
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('link', { name: 'Fortell noe nytt' })).toBeVisible();
  await visitor.seesNoObstacle();
});
