/** Whatever goes wrong in the middle of the conversation: no network, no session, no assessment; nothing typed is lost. */
import { colleague, known, opens, SAVED, sitDown } from './conversation-table';
import { ask, endElsewhere } from './session';
import { expect, test, Visitor } from './visitor';

test.use({ mayFail: { requests: true } });

test('the conversation goes on without a network, and is saved when it is back', async ({ visitor, page, context }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=wheel.mood`);
  await context.setOffline(true);
  await page.getByRole('radio', { name: '7', exact: true }).first().check();
  await page.getByRole('radio', { name: '9', exact: true }).last().check();
  await page.getByRole('button', { name: 'Neste', exact: true }).click();
  await page.getByRole('radio', { name: '4', exact: true }).first().check();
  await expect(page.getByText('3 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  await expect(page.getByText('Uten kontakt nå', { exact: false })).toBeVisible();
  await visitor.seesNoObstacle();
  await context.setOffline(false);
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByText('Uten kontakt nå', { exact: false })).toBeHidden({ timeout: 15_000 });
  expect(await known(page, table)).toEqual({ 'going.mood': 7, 'important.mood': 9, 'going.pain_senses': 4 });
});

test('what is unsent survives a reload, and is saved once', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=wheel.mood`);
  await page.route('**/answers', (route) => route.abort('internetdisconnected'));
  await page.getByRole('radio', { name: '7', exact: true }).first().check();
  await page.getByRole('radio', { name: '9', exact: true }).last().check();
  await expect(page.getByText('2 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  await expect(page.getByRole('radio', { name: '7', exact: true }).first()).toBeChecked();
  await page.unroute('**/answers');
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 20_000 });
  expect(await known(page, table)).toMatchObject({ 'going.mood': 7, 'important.mood': 9 });
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mestring.unsent')))).toEqual([]);
});

test('signing out asks first when answers would be lost, and leaves nothing behind', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  await page.route('**/answers', (route) => route.abort('internetdisconnected'));
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  const dialog = page.getByRole('dialog', { name: '1 svar er ikke lagret' });
  await expect(dialog).toBeVisible();
  await visitor.seesNoObstacle();
  await dialog.getByRole('button', { name: 'Vent' }).click();
  await expect(page.getByRole('radio', { name: 'Lett hjelp' })).toBeChecked();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await dialog.getByRole('button', { name: 'Logg ut likevel' }).click();
  await expect(visitor.heading()).toHaveText('Logg inn');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mestring.unsent')))).toEqual([]);
});

test('what was left at the table is saved from any page, once the same person is back', async ({ visitor, page, context }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  await context.route('**/answers', (route) => route.abort('internetdisconnected'));
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  await page.close();
  await context.unroute('**/answers');
  const later = new Visitor(await context.newPage());
  await later.signIn('fjordvik', 'assessor', { fits: (one) => one.login_hint.endsWith('assessor-1') });
  await expect.poll(() => known(later.page, table)).toEqual({ washing: 1 });
});

test('whoever may not see the case is told so, and the attempt is on record', async ({ visitor, page, browser }) => {
  const table = await sitDown(visitor, 'fjordvik');
  const { teams } = await ask<{ teams: { id: string }[] }>(page, 'GET', '/me');
  const context = await browser.newContext();
  const other = new Visitor(await context.newPage());
  await colleague(other, teams[0]?.id ?? '', false);
  await other.page.goto(table.at);
  await expect(other.heading()).toHaveText('Du har ikke tilgang hit');
  await other.seesNoObstacle();
  await context.close();
});

test('an answer that is refused is named, kept, and saved when it is corrected', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=help_hours_per_week`);
  const hours = page.getByRole('textbox', { name: /Hvor mange timer i uken/ });
  await hours.fill('900');
  await hours.blur();
  await expect(page.getByText('1 svar må rettes')).toBeVisible();
  await expect(hours).toHaveAccessibleDescription(/for stort eller for lite/);
  await visitor.seesNoObstacle();
  await page.reload();
  await expect(hours).toHaveValue('900');
  await hours.fill('3,5');
  await hours.blur();
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByText('må rettes')).toBeHidden();
  expect(await known(page, table)).toMatchObject({ help_hours_per_week: 3.5 });
});

test('when somebody else has signed, unsaved answers go into a new assessment', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik', { answers: [{ fact: 'dressing', value: 1, informant: 'staff' }] });
  await opens(page, `${table.at}?at=washing`);
  await page.route('**/answers', (route) => route.abort('internetdisconnected'));
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeVisible();
  const signature = `/cases/${table.case}/assessments/${table.assessment ?? ''}/signature`;
  await ask(page, 'POST', signature, { answers: [] }, { 'If-Match': '"1"' });
  await page.unroute('**/answers');
  await expect(page.getByText('Noen andre har signert kartleggingen.', { exact: false })).toBeVisible({ timeout: 20_000 });
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Åpne en ny kartlegging' }).first().click();
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await known(page, table)).toMatchObject({ washing: 1, dressing: 1 });
});

test('a session that ends in the middle asks to sign in again, and nothing typed is lost', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  await page.waitForLoadState('networkidle'); // what is still asked for would be the first to hear that the session has ended
  await endElsewhere(page);
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByRole('dialog', { name: 'Logg inn igjen' })).toBeVisible();
  const opened = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('button', { name: 'Logg inn' }).click();
  await opened;
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 15_000 });
  expect(await known(page, table)).toMatchObject({ washing: 1 });
});
