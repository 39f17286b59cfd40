/** Who asks for less motion meets none: the stairs narrow at once. */
import { opens, sitDown } from './conversation-table';
import { expect, test } from './visitor';

const NOTHING_TO_SEE_MS = 10;

for (const [reducedMotion, moves] of [['reduce', false], ['no-preference', true]] as const) {
  test(`with ${reducedMotion}, the stairs ${moves ? 'move' : 'do not move'} when an answer narrows them`, async ({ visitor, page }) => {
    await page.emulateMedia({ reducedMotion });
    const table = await sitDown(visitor, 'fjordvik');
    await opens(page, `${table.at}?at=acute_danger`);
    await expect(page.getByText('Alle trinn er mulige.', { exact: false })).toBeVisible();
    await page.evaluate(() => {
      const longest = { ms: 0 };
      const look = () => {
        const lasts = document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().duration ?? 0));
        longest.ms = Math.max(longest.ms, ...lasts);
      };
      for (const begins of ['transitionrun', 'animationstart']) document.addEventListener(begins, look);
      Object.assign(window, { longest });
    });
    await page.getByRole('radio', { name: 'Noen er i fare' }).check();
    await expect(page.getByText('Alle trinn er mulige.', { exact: false })).toBeHidden();
    const lasted = () => page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
    if (moves) await expect.poll(lasted).toBeGreaterThan(NOTHING_TO_SEE_MS);
    else expect(await lasted()).toBeLessThanOrEqual(NOTHING_TO_SEE_MS);
  });
}
