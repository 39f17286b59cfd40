/** The pages of those who work here, on the phone they have with them on a home visit; the laptop has the rest. */
import type { Locator } from '@playwright/test';
import { opens, sitDown } from './conversation-table';
import { standBefore } from './placement-case';
import { ask } from './session';
import { expect, languages, test } from './visitor';

/** A working day, in parts that each take a few seconds. */
const DAY: Readonly<Record<string, readonly string[]>> = {
  'the list and the case': ['/', '/cases/$case', '/cases/$case/looked'],
  'the conversation and the placement': ['/cases/$case/conversation', '/cases/$case/placement'],
};

interface Box {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return box;
}

const bottomOf = ({ y, height }: Box): number => y + height;

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
  await page.locator('summary', { hasText: 'Trappa' }).click();
  await expect(all).toBeVisible();
  const open = page.locator('[data-possible]');
  const before = await open.count();
  await page.getByRole('radio', { name: 'Noen er i fare' }).check();
  await expect(all).toBeHidden();
  await expect.poll(() => open.count()).toBeLessThan(before);
});

const LONG = 'Å kunne gå ned til båten selv, og å ha barnebarna på besøk uten å måtte tenke på hvem som lager middag til alle sammen.';
const SEEN = { washing: 5, 'wheel.mood': 22, citizen_colour: 3 };

for (const [width, height] of [[390, 844], [360, 844]] as const) {
  for (const town of ['fjordvik', 'sundkoebing'] as const) {
    test(`in ${town}, at ${String(width)} pixels, the question stands first and its answers above the bar`, async ({ visitor, page }) => {
      const { id, assessment } = await standBefore(visitor, town, { known: 'something' });
      await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/answers`, { answers: [{ fact: 'what_matters', value: LONG, informant: 'citizen' }] });
      await page.setViewportSize({ width, height });
      for (const [at, answers] of Object.entries(SEEN)) {
        await opens(page, `/cases/${id}/conversation?at=${at}`);
        await expect(page.locator('.talk-bar summary')).toBeVisible();
        const bar = await boxOf(page.locator('.talk-bar'));
        expect(bar.height).toBeLessThan(56);
        expect((await boxOf(page.locator('.question h2'))).y).toBeLessThan(260);
        const radios = await page.locator('.question').getByRole('radio').all();
        for (const radio of radios.slice(0, answers)) expect(bottomOf(await boxOf(radio))).toBeLessThan(bar.y);
      }
    });
  }
}

for (const width of [390, 360, 320]) {
  test(`at ${String(width)} pixels the ruler is one row, and each number can be hit`, async ({ visitor, page }) => {
    await page.setViewportSize({ width, height: 844 });
    const { at } = await sitDown(visitor, 'fjordvik');
    await opens(page, `${at}?at=confidence`);
    const values = await Promise.all((await page.locator('.scale-value').all()).map(boxOf));
    expect(values).toHaveLength(11);
    expect(new Set(values.map(({ y }) => Math.round(y))).size).toBe(1);
    for (const { width: wide, height } of values) expect(Math.min(wide, height)).toBeGreaterThanOrEqual(24);
    await page.getByRole('radio', { name: /^10/ }).tap();
    await expect(page.getByRole('radio', { name: /^10/ })).toBeChecked();
  });
}

for (const language of languages) {
  test(`in ${language} the tabs of a case stand in one row, and the page does not scroll sideways`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const { id } = await standBefore(visitor, 'fjordvik', { known: 'something' });
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/cases/${id}`);
      await expect(visitor.heading()).toBeVisible();
      const tabs = await Promise.all((await page.locator('.case-tabs a').all()).map(boxOf));
      expect(new Set(tabs.map((one) => Math.round(bottomOf(one)))).size).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('one tap opens the parts of the conversation, and another goes to one', async ({ visitor, page }) => {
  const { at } = await sitDown(visitor, 'fjordvik');
  await opens(page, `${at}?at=washing`);
  await page.getByRole('combobox', { name: 'Deler av samtalen' }).selectOption('readiness');
  await expect(page.locator('.question h2')).toContainText('Hvor viktig er det for deg');
});

test('the language and the way out stand behind the name of whoever works here', async ({ visitor, page }) => {
  const { name } = await visitor.signIn('fjordvik', 'assessor');
  const out = page.getByRole('button', { name: 'Logg ut' });
  await expect(out).toBeHidden();
  await page.getByRole('button', { name }).click();
  await expect(out).toBeVisible();
  await visitor.seesNoObstacle();
  await visitor.switchTo('da');
  await page.getByRole('button', { name: 'Log ud' }).click();
  await expect(visitor.heading()).toHaveText('Log ind');
});

test('on a phone, which has no keys, nothing is said about keys', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { known: 'something' });
  for (const at of ['/', `/cases/${id}/conversation`]) {
    await page.goto(at);
    await expect(page.getByText(/\bEnter\b/)).toHaveCount(1);
    await expect(page.getByText(/\bEnter\b/)).toBeHidden();
  }
});
