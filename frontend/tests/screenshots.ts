/** One entry a picture; each is taken on a laptop and on a phone, into docs/pictures. */
import { join } from 'node:path';
import { ask } from './e2e/session';
import { expect, test, type Visitor } from './e2e/visitor';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const LAPTOP = { width: 1366, height: 1200 };

interface Line {
  readonly id: string;
  readonly next: { readonly doing: string } | null;
}

/** Go to a page of somebody for whom this is next. */
async function openCase(visitor: Visitor, doing: string, page: string): Promise<void> {
  await visitor.signIn('fjordvik', 'assessor', { fits: (one) => one.login_hint.endsWith('assessor-1') });
  const { cases } = await ask<{ cases: Line[] }>(visitor.page, 'GET', '/cases?phase=assessment&limit=200');
  const found = cases.find((one) => one.next?.doing === doing);
  if (!found) throw new Error(`nobody there for whom ${doing} is next; take more citizens`);
  await visitor.page.goto(`/cases/${found.id}/${page}`);
}

const PICTURES: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  today: (visitor) => visitor.signIn('fjordvik', 'assessor', { fits: (one) => one.login_hint.endsWith('assessor-1') }),
  conversation: (visitor) => openCase(visitor, 'sign_assessment', 'conversation?at=wheel.mood'),
  placement: (visitor) => openCase(visitor, 'agree', 'placement'),
  citizen: (visitor) => visitor.signIn('fjordvik', 'citizen', { fits: (one) => one.has_case }),
};

for (const [name, open] of Object.entries(PICTURES)) {
  test(name, async ({ visitor, page }, { project }) => {
    if (project.name === 'laptop') await page.setViewportSize(LAPTOP);
    await visitor.speaks('en');
    await open(visitor);
    await expect(visitor.heading()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}-${project.name}.png`), animations: 'disabled' });
  });
}
