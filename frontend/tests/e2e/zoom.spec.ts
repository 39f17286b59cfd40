/** A window of 1280 by 1024 at 400 %: everything in one column, and what has the focus is never under something else. */
import type { Locator } from '@playwright/test';
import { signInAs, World } from './citizen-world';
import { opens, sitDown } from './conversation-table';
import { openCase } from './own-case';
import { standBefore } from './placement-case';
import { expect, test, type Visitor } from './visitor';

test.use({ mayFail: { requests: true } });

const ZOOMED = { width: 320, height: 256 };
const HALF = { width: 640, height: 512 };

/** Say whether what has the focus can be seen: somewhere on it, nothing else lies above it (WCAG 2.4.11). */
function focusIsSeen(): boolean {
  const at = document.activeElement;
  if (!(at instanceof Element) || at === document.body) return true;
  const { left, top, width, height } = at.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  return parts.some((across) =>
    parts.some((down) => {
      const above = document.elementFromPoint(left + width * across, top + height * down);
      return above !== null && (at.contains(above) || above.contains(at) || above.closest('label')?.contains(at) === true);
    }),
  );
}

/** Go with Tab to the primary action of a page; all of it is within the width, and all of it is seen. */
async function reaches({ page }: Visitor, action: Locator): Promise<void> {
  await expect(action).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const [seen, said] = await page.evaluate<[boolean, string]>(`[(${focusIsSeen.toString()})(), document.activeElement?.outerHTML.slice(0, 200)]`);
    expect(seen, `hidden: ${said}`).toBe(true);
    if (await action.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

for (const viewport of [ZOOMED, HALF]) {
  test.describe(`at ${String(viewport.width)} by ${String(viewport.height)}`, () => {
    test.use({ viewport });

    test('Today can be used', async ({ visitor, page }) => {
      await visitor.signIn('fjordvik', 'assessor');
      await reaches(visitor, page.getByRole('link', { name: 'Ny henvendelse' }));
    });

    test('a case can be used', async ({ visitor, page }) => {
      await page.goto(`/cases/${await openCase(visitor, 'fjordvik')}`);
      await reaches(visitor, page.getByRole('link', { name: 'Start kartleggingen' }));
    });

    for (const about of ['washing', 'wheel.mood']) {
      test(`${about} can be talked about, also while answers wait for the network`, async ({ visitor, page }) => {
        const { at } = await sitDown(visitor, 'fjordvik');
        await opens(page, `${at}?at=${about}`);
        await page.route('**/answers', (route) => route.abort('internetdisconnected'));
        await page.getByRole('radio').last().check();
        await expect(page.getByText('1 svar er ikke sendt ennå (uten nett)')).toBeAttached();
        await page.getByRole('link', { name: 'I dag' }).focus();
        await reaches(visitor, page.getByRole('button', { name: 'Neste', exact: true }));
      });
    }

    test('a placement can be read', async ({ visitor, page }) => {
      await standBefore(visitor, 'fjordvik', { sign: true });
      await reaches(visitor, page.getByRole('link', { name: 'Skriv ned det dere er enige om' }));
    });

    test('what they agree on can be written down', async ({ visitor, page }) => {
      const { at } = await standBefore(visitor, 'fjordvik', { sign: true });
      await page.goto(`${at}/agree`);
      await reaches(visitor, page.getByRole('button', { name: 'Lagre avtalen' }));
    });

    test('a citizen can begin', async ({ visitor, page }) => {
      await signInAs(visitor, await new World(page, 'fjordvik').inConversation());
      await reaches(visitor, page.getByRole('link', { name: 'Fortell hva som er viktig' }));
    });

    test('users can be let in', async ({ visitor, page }) => {
      await visitor.signIn('fjordvik', 'administrator', { at: '/administration' });
      await reaches(visitor, page.getByRole('link', { name: 'Slipp inn en bruker' }));
    });
  });
}
