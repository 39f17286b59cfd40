/** Users and teams: the list, a form that says what is missing, a change that meets another, and a page that is not for you. */
import { endElsewhere } from './session';
import { expect, languages, test, Visitor } from './visitor';

const PAGES = ['/administration', '/administration/users/new', '/administration/teams', '/administration/teams/new'];

/** A name of its own for each test, so that tests do not meet. */
function fresh(what: string): string {
  return `${what} ${crypto.randomUUID().slice(0, 8)}`;
}

async function letIn(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.goto('/administration/users/new');
  await page.getByLabel('Brukerens ID hos innloggingen').fill(`test-${crypto.randomUUID()}`);
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Koordinator').check();
  await page.getByRole('button', { name: 'Slipp inn en bruker' }).click();
  await expect(visitor.heading()).toHaveText('Brukere og team');
  await page.getByRole('link', { name }).click();
  await expect(visitor.heading()).toHaveText(name);
}

for (const language of languages) {
  test(`every page is whole in ${language}`, async ({ visitor, page }) => {
    await visitor.speaks(language);
    await visitor.signIn('fjordvik', 'administrator');
    for (const address of PAGES) {
      await page.goto(address);
      await expect(visitor.heading()).toBeVisible();
      await visitor.seesNoObstacle();
    }
  });
}

test('somebody is let in, renamed, and loses access', async ({ visitor, page }) => {
  const name = fresh('Ane Prøve');
  await visitor.signIn('fjordvik', 'administrator');
  await letIn(visitor, name);
  await page.getByLabel('Navn').fill(`${name} Ny`);
  await page.getByLabel('Kan ikke logge inn').check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText(/^Lagret \d\d[:.]\d\d$/)).toBeVisible();
  await expect(visitor.heading()).toHaveText(`${name} Ny`);
  await visitor.seesNoObstacle();
  await page.getByRole('link', { name: 'Tilbake til listen' }).click();
  await expect(page.getByRole('row', { name: `${name} Ny` })).toContainText('Uten tilgang');
});

test('what is missing is said where it is missing, and has the focus', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'administrator', { at: '/administration/users/new' });
  await page.getByRole('button', { name: 'Slipp inn en bruker' }).click();
  await expect(page.getByLabel('Brukerens ID hos innloggingen')).toBeFocused();
  await expect(page.getByLabel('Navn')).toHaveAccessibleDescription(/Skriv et navn/);
  await visitor.seesNoObstacle();
});

test('what was typed survives a reload and a change of language', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'administrator', { at: '/administration/teams/new' });
  await page.getByLabel('Navn på teamet').fill('Nattpatruljen');
  await visitor.switchTo('da');
  await expect(page.getByLabel('Teamets navn')).toHaveValue('Nattpatruljen');
  await page.reload();
  await expect(page.getByLabel('Teamets navn')).toHaveValue('Nattpatruljen');
});

test('a team is made, and is in the list', async ({ visitor, page }) => {
  const name = fresh('Prøveteam');
  await visitor.signIn('sundkoebing', 'administrator', { at: '/administration/teams/new' });
  await page.getByLabel('Teamets navn').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name }).click();
  await expect(visitor.heading()).toHaveText(name);
  await visitor.seesNoObstacle();
});

test('nobody without the role sees the page', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'assessor');
  await expect(page.getByRole('link', { name: 'Brukere og team' })).toHaveCount(0);
  await page.goto('/administration');
  await expect(visitor.heading()).toHaveText('Du har ikke tilgang hit');
  await visitor.seesNoObstacle();
});

test('a user that is not here is an error page that leads on', async ({ visitor, page }) => {
  await visitor.signIn('fjordvik', 'administrator');
  await page.goto('/administration/nowhere');
  await expect(visitor.heading()).toHaveText('Vi finner ikke dette');
  await visitor.seesNoObstacle();
});

test.describe('when something is in the way', () => {
  test.use({ mayFail: { requests: true } });

  test('whoever is slower chooses, and loses nothing', async ({ visitor, page, browser }) => {
    const name = fresh('Bo Prøve');
    await visitor.signIn('fjordvik', 'administrator');
    await letIn(visitor, name);
    const other = await (await browser.newContext()).newPage();
    const faster = new Visitor(other);
    await faster.signIn('fjordvik', 'administrator', { at: new URL(page.url()).pathname });
    await other.getByLabel('Leder').check();
    await other.getByRole('button', { name: 'Lagre' }).click();
    await expect(other.getByText(/^Lagret/)).toBeVisible();
    await page.getByLabel('Navn').fill(`${name} Sen`);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page.getByRole('alert')).toContainText('Noen andre har endret dette');
    await visitor.seesNoObstacle();
    await page.getByRole('button', { name: 'Lagre mitt likevel' }).click();
    await expect(visitor.heading()).toHaveText(`${name} Sen`);
  });

  test('without a network it waits, says so, and saves by itself', async ({ visitor, page }) => {
    const name = fresh('Vent Prøve');
    await visitor.signIn('fjordvik', 'administrator', { at: '/administration/teams/new' });
    await expect(page.getByLabel('Navn på teamet')).toBeVisible();
    await page.context().setOffline(true);
    await page.getByLabel('Navn på teamet').fill(name);
    await page.getByRole('button', { name: 'Lag et team' }).click();
    await expect(page.getByText('Ikke lagret ennå')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByRole('link', { name })).toBeVisible();
  });

  test('a service that is down says what to do, and trying again helps', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'administrator');
    await page.route('**/api/v1/teams', (route) => route.fulfill({ status: 503, body: 'down' }));
    await page.goto('/administration/teams');
    await expect(visitor.heading()).toHaveText('Vi får ikke kontakt', { timeout: 15_000 });
    await visitor.seesNoObstacle();
    await page.unroute('**/api/v1/teams');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(visitor.heading()).toHaveText('Brukere og team');
  });

  test('an answer nobody understands does not break the page', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'administrator');
    await page.route('**/api/v1/teams', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"a' }));
    await page.goto('/administration/teams');
    await expect(visitor.heading()).toHaveText('Noe gikk galt hos oss');
  });

  test('a session that ends asks to sign in again, over the page', async ({ visitor, page }) => {
    await visitor.signIn('fjordvik', 'administrator', { at: '/administration/teams/new' });
    const name = fresh('Igjen Prøve');
    await page.getByLabel('Navn på teamet').fill(name);
    await endElsewhere(page);
    await page.getByRole('button', { name: 'Lag et team' }).click();
    await expect(page.getByRole('dialog', { name: 'Logg inn igjen' })).toBeVisible();
    await visitor.seesNoObstacle();
    const opened = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Logg inn' }).click();
    await opened;
    await expect(page.getByRole('link', { name })).toBeVisible({ timeout: 15_000 });
  });
});
