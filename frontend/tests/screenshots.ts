/** One entry a picture; each is taken on a laptop and on a phone, into docs/pictures. */
import { join } from 'node:path';
import { expect, test } from './e2e/visitor';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

const PICTURES = [{ name: 'administration', town: 'fjordvik', role: 'administrator', at: '/administration' }] as const;

for (const { name, town, role, at } of PICTURES) {
  test(name, async ({ visitor, page }, { project }) => {
    await visitor.speaks('en');
    await visitor.signIn(town, role, { at });
    await expect(visitor.heading()).toBeVisible();
    await page.screenshot({ path: join(FOLDER, `${name}-${project.name}.png`), animations: 'disabled' });
  });
}
