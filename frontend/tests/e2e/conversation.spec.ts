/** The conversation at the kitchen table: held with the keyboard alone, in every language, over reload and lost network. */
import type { Page } from '@playwright/test';
import { colleague, known, opens, presses, SAVED, sitDown } from './conversation-table';
import { ask } from './session';
import { expect, languages, test, Visitor } from './visitor';

/** After so long an open page asks what others have answered. */
const LOOKS_AGAIN_MS = 4000;

/** Everything of the conversation that looks different, in parts that each take a few seconds. */
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  'what the citizen says': ['?at=what_matters', '?at=wheel.mood', '?at=confidence'],
  'what those who help say': ['?at=washing', '?at=help_hours_per_week', '?at=abuse_suspected'],
  'the end and the paper': ['?at=summary', '/paper?form=blank', '/paper?form=filled'],
};
const SAID = [
  { fact: 'going.mood', value: 6, informant: 'citizen' },
  { fact: 'confidence', value: 3, informant: 'relative' },
  { fact: 'washing', value: 1, informant: 'staff' },
];

for (const [part, looks] of Object.entries(LOOKS)) {
  for (const language of languages) {
    test(`nothing is in the way in ${language}: ${part}`, async ({ visitor, page }) => {
      await visitor.speaks(language);
      const table = await sitDown(visitor, 'fjordvik', { answers: SAID });
      for (const at of looks) {
        await opens(page, `${table.at}${at}`);
        await visitor.seesNoObstacle();
      }
    });
  }
}

/** Wait, frame by frame, until the focus is on a question that has no answer yet. */
async function meetsNext(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('input[type=radio]:not(:checked)'));
}

test('the keyboard alone goes from the first question through the wheel to everyday life', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await visitor.tabsTo(/Hva er viktig for deg nå/, 'textbox');
  await page.keyboard.type('Å klare trappa');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: /Nevn gjerne flere ting/ })).toBeFocused();
  await page.keyboard.type('Gå til butikken');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Grønn/ })).toBeChecked();
  await page.keyboard.press('Enter');
  for (let spoke = 0; spoke < 12; spoke += 1) {
    await meetsNext(page);
    await expect(page.getByRole('radio', { name: /^0: Ikke bra/ })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('radio', { name: 'Selvstendig' })).toBeFocused();
  await expect(page.getByText(SAVED)).toBeVisible();
  const facts = await known(page, table);
  expect(facts).toMatchObject({ what_matters: 'Å klare trappa', own_goals: ['Gå til butikken'], citizen_colour: 'green', 'going.mood': 2 });
});

test('the keyboard alone goes on from everyday life to the signature', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  await presses(page, 'Tab', page.getByRole('radio', { name: 'Selvstendig' }));
  for (let activity = 0; activity < 26; activity += 1) {
    await meetsNext(page);
    await expect(page.getByRole('radio', { name: 'Selvstendig' })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('26 av 26 snakket om')).toBeVisible();
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByRole('radio', { name: 'Selvstendig' })).toBeChecked();
  await presses(page, 'Shift+Tab', page.getByRole('button', { name: /Oppsummering/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(SAVED)).toBeVisible();
  await visitor.tabsTo('Signer kartleggingen');
  await page.keyboard.press('Enter');
  await visitor.tabsTo('Signer likevel');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/placement$/);
  expect(await known(page, table)).toMatchObject({ washing: 0, hearing: 0 });
});

test('a Danish conversation is Danish all through', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'sundkoebing');
  await opens(page, `${table.at}?at=washing`);
  await page.getByRole('radio', { name: 'Let hjælp' }).check();
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByText('1 af 26 talt om')).toBeAttached();
  expect(await known(page, table)).toMatchObject({ washing: 1 });
});

test('the wheel is answered with arrow keys, and says the same as its list', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=wheel.energy_sleep`);
  await page.getByRole('radio', { name: /^Energi og søvn/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Humør og følelser/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('radio', { name: 'Humør og følelser: det går: 6 av 10, viktig: 5 av 10' })).toBeFocused();
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await known(page, table)).toMatchObject({ 'going.mood': 6, 'important.mood': 5 });
  await page.getByRole('button', { name: 'Vis som liste' }).click();
  await expect(page.getByRole('button', { name: /Humør og følelser.*det går: 6 av 10 · viktig: 5 av 10/ })).toBeVisible();
});

for (const language of languages) {
  test(`no spoke of the wheel is cut off in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const table = await sitDown(visitor, 'fjordvik');
    await opens(page, `${table.at}?at=wheel.mood`);
    const cut = await page.locator('.wheel svg').evaluate((svg) => {
      const { left, right, top, bottom } = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent, at: text.getBoundingClientRect() }));
      return labels.filter(({ at }) => at.left < left || at.right > right || at.top < top || at.bottom > bottom).map(({ said }) => said);
    });
    expect(cut).toEqual([]);
  });
}

test('who says it stands by the answer, and what others say stands beside', async ({ visitor, page }) => {
  const answers = [{ fact: 'confidence', value: 3, informant: 'relative' }];
  const table = await sitDown(visitor, 'fjordvik', { answers });
  await opens(page, `${table.at}?at=confidence`);
  await expect(page.getByRole('list', { name: 'Også sagt' })).toContainText('3 av 10 En pårørende');
  await page.getByLabel('Hvem sier det?').selectOption('citizen_with_staff');
  await page.getByRole('radio', { name: '7', exact: true }).check();
  await expect(page.locator('.answer-said')).toContainText('Innbyggeren sammen med en ansatt');
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await known(page, table)).toMatchObject({ confidence: 7 });
  await page.getByRole('button', { name: 'Ta svaret tilbake' }).click();
  await expect(page.getByRole('list', { name: 'Også sagt' })).toContainText('gjelder');
});

test('what is not said in front of others is never on paper', async ({ visitor, page }) => {
  const answers = [
    { fact: 'abuse_suspected', value: true, informant: 'staff' },
    { fact: 'washing', value: 1, informant: 'staff' },
  ];
  const table = await sitDown(visitor, 'fjordvik', { answers });
  await page.emulateMedia({ media: 'print' });
  for (const form of ['blank', 'filled']) {
    await opens(page, `${table.at}/paper?form=${form}`);
    await expect(page.getByText('Vaske', { exact: false }).or(page.getByText('vaske', { exact: false })).first()).toBeVisible();
    await expect(page.locator('main').getByText(/Trygghet sammen med andre|vold, overgrep|grunn til bekymring/).filter({ visible: true })).toHaveCount(0);
  }
});

test('the stairs narrow as answers come in', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=acute_danger`);
  await expect(page.getByText('Alle trinn er mulige.', { exact: false })).toBeVisible();
  const open = page.locator('[data-possible]');
  const before = await open.count();
  await page.getByRole('radio', { name: 'Noen er i fare' }).check();
  await expect(page.getByText('Alle trinn er mulige.', { exact: false })).toBeHidden();
  await expect.poll(() => open.count()).toBeLessThan(before);
});

test('whatever is asked, the words of every answer can be seen', async ({ visitor, page }) => {
  const { at } = await sitDown(visitor, 'fjordvik');
  for (const fact of ['citizen_colour', 'lives_alone', 'washing', 'network', 'carer_willing', 'change']) {
    await opens(page, `${at}?at=${fact}`);
    await expect(page.locator('.question').getByRole('radio').first()).toBeVisible();
    await visitor.seesNoObstacle();
  }
});

test('without an assessment the page offers to open one', async ({ visitor, page }) => {
  await sitDown(visitor, 'fjordvik', { open: false });
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Åpne en kartlegging' }).click();
  await expect(page.getByRole('textbox', { name: /Hva er viktig for deg nå/ })).toBeVisible();
});

test('signing asks first when something that is always asked was not, and back keeps everything', async ({ visitor, page }) => {
  const answers = [
    { fact: 'washing', value: 1, informant: 'staff' },
    { fact: 'acute_danger', value: false, informant: 'staff' },
  ];
  const table = await sitDown(visitor, 'fjordvik', { answers });
  await opens(page, `${table.at}?at=summary`);
  const before = await known(page, table);
  const sign = page.getByRole('button', { name: 'Signer kartleggingen' });
  await sign.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Vil du signere uten at dere har snakket om dette?' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Trygge netter' })).toBeVisible();
  await expect(dialog).not.toContainText('Trygghet akkurat nå');
  await visitor.seesNoObstacle();
  await dialog.getByRole('button', { name: 'Tilbake til samtalen' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sign).toBeFocused();
  expect(await known(page, table)).toEqual(before);
  await page.getByRole('link', { name: 'Trygge netter' }).click();
  await expect(page).toHaveURL(/at=no_sound_night/);
});

test('a signed conversation is read, and a new one can begin with what was said', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik', { answers: [{ fact: 'washing', value: 1, informant: 'staff' }] });
  await opens(page, `${table.at}?at=summary`);
  await page.getByRole('button', { name: 'Signer kartleggingen' }).click();
  await page.getByRole('button', { name: 'Signer likevel' }).click();
  await expect(page).toHaveURL(/\/placement$/);
  await opens(page, table.at);
  await expect(page.getByText(/^Signert /)).toBeVisible();
  await expect(page.getByText('Lett hjelp')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Åpne en ny kartlegging' }).click();
  await expect(page.getByText('1 av 26 snakket om')).toBeAttached();
});

test('two assessors see what the other answers, and who it was', async ({ visitor, page, browser }) => {
  await page.clock.install();
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  const context = await browser.newContext();
  const other = new Visitor(await context.newPage());
  const { teams } = await ask<{ teams: { id: string }[] }>(page, 'GET', '/me');
  await other.page.clock.install();
  const { name } = await colleague(other, teams[0]?.id ?? '');
  await opens(other.page, `${table.at}?at=dressing`);
  await other.page.getByRole('radio', { name: 'Moderat hjelp' }).check();
  await expect(other.page.getByText(SAVED)).toBeVisible();
  await page.clock.fastForward(LOOKS_AGAIN_MS);
  await expect(page.getByText(`${name} har svart på «Kle av og på seg»`)).toBeVisible();
  await expect(page.getByText('2 av 26 snakket om')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByText(SAVED)).toBeVisible();
  await other.page.clock.fastForward(LOOKS_AGAIN_MS);
  await expect(other.page.getByText('2 av 26 snakket om')).toBeAttached();
  await context.close();
});

test('looking again leaves no trace as long as nothing is new', async ({ visitor, page }) => {
  await page.clock.install();
  const table = await sitDown(visitor, 'fjordvik');
  await opens(page, `${table.at}?at=washing`);
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/facts')) answers.push(response.status());
  });
  await page.getByRole('radio', { name: 'Lett hjelp' }).check();
  await expect(page.getByText(SAVED)).toBeVisible();
  for (const looks of [1, 2]) {
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await expect.poll(() => answers.length).toBeGreaterThanOrEqual(looks);
  }
  expect(new Set(answers)).toEqual(new Set([304]));
});
