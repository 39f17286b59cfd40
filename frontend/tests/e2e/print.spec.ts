/** On paper: what the page says, on few sheets, and nothing that can only be pressed. */
import { signInAs, World } from './citizen-world';
import { opens, sitDown } from './conversation-table';
import { standBefore } from './placement-case';
import { ask } from './session';
import { expect, test, type Visitor } from './visitor';

/** Put the page on paper, as printing does. */
async function prints({ page }: Visitor): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav, button, select, input[type=radio], .shell-self, .ds-skip-link').filter({ visible: true })).toHaveCount(0);
}

/** Count the sheets a page takes, as the browser prints it. */
async function sheets({ page }: Visitor): Promise<number> {
  const printed = await page.pdf({ format: 'A4' });
  const found = printed.toString('latin1').match(/\/Type \/Page\b/g);
  if (!found) throw new Error('no page can be counted in what the browser printed');
  return found.length;
}

/** The day it is in the municipality, as Norwegian writes it. */
const TODAY = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date());

/** The most a decision-maker reads of one placement, with everything in it. */
const SHEETS = 3;

for (const town of ['fjordvik', 'sundkoebing'] as const) {
  test(`in ${town}, a placement with everything in it takes at most three sheets`, async ({ visitor, page }) => {
    await visitor.speaks(town === 'fjordvik' ? 'nb' : 'da');
    const { id, at } = await standBefore(visitor, town, { sign: true });
    await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'citizen', step: 2, colour: 'yellow', informant: 'citizen', words: 'Litt hjelp' });
    await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step: 4, words: 'Badet må gjøres trygt først' });
    const { version } = await ask<{ version: number }>(page, 'GET', `/cases/${id}`);
    const services = [{ service: 'reablement', reply: 'accepted' }, { service: 'aids_adaptation', reply: 'later', words: 'Når badet er ferdig' }];
    const agreed = { step: 3, words: 'Ja, det prøver vi', services, took_part: { citizen: true } };
    await ask(page, 'POST', `/cases/${id}/joint-decision`, agreed, { 'If-Match': `"${String(version)}"` });
    await page.goto(at);
    await expect(page.locator('.placement-answers')).toBeVisible();
    expect(await sheets(visitor)).toBeLessThanOrEqual(SHEETS);
  });
}

test('a placement where much is still unknown takes at most three sheets', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { known: 'something' });
  await expect(page.locator('.placement-answers')).toBeVisible();
  expect(await sheets(visitor)).toBeLessThanOrEqual(SHEETS);
});

test('a placement on paper says whose it is, when it was printed, by which policy, and why', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik', { sign: true });
  await prints(visitor);
  const main = page.locator('main');
  await expect(page.getByText(`Sak ${id}, åpnet ${TODAY} · Skrevet ut ${TODAY}`)).toBeVisible();
  await expect(page.locator('header').getByText('Fjordvik')).toBeVisible();
  await expect(main.getByText(/^Solveig Prøve/)).toBeVisible();
  await expect(main.getByText(/Lest etter «Harstads vei», versjon/).filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.stairs-step').filter({ visible: true })).toHaveCount(8);
  await expect(main.getByText(/Kilde:/).filter({ visible: true }).first()).toBeVisible();
});

test('what is folded on a placement is printed only when somebody unfolded it', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { sign: true });
  const folded = page.getByText(/^(Vis trappa som tabell|Mangler også|Kan passe når vi vet mer|Regelen ser på)/).filter({ visible: true });
  await page.getByText('Kan passe når vi vet mer').click();
  await prints(visitor);
  await expect(folded).toHaveText(['Kan passe når vi vet mer']);
});

test('the conversation on paper has every question and what was said, and no buttons', async ({ visitor, page }) => {
  const table = await sitDown(visitor, 'fjordvik', { answers: [{ fact: 'going.mood', value: 6, informant: 'citizen' }] });
  await opens(page, `${table.at}/paper?form=filled`);
  await prints(visitor);
  await expect(page.locator('main').getByText('Humør og følelser').first()).toBeVisible();
  await expect(page.locator('main').getByText('6 av 10').first()).toBeVisible();
  await expect(page.getByText(`Skrevet ut ${TODAY}`)).toBeVisible();
});

test('the situation of a citizen on paper has everything that was said, and no buttons', async ({ visitor, page }) => {
  await signInAs(visitor, await new World(page, 'fjordvik').agreed(), '/my/situation');
  const folded = page.locator('.my-groups details').first();
  await expect(folded).not.toHaveAttribute('open');
  await prints(visitor);
  await expect(folded).toHaveAttribute('open');
  await expect(page.getByRole('link', { name: 'Tilbake' })).toBeHidden();
  await expect(page.getByText('Fisketurene').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.stairs-step').filter({ visible: true })).toHaveCount(8);
  await expect(page.getByText('Vis trappa som tabell')).toBeHidden();
  await expect(page.getByText(`Skrevet ut ${TODAY}`)).toBeVisible();
});
