/** A whole Danish way through the pages: from the first contact to what they agree on, and not a Norwegian word on it. */
import { danishNumber } from './numbers';
import { expect, test, type Visitor } from './visitor';

/** Words that are Norwegian and never Danish. */
const NORWEGIAN = /(?<!\p{L})(å|av|deg|ennå|etter|hjelp|hva|innbygger\p{L}*|kartlegging\p{L}*|lagre\p{L}*|meg|mye|noe|noen|opp|seg|skjedd|trinn|ut|uten|vet)(?!\p{L})/giu;

async function readsDanish({ page }: Visitor): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  expect((await page.locator('body').innerText()).match(NORWEGIAN) ?? []).toEqual([]);
}

test('an assessor in Sundkøbing goes from the contact to the agreement in Danish', async ({ visitor, page }) => {
  await visitor.signIn('sundkoebing', 'assessor', { at: '/cases/new' });
  await readsDanish(visitor);
  await page.getByLabel('CPR-nummer').fill(danishNumber());
  await page.keyboard.press('Enter');
  await page.getByLabel('Fornavn').fill('Karen');
  await page.getByLabel('Efternavn').fill('Prøve');
  await page.getByLabel('Med deres egne ord').fill('Jeg vil selv kunne gå i bad');
  await page.getByLabel('Ja, har sagt ja').check();
  await readsDanish(visitor);
  await page.getByRole('button', { name: 'Åbn sagen' }).click();

  await expect(visitor.heading()).toHaveText('Det, der er sket');
  await readsDanish(visitor);
  await page.getByRole('link', { name: 'Start udredningen' }).click();
  await expect(visitor.heading()).toHaveText('Start udredningen');
  await readsDanish(visitor);
  await page.getByRole('button', { name: 'Start, og gå til samtalen' }).click();

  await page.getByRole('textbox', { name: /Hvad er vigtigt for dig/ }).fill('At gå i bad selv');
  await readsDanish(visitor);
  await page.getByRole('button', { name: /^Hverdagen/ }).click();
  await readsDanish(visitor);
  await page.getByRole('radio', { name: 'Let hjælp' }).check();
  await expect(page.getByText(/^Gemt \d\d[:.]\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: /Opsummering/ }).click();
  await readsDanish(visitor);
  await page.getByRole('button', { name: 'Underskriv udredningen' }).click();
  await readsDanish(visitor);
  await page.getByRole('button', { name: 'Underskriv alligevel' }).click();

  await page.getByRole('link', { name: 'Skriv ned, hvad I er enige om' }).click();
  await expect(visitor.heading()).toHaveText('Det, I er enige om');
  await readsDanish(visitor);
  await page.getByRole('radio', { name: /Jeg klarer meget/ }).check();
  await page.getByLabel('Hvordan ser Karen det?').fill('Det begynder vi med');
  await page.getByRole('checkbox', { name: 'Karen' }).check();
  await page.getByRole('button', { name: 'Gem aftalen' }).click();
  await expect(page.getByRole('region', { name: 'Det, I er enige om' })).toContainText('Det begynder vi med');
  await readsDanish(visitor);
});
