/**
 * Somebody who uses the product in a test: `import { expect, test } from './visitor'`.
 *
 *     test('an administrator sees who works here', async ({ visitor }) => {
 *       await visitor.signIn('fjordvik', 'administrator');
 *       await visitor.goTo('/administration');
 *       await visitor.seesNoObstacle();
 *     });
 */
import { AxeBuilder } from '@axe-core/playwright';
import { test as playwright, expect, type Page } from '@playwright/test';
import { keepSession } from './session';

export type Town = 'fjordvik' | 'sundkoebing';
export type Language = 'nb' | 'da' | 'en';
type Role = 'administrator' | 'assessor' | 'case_officer' | 'citizen' | 'coordinator' | 'leader' | 'policy_author' | 'relative';

export interface Person {
  readonly login_hint: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly has_case: boolean;
  readonly speaks_for_somebody: boolean;
}

export const languages: readonly Language[] = ['nb', 'da', 'en'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 640 };

export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Find somebody to be. */
  async person(town: Town, role: Role, fits: (person: Person) => boolean = () => true): Promise<Person> {
    const answer = await this.page.request.get('/demo-issuer/people', { params: { municipality: town } });
    const [found] = (await answer.json()) as { people: Person[] }[];
    const person = found?.people.find((one) => one.roles.includes(role) && fits(one));
    if (!person) throw new Error(`nobody in ${town} is ${role} and fits`);
    return person;
  }

  /** Sign in by pressing a name on the page, and arrive where `at` says. */
  async signInOnPage(town: Town, role: Role, { at = '/' }: { at?: string } = {}): Promise<Person> {
    const person = await this.person(town, role);
    await this.page.goto(at);
    await this.chooses(person);
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && !url.pathname.startsWith('/demo-issuer'));
    await expect(this.heading()).toBeVisible();
    return person;
  }

  /** Press somebody's name, unfolding the rest of their town where they stand among them. */
  async chooses({ login_hint }: Person): Promise<void> {
    const name = this.page.locator(`[data-hint="${login_hint}"]`);
    await name.waitFor({ state: 'attached' });
    if (!(await name.isVisible())) await this.page.locator('details', { has: name }).locator('summary').click();
    await name.click();
  }

  /** Be signed in, with a session of one's own, and before any page is open. */
  async isSignedIn(town: Town, role: Role, fits?: (one: Person) => boolean): Promise<Person> {
    const person = await this.person(town, role, fits);
    await keepSession(this.page, person.login_hint);
    return person;
  }

  /** Be signed in, and arrive where `at` says. */
  async signIn(town: Town, role: Role, { at = '/', fits }: { at?: string; fits?: (one: Person) => boolean } = {}): Promise<Person> {
    const person = await this.isSignedIn(town, role, fits);
    await this.page.goto(at);
    await expect(this.heading()).toBeVisible();
    return person;
  }

  /** Choose a language before the first page is opened. */
  async speaks(language: Language): Promise<void> {
    await this.page.addInitScript((kept) => {
      localStorage.setItem('mestring.language', kept);
    }, language);
  }

  /** Switch the language on the page. */
  async switchTo(language: Language): Promise<void> {
    await this.page.locator('.language select').selectOption(language);
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Check the page as it stands: nothing axe finds, one h1, a title of its own, and all of it within 320 pixels. */
  async seesNoObstacle(): Promise<void> {
    await expect(this.heading()).toBeVisible();
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
    const axe = new AxeBuilder({ page: this.page }).options({ runOnly: [...WCAG], resultTypes: ['violations'] });
    const { violations } = await axe.setLegacyMode().analyze(); // in the page itself: there are no frames to gather
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    expect(await this.page.evaluate(wordless)).toEqual([]);
    await expect(this.heading()).toHaveCount(1);
    await expect(this.page).toHaveTitle(/.+ - Mestring/);
    const before = this.page.viewportSize();
    await this.page.setViewportSize(NARROW);
    await expect.poll(() => this.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    if (before) await this.page.setViewportSize(before);
  }

  /** Press Tab until something has the focus. */
  async tabsTo(name: RegExp | string, role: 'button' | 'link' | 'textbox' = 'button'): Promise<void> {
    const wanted = this.page.getByRole(role, { name }).first();
    for (let pressed = 0; pressed < 80; pressed += 1) {
      await this.page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  }
}

/** Name what can be chosen, but whose words nobody can see. */
function wordless(): string[] {
  const shown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 5;
  const choices = document.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox])');
  return [...choices].filter((one) => one.checkVisibility() && ![...(one.labels ?? [])].some(shown)).map(({ id, name }) => id || name);
}

/** Every test fails on an error in the console: a policy that was broken, a script that threw, a key that was missing. */
export const test = playwright.extend<{ visitor: Visitor; mayFail: { requests: boolean } }>({
  mayFail: async ({}, use) => {
    await use({ requests: false });
  },
  visitor: async ({ page, mayFail }, use) => {
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    await use(new Visitor(page));
    const unexpected = mayFail.requests ? said.filter((line) => !line.startsWith('Failed to load resource')) : said;
    expect(unexpected, 'the browser complained').toEqual([]);
  },
});

export { expect };
