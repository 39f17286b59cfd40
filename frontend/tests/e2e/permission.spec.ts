/** Whoever has no business on a page is told so, kindly, on every main page. */
import { signInAs, World } from './citizen-world';
import { expect, test, type Visitor } from './visitor';

const CASE = '/cases/01a1d3c9-cc20-74f5-80b8-4da07972b142';
const MAIN = ['/cases/new', CASE, `${CASE}/conversation`, `${CASE}/placement`, '/administration', '/my'];

async function isTurnedAway({ page }: Visitor, pages: readonly string[]): Promise<void> {
  for (const at of pages) {
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 }), at).toHaveText('Du har ikke tilgang hit');
    await expect(page.getByRole('link', { name: 'Til startsiden' })).toBeVisible();
  }
}

test.describe('without the role', () => {
  test.use({ mayFail: { requests: true } });

  for (const role of ['leader', 'policy_author'] as const) {
    test(`a ${role} reaches no page about a citizen, and changes no users`, async ({ visitor }) => {
      await visitor.isSignedIn('fjordvik', role);
      await isTurnedAway(visitor, MAIN);
      await visitor.seesNoObstacle();
    });
  }

  test('an administrator lets people in, and reads about nobody', async ({ visitor }) => {
    await visitor.isSignedIn('fjordvik', 'administrator');
    await isTurnedAway(visitor, MAIN.filter((at) => at !== '/administration'));
  });

  test('an assessor changes no users, and is nobody’s citizen', async ({ visitor }) => {
    await visitor.isSignedIn('fjordvik', 'assessor');
    await isTurnedAway(visitor, ['/administration', '/my']);
  });

  test('a citizen sees no page of those who work here', async ({ visitor, page }) => {
    await signInAs(visitor, await new World(page, 'fjordvik').inConversation());
    await isTurnedAway(visitor, MAIN.filter((at) => at !== '/my'));
  });
});
