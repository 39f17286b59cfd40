/** On paper: what the page says, with the picture as a list beside it, and nothing that can only be pressed. */
import { signInAs, World } from './citizen-world';
import { opens, sitDown } from './conversation-table';
import { standBefore } from './placement-case';
import { expect, test, type Visitor } from './visitor';

/** Put the page on paper, as printing does. */
async function prints({ page }: Visitor): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav, button, select, input[type=radio], .shell-self, .ds-skip-link').filter({ visible: true })).toHaveCount(0);
}

test('a placement on paper has the stairs, their table, the reasons and no buttons', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { sign: true });
  await prints(visitor);
  await expect(page.locator('.stairs-step').filter({ visible: true })).toHaveCount(8);
  await expect(page.locator('.stairs-table tbody tr').filter({ visible: true })).toHaveCount(8);
  await expect(page.getByText(/Kilde:/).filter({ visible: true }).first()).toBeVisible();
});

test('the conversation on paper has every question and what was said, and no buttons', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik', { answers: [{ fact: 'going.mood', value: 6, informant: 'citizen' }] });
  await opens(page, `${table.at}/paper?form=filled`);
  await prints(visitor);
  await expect(page.locator('main').getByText('Humør og følelser').first()).toBeVisible();
  await expect(page.locator('main').getByText('6 av 10').first()).toBeVisible();
});

test('the situation of a citizen on paper has everything that was said, and no buttons', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').agreed(), '/my/situation');
  const folded = page.locator('.my-groups details').first();
  await expect(folded).not.toHaveAttribute('open');
  await prints(visitor);
  await expect(folded).toHaveAttribute('open');
  await expect(page.getByRole('link', { name: 'Tilbake' })).toBeHidden();
  await expect(page.getByText('Fisketurene').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.stairs-table tbody tr').filter({ visible: true })).toHaveCount(8);
});
