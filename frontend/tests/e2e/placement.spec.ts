/** The page about a placement: who stands where on the stairs, why, what is missing, and word for word what the citizen reads. */
import { standBefore } from './placement-case';
import { ask } from './session';
import { expect, languages, test } from './visitor';

/** What the citizen is given to read. */
interface Suggestion {
  readonly headline: { nb: string };
  readonly reasons: readonly { text: { nb: string } }[];
}

for (const language of languages) {
  test(`in ${language}, the page is whole with everything open and others beside it`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const { id, at } = await standBefore(visitor, 'fjordvik', { known: 'something' });
    const own = { kind: 'citizen', step: 2, colour: 'yellow', informant: 'citizen_with_staff', words: 'Litt hjelp' };
    await ask(page, 'POST', `/cases/${id}/placements`, own);
    await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step: 4 });
    await page.goto(at);
    await page.getByRole('button', { name: /^(Sammenlign|Compare)$/ }).click();
    await expect(page.locator('.placement-compared > li')).toHaveCount(5);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await visitor.seesNoObstacle();
  });

  test(`in ${language}, every form is whole`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const { at } = await standBefore(visitor, 'fjordvik', { sign: true });
    for (const part of ['own', 'team', 'agree']) {
      await page.goto(`${at}/${part}`);
      await expect(page.locator('.stairs')).toBeVisible();
      await visitor.seesNoObstacle();
    }
  });
}

test('while answers are missing, the steps still possible say so in words, and one question leads on', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { known: 'something' });
  await expect(page.getByText('5 trinn er fortsatt mulige')).toBeVisible();
  await expect(page.locator('.stairs-step[data-possible]').getByText('fortsatt mulig')).toHaveCount(5);
  await expect(page.getByText('Foreløpig.')).toBeVisible();
  await page.getByRole('region', { name: 'Det vi ikke vet ennå' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/conversation\?at=/);
});

test('the table says the same as the stairs, from the lowest step up', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik', { known: 'something' });
  await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step: 4 });
  await page.goto(at);
  await page.getByText('Vis trappa som tabell').click();
  const rows = page.locator('.stairs-table tbody tr');
  await expect(rows).toHaveCount(8);
  await expect(rows.first()).toContainText('Jeg klarer meg selv');
  await expect(rows.nth(4)).toContainText('Teamet');
  await expect(rows.nth(4)).toContainText('fortsatt mulig');
  await expect(rows.first()).not.toContainText('fortsatt mulig');
});

test('every reason is a sentence with its source behind it', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik');
  const why = page.getByRole('region', { name: 'Hvorfor', exact: true });
  await why.locator('summary').first().click();
  await expect(why.getByText(/Kilde:/).first()).toBeVisible();
  await expect(why.getByText(/^Regelen ser på/).first()).toBeVisible();
});

test('for the citizen, the page is the citizen’s own: their words first and largest, their reasons, and nothing for professionals', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik');
  await ask(page, 'POST', `/cases/${id}/contacts`, { from_whom: 'citizen', channel: 'phone', consent: 'given', wish: 'Gå i butikken selv' });
  await page.goto(at);
  const suggestion = await ask<Suggestion>(page, 'GET', `/cases/${id}/suggestion`);
  await page.getByLabel('Innbyggeren').check();
  const own = page.locator('.placement-as-citizen');
  await expect(own.getByRole('heading').first()).toHaveText('Det som er viktig');
  await expect(own.getByRole('figure').first()).toContainText('Gå i butikken selv');
  await expect(own.getByText(suggestion.headline.nb)).toBeVisible();
  const why = own.getByRole('region', { name: 'Et forslag' }).locator('.my-list').first();
  await expect(why.getByRole('listitem')).toHaveText(suggestion.reasons.map(({ text }) => text.nb));
  await expect(page.getByText(/Regelen ser på|Kilde:|Fingeravtrykk|Anbefalt trinn/)).toHaveCount(0);
  await visitor.seesNoObstacle();
});

test('what the professional reads is about the citizen, what the citizen reads is said to them', async ({ visitor, page }) => {
  const { id } = await standBefore(visitor, 'fjordvik');
  const why = page.locator('.placement-said [data-sources] > summary, .placement-situation p');
  await expect(why.first()).toBeVisible();
  const suggestion = await ask<Suggestion>(page, 'GET', `/cases/${id}/suggestion`);
  expect(suggestion.reasons.filter(({ text }) => !/\b(du|deg|din|ditt|dine)\b/i.test(text.nb))).toEqual([]);
  expect((await why.allTextContents()).filter((one) => /\b(du|deg|din|ditt|dine)\b/i.test(one))).toEqual([]);
});

test('who points at the suggested step is not asked about a difference that only their colour shows', async ({ visitor, page }) => {
  const { id, assessment, at } = await standBefore(visitor, 'fjordvik');
  const green = { fact: 'citizen_colour', value: 'green', informant: 'citizen_with_staff' };
  await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/answers`, { answers: [green] });
  await page.goto(at);
  const differ = page.getByRole('heading', { name: /Snakk om forskjellen|Dere ser det ulikt/ });
  await expect(differ).toHaveText(['Snakk om forskjellen']);
  const own = { kind: 'citizen', colour: 'green', informant: 'citizen_with_staff' };
  await ask(page, 'POST', `/cases/${id}/placements`, { ...own, step: 3 });
  await page.goto(at);
  await expect(page.locator('.stairs-mark[data-side=policy]').first()).toBeVisible();
  await expect(differ).toHaveCount(0);
  await ask(page, 'POST', `/cases/${id}/placements`, { ...own, step: 1 });
  await page.goto(at);
  await expect(differ).toHaveText(['Dere ser det ulikt']);
  const apart = page.locator('.placement-apart');
  await expect(apart.locator('dt')).toHaveText(['Solveig selv', 'Forslaget']);
  await expect(apart.locator('dd')).toHaveText(['Jeg vil holde meg i form', 'Jeg vil klare det selv igjen']);
  await visitor.seesNoObstacle();
});

test('other municipalities are compared only when somebody asks, by our own service', async ({ visitor, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const { id } = await standBefore(visitor, 'fjordvik');
  expect(asked.filter((one) => one.includes('compar'))).toEqual([]);
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  const compared = page.locator('.placement-compared > li');
  await expect(compared.first()).toContainText('Harstads vei');
  const region = page.getByRole('region', { name: 'Hva ville andre kommuner sagt?' });
  await expect(region.getByRole('status').first()).toHaveText('Alle 5 regelverkene peker på det samme trinnet på den felles trappa: «Jeg vil klare det selv igjen».');
  await expect(region.getByText('Trinnet regelverket peker på.')).toBeVisible();
  await expect(compared.last()).toContainText('Dansk lov');
  expect(asked.filter((one) => one.includes('compar'))).toEqual([`GET /api/v1/cases/${id}/comparison`]);
});

test('where other policies point at another step, a sentence says which, and why', async ({ visitor, page }) => {
  const { id, assessment, at } = await standBefore(visitor, 'fjordvik');
  const known = { change: 'stable', long_term_need: false, can_set_goals: true };
  const answers = Object.entries(known).map(([fact, value]) => ({ fact, value, informant: 'staff' }));
  await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/answers`, { answers });
  await page.goto(at);
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  const said = page.getByRole('region', { name: 'Hva ville andre kommuner sagt?' }).getByRole('status').first().getByRole('listitem');
  await expect(said.first()).toContainText('«Harstads vei»');
  const bergen = said.filter({ hasText: 'Bergens vei' });
  await expect(bergen).toContainText('peker på «Jeg vil klare det selv igjen». Hvorfor: Trening tilbys.');
  await visitor.seesNoObstacle();
});

test('the recommendation that was kept can be read again, and gives the same', async ({ visitor, page }) => {
  await standBefore(visitor, 'fjordvik', { sign: true });
  await page.getByRole('button', { name: 'Les forslaget på nytt og sammenlign' }).click();
  await expect(page.getByText('Forslaget er lest på nytt, bit for bit, og gir det samme.')).toBeVisible();
});

test('on a Danish ladder that gathers steps, the mark says which one is meant', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'sundkoebing');
  await ask(page, 'POST', `/cases/${id}/placements`, { kind: 'team', step: 6 });
  await page.goto(at);
  await expect(page.locator('.stairs-step')).toHaveCount(3);
  await expect(page.locator('.stairs-flight .stairs-mark[data-side=team]')).toHaveText('Teamet: Jeg har brug for hjælp tæt på');
  await expect(page.locator('main')).not.toContainText(/\b(trinn\b|ennå|innbygger)/i);
});

test('in a Danish municipality no reason rests on Norwegian law or a Norwegian municipality', async ({ visitor, page }) => {
  await visitor.speaks('da');
  await standBefore(visitor, 'sundkoebing');
  const said = page.locator('.placement-said');
  await said.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  await expect(said.getByText(/^Kilde: Serviceloven § 83/).first()).toBeVisible();
  await expect(said).not.toContainText(/\bkommune \(kommune\)|Helsedirektoratet|Helsebiblioteket|Sivilombudet|\bhol\b|\bpbrl\b/);
});

test('a closed case can be read, and offers nothing to change', async ({ visitor, page }) => {
  const { id, at } = await standBefore(visitor, 'fjordvik', { sign: true });
  const { version } = await ask<{ version: number }>(page, 'GET', `/cases/${id}`);
  await ask(page, 'PATCH', `/cases/${id}`, { close: true }, { 'If-Match': `"${String(version)}"` });
  await page.goto(at);
  await expect(page.getByRole('heading', { name: 'Saken er avsluttet' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Sett inn teamets plassering|Skriv ned/ })).toHaveCount(0);
  await visitor.seesNoObstacle();
  await page.goto(`${at}/agree`);
  await expect(page.getByRole('button', { name: 'Lagre avtalen' })).toHaveCount(0);
  await visitor.seesNoObstacle();
});

test.describe('when something is in the way', () => {
  test.use({ mayFail: { requests: true } });

  for (const language of languages) {
    test(`in ${language}, before anything is asked the page says so, and leads to the conversation`, async ({ visitor, page }) => {
      await visitor.speaks(language);
      await standBefore(visitor, 'sundkoebing', { known: 'nothing' });
      await expect(page.getByRole('heading', { name: /Ingenting er spurt om|Der er ikke spurgt|Nothing has been asked/ })).toBeVisible();
      await expect(page.getByRole('link', { name: /^(Fortsett samtalen|Fortsæt samtalen|Go on with the conversation)$/ })).toBeVisible();
      await visitor.seesNoObstacle();
    });
  }

  test('answers that do not fit together are said, and lead to the conversation', async ({ visitor, page }) => {
    const { id, assessment, at } = await standBefore(visitor, 'fjordvik', { known: 'nothing' });
    const answers = ['home_sound', 'no_sound_night'].map((fact) => ({ fact, value: true, informant: 'staff' }));
    await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/answers`, { answers });
    await page.goto(at);
    await expect(page.getByRole('heading', { name: 'Noen svar passer ikke sammen' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Fortsett samtalen' })).toBeVisible();
    await visitor.seesNoObstacle();
  });

  test('a comparison that fails says so, and can be tried again', async ({ visitor, page }) => {
    await standBefore(visitor, 'fjordvik');
    await page.route('**/comparison', (route) => route.fulfill({ status: 500, body: 'down' }));
    await page.getByRole('button', { name: 'Sammenlign' }).click();
    await expect(page.getByText('Noe gikk galt hos oss')).toBeVisible();
    await page.unroute('**/comparison');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(page.locator('.placement-compared > li')).toHaveCount(5);
  });

  test('a service that is down says what to do', async ({ visitor, page }) => {
    const { at } = await standBefore(visitor, 'fjordvik');
    await page.route('**/placements', (route) => route.fulfill({ status: 503, body: 'down' }));
    await page.goto(at);
    await expect(visitor.heading()).toHaveText('Vi får ikke kontakt', { timeout: 15_000 });
    await visitor.seesNoObstacle();
  });
});
