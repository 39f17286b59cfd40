/** Somebody close to a citizen: with a power of attorney, for several, without one, and when it ends. */
import { signInAs, World } from './citizen-world';
import { expect, languages, test } from './visitor';

test('a relative sees all the time for whom they speak, and says who answers', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation('Kari');
  await signInAs(visitor, await world.relative(kari));
  await expect(page.getByText(`Du snakker for ${kari.name}.`)).toBeVisible();
  await expect(visitor.heading()).toHaveText('Hva er viktig for Kari?');
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: 'Fortell hva som er viktig' }).click();
  await expect(visitor.heading()).toHaveText('Hvem svarer?');
  await visitor.seesNoObstacle();
  await page.getByRole('radio', { name: /^Jeg svarer for Kari/ }).check();
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(page.getByText('Svar slik Kari ville ha svart.')).toBeVisible();
  await page.getByRole('textbox').fill('Barnebarna');
  await expect(page.getByText(/^Lagret/)).toBeVisible();
  await visitor.seesNoObstacle();
  await page.reload();
  await expect(page.getByText('Du svarer alene.')).toBeVisible();
  await page.getByRole('link', { name: 'Stopp for i dag' }).click();
  await expect(page.getByRole('blockquote')).toHaveText('Barnebarna');
  await expect(page.getByText(/^En pårørende sa det/)).toBeVisible();
});

test('what a relative answers stands beside the own words of the citizen, and never in their place', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation('Kari');
  const said = { fact: 'what_matters', value: 'Fisketurene', informant: 'citizen', source: 'home' };
  await world.send('officer', `/cases/${kari.case}/assessments/${kari.assessment}/answers`, { answers: [said] });
  await signInAs(visitor, await world.relative(kari));
  await page.getByRole('link', { name: 'Fortell mer, eller si det på nytt' }).click();
  const missing = page.locator('.ds-validation-message');
  await expect(missing).toBeHidden(); // nothing is drawn before anything is wrong
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(missing).toBeVisible();
  await page.getByRole('radio', { name: /^Jeg svarer for Kari/ }).check();
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await page.getByRole('textbox').fill('At hun er trygg');
  await expect(page.getByText(/^Lagret/)).toBeVisible();
  await page.getByRole('link', { name: 'Stopp for i dag' }).click();
  await expect(page.getByRole('blockquote')).toHaveText(['Fisketurene', 'At hun er trygg']);
  await expect(page.getByText(/^En pårørende sier/)).toBeVisible();
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: /^Situasjonen til Kari/ }).click();
  await expect(page.getByRole('blockquote')).toHaveText(['Fisketurene', 'At hun er trygg']);
});

test('where the citizen stands is not moved by what a relative says later', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation('Kari');
  const places = (informant: string, step: number, words: string) =>
    world.send('officer', `/cases/${kari.case}/placements`, { kind: 'citizen', informant, step, words });
  await places('relative', 5, 'Hun trenger mer');
  await signInAs(visitor, kari, '/my/situation');
  const mark = page.getByRole('main').locator('figure li').filter({ hasText: 'En pårørende, for deg' });
  await expect(mark).toContainText('Trinn 5');
  await places('citizen', 2, 'Jeg klarer det meste');
  await places('relative', 6, 'Hun klarer det ikke');
  await page.reload();
  await expect(page.getByRole('main').locator('figure li').filter({ hasText: 'Du selv' })).toContainText('Trinn 2');
  await expect(page.getByText('Jeg klarer det meste')).toBeVisible();
  await expect(mark).toHaveCount(0);
  await visitor.seesNoObstacle();
});

test('what citizen and relative answer together is in the voice of the citizen', async ({ visitor, page }) => {
  const world = new World(page, 'sundkoebing');
  const kari = await world.inConversation('Karen');
  await signInAs(visitor, await world.relative(kari), '/my/place');
  await page.getByRole('radio', { name: /^Karen og jeg svarer sammen/ }).check();
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await page.getByRole('radio', { name: /^Rød:/ }).check();
  await page.getByRole('link', { name: 'Næste' }).click();
  await page.getByRole('link', { name: 'Næste' }).click();
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(visitor.heading()).toHaveText('Tak. Det er gemt.');
  await page.getByRole('link', { name: 'Se hele situationen' }).click();
  await expect(page.getByText(/^Karen og en pårørende sagde det/).first()).toBeVisible();
});

for (const language of languages) {
  test(`without a power of attorney, the page says why and who can help, in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    const world = new World(page, 'fjordvik');
    const kari = await world.inConversation();
    await signInAs(visitor, await world.relative(kari, { power: false }));
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
    await expect(page.getByText(kari.name)).toHaveCount(0);
    await visitor.seesNoObstacle();
    await page.goto('/my/situation');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  });
}

test('an address that names somebody else shows nobody else', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const [kari, stranger] = [await world.inConversation('Kari'), await world.inConversation('Fremmed')];
  await signInAs(visitor, await world.relative(kari), `/my?for=${stranger.id}`);
  await expect(page.getByText(`Du snakker for ${kari.name}.`)).toBeVisible();
  await expect(page.getByText('Fremmed')).toHaveCount(0);
});

test('who is a citizen and speaks for another chooses, sees it on every page, and can choose again', async ({ visitor, page }) => {
  const world = new World(page, 'fjordvik');
  const kari = await world.inConversation('Kari');
  const ola = await world.both(kari);
  await signInAs(visitor, ola);
  await expect(visitor.heading()).toHaveText('Hvem gjelder det i dag?');
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: kari.name }).click();
  await expect(page.getByText(`Du snakker for ${kari.name}.`)).toBeVisible();
  await page.getByRole('link', { name: /^Hvem har sett/ }).click();
  await expect(page.getByText(`«Du» er ${kari.name} her.`)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`Du snakker for ${kari.name}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Velg en annen' }).click();
  await page.getByRole('link', { name: 'Meg selv' }).click();
  await expect(page.getByText('Dette er dine egne sider.')).toBeVisible();
  await visitor.seesNoObstacle();
});

test.describe('when it ends', () => {
  test.use({ mayFail: { requests: true } });

  test('a power of attorney that is revoked is explained, and no mistake', async ({ visitor, page }) => {
    const world = new World(page, 'fjordvik');
    const kari = await world.inConversation('Kari');
    const relative = await world.relative(kari);
    await signInAs(visitor, relative);
    await expect(visitor.heading()).toHaveText('Hva er viktig for Kari?');
    await world.revoke(kari, relative);
    await page.getByRole('link', { name: /^Hvem har sett/ }).click();
    await expect(page.getByText('Du har ingen fullmakt her nå.')).toBeVisible();
    await visitor.seesNoObstacle();
    await expect(page.getByText(kari.name)).toHaveCount(0);
  });

  test('what was on the screen when it ended goes as soon as the service says so', async ({ visitor, page }) => {
    const world = new World(page, 'fjordvik');
    const kari = await world.inConversation('Kari');
    const relative = await world.relative(kari);
    await page.clock.install();
    await signInAs(visitor, relative, '/my/situation');
    await expect(page.getByText(kari.name).filter({ visible: true }).first()).toBeVisible();
    await world.revoke(kari, relative);
    await page.clock.fastForward(11_000); // what was read ten seconds ago is read again
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange'))); // as when one comes back to the tab
    await expect(page.getByText('Du har ingen fullmakt her nå.')).toBeVisible();
    await expect(page.getByText(kari.name)).toHaveCount(0);
  });
});
