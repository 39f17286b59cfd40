/** One clock: every time on a page is that of the municipality, wherever the browser thinks it is. */
import { expect, test, type Visitor } from './visitor';
import { sitDown } from './conversation-table';

test.use({ timezoneId: 'Pacific/Auckland' });

/** The minutes it was in Oslo between an instant and now, as Norwegian writes them. */
function minutesSince(from: number): RegExp {
  const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' });
  const minutes = [...new Set([from, Date.now()].map((at) => clock.format(at)))];
  return new RegExp(`^Lagret (${minutes.join('|')})$`);
}

async function showsOslo({ page }: Visitor, from: number): Promise<void> {
  const saved = page.getByText(/^Lagret \d\d:\d\d$/);
  await expect(saved).toBeVisible();
  await expect(saved).toHaveText(minutesSince(from));
}

test('an answer is saved at the time of the municipality', async ({ visitor, page }) => {
  const { at } = await sitDown(visitor, 'fjordvik');
  await page.goto(`${at}?at=washing`);
  const from = Date.now();
  await page.getByRole('radio', { name: 'Selvstendig' }).check();
  await showsOslo(visitor, from);
});

test('a form is saved at the time of the municipality', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'administrator', { at: '/administration' });
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Lagre', exact: true })).toBeVisible();
  const from = Date.now();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await showsOslo(visitor, from);
});
