/** A reload in the middle of every form: what was typed and chosen stands there again. */
import { openCase } from './own-case';
import { standBefore } from './placement-case';
import { expect, test } from './visitor';

test('a page begins again before it has been said again who is here', async ({ visitor, page }) => {
  const { name } = await visitor.signIn('fjordvik', 'assessor', { at: '/' });
  await expect(page.getByRole('banner')).toContainText(name);
  await page.route('**/api/v1/me', () => undefined); // never answered
  await page.reload();
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(name);
});

test('a contact that is half written survives', async ({ visitor, page }) => {
  await page.goto(`/cases/${await openCase(visitor, 'fjordvik')}/contact`);
  await page.getByLabel('Hvem tok kontakt?').selectOption('relative');
  await page.getByLabel('Hvordan?').selectOption('letter');
  await page.getByLabel('Med deres egne ord').fill('Hun har falt, og er redd');
  await page.getByLabel('Ja, har sagt ja').check();
  await page.getByLabel('Ja, nå').check();
  await page.reload();
  await expect(page.getByLabel('Hvem tok kontakt?')).toHaveValue('relative');
  await expect(page.getByLabel('Hvordan?')).toHaveValue('letter');
  await expect(page.getByLabel('Med deres egne ord')).toHaveValue('Hun har falt, og er redd');
  await expect(page.getByLabel('Ja, har sagt ja')).toBeChecked();
  await expect(page.getByLabel('Ja, nå')).toBeChecked();
});

test('a change of a case that is not saved yet survives', async ({ visitor, page }) => {
  await page.goto(`/cases/${await openCase(visitor, 'fjordvik')}/change`);
  const coordinator = page.getByLabel('Hvem koordinerer?');
  await coordinator.selectOption({ index: 2 });
  const chosen = await coordinator.inputValue();
  await page.getByLabel('Ja, nå').check();
  await page.reload();
  await expect(coordinator).toHaveValue(chosen);
  await expect(page.getByLabel('Ja, nå')).toBeChecked();
});

test('what the citizen says about their own place survives', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik');
  await page.goto(`${at}/own`);
  await page.getByLabel('Med egne ord').fill('Jeg vil bære kaffekoppen selv');
  await page.getByLabel(/^Gul:/).check();
  await page.getByRole('radio', { name: /klare det selv igjen/ }).check();
  await page.reload();
  await expect(page.getByLabel('Med egne ord')).toHaveValue('Jeg vil bære kaffekoppen selv');
  await expect(page.getByLabel(/^Gul:/)).toBeChecked();
  await expect(page.getByRole('radio', { name: /klare det selv igjen/ })).toBeChecked();
});

test('where the team places, and why, survives', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik');
  await page.goto(`${at}/team`);
  await page.getByRole('radio', { name: /hjelp hjemme/ }).check();
  await page.getByLabel('Hvorfor').fill('Hun trener allerede');
  await page.reload();
  await expect(page.getByRole('radio', { name: /hjelp hjemme/ })).toBeChecked();
  await expect(page.getByLabel('Hvorfor')).toHaveValue('Hun trener allerede');
});

test('what they agree on, and about each service, survives', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik', { sign: true });
  await page.goto(`${at}/agree`);
  await page.getByRole('radio', { name: /klare det selv igjen/ }).check();
  await page.getByLabel('Hvordan ser Solveig det?').fill('Det vil jeg');
  const service = page.getByRole('group', { name: 'Hverdagsrehabilitering' });
  await service.getByLabel('Vil ikke ha').check();
  await page.getByLabel(/Med egne ord om hverdagsrehabilitering/).fill('Ikke nå');
  await page.reload();
  await expect(page.getByRole('radio', { name: /klare det selv igjen/ })).toBeChecked();
  await expect(page.getByLabel('Hvordan ser Solveig det?')).toHaveValue('Det vil jeg');
  await expect(service.getByLabel('Vil ikke ha')).toBeChecked();
  await expect(page.getByLabel(/Med egne ord om hverdagsrehabilitering/)).toHaveValue('Ikke nå');
});

test('somebody who is about to be let in survives', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'administrator', { at: '/administration/users/new' });
  await page.getByLabel('Navn').fill('Ane Halvferdig');
  await page.getByLabel('Koordinator').check();
  await page.reload();
  await expect(page.getByLabel('Navn')).toHaveValue('Ane Halvferdig');
  await expect(page.getByLabel('Koordinator')).toBeChecked();
});
