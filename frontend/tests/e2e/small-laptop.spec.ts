/** The conversation on a small laptop at the kitchen table: the question and its answers are seen at once. */
import { standBefore } from './placement-case';
import { ask } from './session';
import { expect, test } from './visitor';

const LONG = 'Å kunne gå ned til båten selv, og å ha barnebarna på besøk uten å måtte tenke på hvem som lager middag til alle sammen.';

test.use({ viewport: { width: 1366, height: 768 } });

for (const town of ['fjordvik', 'sundkoebing'] as const) {
  test(`in ${town}, a question and all its answers stand on the screen without scrolling`, async ({ visitor, page }) => {
    const { id, assessment } = await standBefore(visitor, town, { known: 'something' });
    const answers = [{ fact: 'what_matters', value: LONG, informant: 'citizen' }];
    await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/answers`, { answers });
    await page.goto(`/cases/${id}/conversation?at=washing`);
    const question = page.locator('.question');
    await expect(question.getByRole('heading')).toBeInViewport({ ratio: 1 });
    for (const answer of await question.getByRole('radio').all()) await expect(answer).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.case-head')).toContainText(LONG); // what is cut for the eye is read out whole
    await expect(page.getByRole('button', { name: /^(Hverdagen|Hverdagen.*) \d+ a[vf] \d+ (snakket|talt) om$/ })).toBeVisible();
    await visitor.seesNoObstacle();
  });
}

test.describe('before anything was said', () => {
  test.use({ mayFail: { requests: true } }); // no policy can be read yet, which the service says with a 422

  for (const town of ['fjordvik', 'sundkoebing'] as const) {
    test(`in ${town}, both questions of a spoke stand on the screen beside the wheel`, async ({ visitor, page }) => {
      const { id } = await standBefore(visitor, town, { known: 'nothing' });
      await page.goto(`/cases/${id}/conversation?at=wheel.mood`);
      const values = page.locator('.question .scale-value');
      await expect(values).toHaveCount(22);
      for (const value of await values.all()) await expect(value).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.wheel svg')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.wheel-legend')).not.toContainText(/fagperson/i); // nobody has rated yet
    });
  }
});

test('what a professional has rated is drawn, and named under the wheel', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { known: 'something' });
  await page.goto(`/cases/${id}/conversation?at=wheel.mood`);
  await expect(page.locator('.wheel-legend')).toContainText('Stiplet: det fagpersonen ser');
});

test('where no window is open, what matters stands under the name', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { known: 'enough', sign: true });
  await page.goto(`/cases/${id}/looked`);
  await expect(page.locator('.case-clock')).toHaveCount(0);
  const name = await page.locator('.case-who').boundingBox();
  const words = await page.locator('.case-head .matters').boundingBox();
  expect([words?.x, (words?.y ?? 0) > (name?.y ?? 0)]).toEqual([name?.x, true]);
});

test('in the log, what somebody did themselves is marked as theirs', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { known: 'something' });
  await page.goto(`/cases/${id}/looked`);
  await expect(page.locator('.looked > li').first().getByText('Deg', { exact: true })).toBeVisible();
});
