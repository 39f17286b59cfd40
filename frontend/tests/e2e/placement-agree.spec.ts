/** Placing: the citizen's own words, the team's step, and what they agree on, whatever the policy suggests. */
import { presses } from './conversation-table';
import { standBefore } from './placement-case';
import { ask } from './session';
import { expect, languages, test } from './visitor';

test('a colour of the conversation is said where they place themselves, too', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'sundkoebing');
  await expect(page.getByText('Gul: Jeg klarer meget, men har brug for støtte til noget af det.')).toBeVisible();
  await expect(page.getByText('Har valgt en farve, ikke et trin.')).toBeVisible();
  await expect(page.getByText('har ikke placeret sig selv')).toHaveCount(0);
  await visitor.seesNoObstacle();
  await page.goto(`/cases/${id}/conversation`);
  await expect(page.getByRole('button', { name: /^Egen farve 1 af 1/ })).toBeVisible();
});

test('where nobody asked for a colour, nobody has placed themselves', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { known: 'something' });
  await expect(page.getByText('Solveig har ikke plassert seg selv ennå.')).toBeVisible();
});

test('the citizen’s own placement is written down with them, and is the largest text', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { known: 'something' });
  await page.getByRole('link', { name: 'Skriv ned hva Solveig sier' }).click();
  await page.getByLabel('Med egne ord').fill('Jeg vil bære kaffekoppen selv');
  await page.getByLabel(/^Gul:/).check();
  await page.getByRole('button', { name: 'Lagre det som ble sagt' }).click();
  const words = page.locator('.placement-own');
  await expect(words).toHaveText('Jeg vil bære kaffekoppen selv');
  await expect(page.getByText('Har valgt en farge, ikke et trinn.')).toBeVisible();
  const sizes = await page.locator('main *').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(await words.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBe(Math.max(...sizes));
  await page.reload();
  await expect(words).toHaveText('Jeg vil bære kaffekoppen selv');
});

for (const language of languages) {
  test(`in ${language}, the colours say word for word what the conversation asks`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const { at } = await standBefore(visitor, 'sundkoebing', { known: 'something' });
    interface Asked {
      readonly questions: readonly { readonly id: string; readonly answers: Record<string, string> }[];
    }
    const { questions } = await ask<Asked>(page, 'GET', `/conversation?lang=${language}`);
    await page.goto(`${at}/own`);
    const said = Object.values(questions.find(({ id }) => id === 'citizen_colour')?.answers ?? {});
    expect(said).toHaveLength(3);
    for (const sentence of said) await expect(page.getByLabel(sentence, { exact: true })).toBeVisible();
  });
}

test('neither a colour nor a step is something to fill in', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik');
  await page.goto(`${at}/own`);
  await page.getByRole('button', { name: 'Lagre det som ble sagt' }).click();
  await expect(page.getByText('Velg en farge eller et trinn.')).toBeVisible();
  await visitor.seesNoObstacle();
});

test('the team places with the keyboard only', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik');
  await page.goto(at);
  await visitor.tabsTo('Sett inn teamets plassering', 'link');
  await page.keyboard.press('Enter');
  await expect(visitor.heading()).toHaveText('Hvor mener teamet at hjelpen kan starte?');
  const top = page.getByRole('radio', { name: /hele døgnet/ });
  await presses(page, 'Tab', top);
  await presses(page, 'ArrowDown', page.getByRole('radio', { name: /klare det selv igjen/ }));
  await expect(page.getByRole('radio', { name: /klare det selv igjen/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hun vil trene');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stairs-flight .stairs-mark[data-side=team]')).toBeVisible();
  await expect(page.getByText('Hun vil trene')).toBeVisible();
});

test('sides that differ are met with a question, not a correction', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik');
  await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'citizen', step: 1, informant: 'citizen_with_staff' });
  await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step: 4 });
  await page.goto(at);
  await expect(page.getByText('Spør Solveig: Hva ser du som vi ikke ser?')).toBeVisible();
});

test('nothing is chosen beforehand, and a step other than the suggested one asks why', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik', { sign: true });
  await page.getByRole('link', { name: 'Skriv ned det dere er enige om' }).click();
  await expect(visitor.heading()).toHaveText('Det dere er enige om');
  await expect(page.locator('.stairs').getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Ikke snakket om', checked: false })).toHaveCount(0);
  await page.getByRole('button', { name: 'Lagre avtalen' }).click();
  await expect(page.getByText('Velg et trinn.')).toBeVisible();
  await expect(page.getByText('Velg hvem som var med.')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('radio', { name: /Jeg trenger litt støtte/ }).check();
  await page.getByRole('button', { name: 'Lagre avtalen' }).click();
  await expect(page.getByLabel('Hvorfor et annet trinn enn forslaget?')).toBeFocused();
  await page.getByLabel('Hvorfor et annet trinn enn forslaget?').fill('Solveig vil prøve med hjelpemidler først');
  await page.getByLabel('Hvordan ser Solveig det?').fill('Jeg begynner i det små');
  await page.getByRole('group', { name: 'Hverdagsrehabilitering' }).getByLabel('Vil ikke ha').check();
  await page.getByLabel(/Med egne ord om hverdagsrehabilitering/).fill('Ikke nå');
  await page.getByLabel('Snakket dere om noe annet?').selectOption({ label: 'Trygghetsalarm' });
  await page.getByRole('group', { name: 'Trygghetsalarm' }).getByLabel('Vil ha', { exact: true }).check();
  await page.getByRole('checkbox', { name: 'Solveig' }).check();
  await page.reload();
  await expect(page.getByLabel('Hvordan ser Solveig det?')).toHaveValue('Jeg begynner i det små');
  await page.getByRole('button', { name: 'Lagre avtalen' }).click();
  await expect(page).toHaveURL(new RegExp(`${at}$`));
  const agreed = page.getByRole('region', { name: 'Det dere er enige om' });
  await expect(agreed).toContainText('Jeg begynner i det små');
  await expect(agreed).toContainText('Solveig vil prøve med hjelpemidler først');
  await expect(agreed.getByRole('listitem').filter({ hasText: 'Hverdagsrehabilitering' })).toContainText('Ikke nå');
  await expect(page.locator('.stairs-flight .stairs-mark[data-side=agreed]')).toBeVisible();
  await visitor.seesNoObstacle();
});

test('who took part is said, and openly when the citizen did not', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik', { sign: true });
  const { citizen_id: citizen } = await ask<{ citizen_id: string }>(page, 'GET', `/cases/${id}`);
  const per = await ask<{ id: string }>(page, 'POST', `/citizens/${citizen}/relatives`, { name: 'Per Prøve', relation: 'child' });
  await ask(page, 'POST', `/citizens/${citizen}/relatives/${per.id}/powers-of-attorney`, { given_by: 'citizen' });
  await page.goto(`${at}/agree`);
  await page.getByRole('radio', { name: /klare det selv igjen/ }).check();
  const who = page.getByRole('group', { name: 'Hvem var med?' });
  await expect(who.getByRole('checkbox')).toHaveCount(3);
  await who.getByLabel('Per Prøve, sønn eller datter, med fullmakt', { exact: true }).check();
  await page.getByLabel('Var noen andre med?').fill('fastlege, tolk');
  await page.reload();
  await expect(page.getByText('I avtalen vil det stå at Solveig ikke var med.')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('button', { name: 'Lagre avtalen' }).click();
  const agreed = page.getByRole('region', { name: 'Det dere er enige om' });
  await expect(agreed).toContainText('Solveig var ikke med.');
  await expect(agreed.getByRole('listitem')).toHaveText(['Per Prøve, sønn eller datter, med fullmakt', 'fastlege', 'tolk']);
  await visitor.seesNoObstacle();
});

test('on a Danish ladder the step that gathers several asks which is meant', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'sundkoebing', { sign: true });
  await page.goto(`${at}/agree`);
  await page.getByRole('radio', { name: /samler trådene/ }).check();
  await page.getByRole('button', { name: 'Gem aftalen' }).click();
  await expect(page.getByText('Vælg et trin.')).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('group', { name: 'Mere præcist' }).getByLabel('Jeg har brug for hjælp hjemme').check();
  await page.getByLabel('Hvorfor et andet trin end forslaget?').fill('Hendes mand kan ikke hjælpe mere');
  await page.getByRole('checkbox', { name: 'Solveig' }).check();
  await page.getByRole('button', { name: 'Gem aftalen' }).click();
  await expect(page.getByRole('region', { name: 'Det, I er enige om' })).toContainText('Jeg har brug for hjælp hjemme');
});

test('what came before stands in the history', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik');
  for (const step of [5, 4]) await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step });
  await page.goto(at);
  await page.getByText('Tidligere plasseringer').click();
  await expect(page.getByRole('row', { name: /Teamet/ }).filter({ hasText: 'Jeg trenger mer hjelp en periode' })).toBeVisible();
  await visitor.seesNoObstacle();
});

test('before the assessment is signed nothing can be agreed on', async ({ visitor, page }) => {
  const { at } = await standBefore(visitor, 'fjordvik');
  await expect(page.getByRole('link', { name: 'Skriv ned det dere er enige om' })).toHaveCount(0);
  await page.goto(`${at}/agree`);
  await expect(page.getByText('Kartleggingen må signeres først.')).toBeVisible();
  await visitor.seesNoObstacle();
});

test.describe('when something is in the way', () => {
  test.use({ mayFail: { requests: true } });

  test('whoever is slower sees how the case stands now, and loses nothing', async ({ visitor, page }) => {
    const { id, at } = await standBefore(visitor, 'fjordvik', { sign: true });
    await page.goto(`${at}/agree`);
    await page.getByRole('radio', { name: /klare det selv igjen/ }).check();
    await page.getByLabel('Hvordan ser Solveig det?').fill('Det vil jeg');
    await page.getByRole('checkbox', { name: 'Solveig' }).check();
    const { version } = await ask<{ version: number }>(page, 'GET', `/cases/${id}`);
    await ask(page, 'PATCH', `/cases/${id}`, { urgent: true }, { 'If-Match': `"${String(version)}"` });
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect(page.getByRole('alert')).toContainText('Noen andre har endret dette');
    await visitor.seesNoObstacle();
    await page.getByRole('button', { name: 'Lagre mitt likevel' }).click();
    await expect(page.getByRole('region', { name: 'Det dere er enige om' })).toContainText('Det vil jeg');
  });

  test('a case that was closed meanwhile says so, and what was written stays', async ({ visitor, page }) => {
    const { id, at } = await standBefore(visitor, 'fjordvik');
    await page.goto(`${at}/team`);
    await page.getByRole('radio', { name: /hjelp hjemme/ }).check();
    const { version } = await ask<{ version: number }>(page, 'GET', `/cases/${id}`);
    await ask(page, 'PATCH', `/cases/${id}`, { close: true }, { 'If-Match': `"${String(version)}"` });
    await page.getByRole('button', { name: 'Lagre teamets plassering' }).click();
    await expect(page.getByRole('alert')).toContainText('Slik saken står nå, kan dette ikke gjøres');
    await expect(page.getByRole('radio', { name: /hjelp hjemme/ })).toBeChecked();
    await visitor.seesNoObstacle();
  });

  test('what the service refuses is said, and nothing is lost', async ({ visitor, page }) => {
    const { at } = await standBefore(visitor, 'fjordvik', { sign: true });
    await page.goto(`${at}/agree`);
    await page.getByRole('radio', { name: /klare det selv igjen/ }).check();
    const problem = { type: 'about:blank', title: 'Refused', status: 422, code: 'reason_missing', errors: [], request_id: 'x' };
    await page.getByRole('checkbox', { name: 'Solveig' }).check();
    await page.route('**/joint-decision', (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem }));
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv hvorfor det ble et annet trinn');
    await page.unroute('**/joint-decision');
    await page.getByLabel('Hvorfor et annet trinn enn forslaget?').fill('Reglene ble endret i går');
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect(page.getByRole('region', { name: 'Det dere er enige om' })).toBeVisible();
  });
});
