/** The pages of those who work here, on the phone they have with them on a home visit; the laptop has the rest. */
import { opens, sitDown } from './conversation-table';
import { standBefore } from './placement-case';
import { expect, languages, test } from './visitor';

/** A working day, in parts that each take a few seconds. */
const DAY: Readonly<Record<string, readonly string[]>> = {
  'the list and the case': ['/', '/cases/$case', '/cases/$case/looked'],
  'the conversation and the placement': ['/cases/$case/conversation', '/cases/$case/placement'],
};

for (const [part, pages] of Object.entries(DAY)) {
  for (const language of languages) {
    test(`in ${language}, ${part} fit on a phone`, async ({ visitor, page }) => {
      await visitor.speaks(language);
      const { id } = await standBefore(visitor, language === 'da' ? 'sundkoebing' : 'fjordvik', { known: 'something' });
      for (const at of pages) {
        await page.goto(at.replace('$case', id));
        await visitor.seesNoObstacle();
      }
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  }
}

test('on a phone the stairs narrow behind a bar', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=acute_danger`);
  const all = page.getByText('Alle trinn er mulige.', { exact: false });
  await expect(all).toBeHidden();
  await page.locator('summary', { hasText: 'se trappa' }).click();
  await expect(all).toBeVisible();
  const open = page.locator('[data-possible]');
  const before = await open.count();
  await page.getByRole('radio', { name: 'Noen er i fare' }).check();
  await expect(all).toBeHidden();
  await expect.poll(() => open.count()).toBeLessThan(before);
});

test('on a phone, which has no keys, nothing is said about keys', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { known: 'something' });
  for (const at of ['/', `/cases/${id}/conversation`]) {
    await page.goto(at);
    await expect(page.getByText(/\bEnter\b/)).toHaveCount(1);
    await expect(page.getByText(/\bEnter\b/)).toBeHidden();
  }
});
