/** A kitchen table for the tests of the conversation: a citizen of their own, a case, and an assessment to talk in. */
import type { Locator, Page } from '@playwright/test';
import { expect, type Person, type Town, type Visitor } from './visitor';

/** What stands by the conversation once everything is saved. */
export const SAVED = /^(Lagret|Gemt) \d\d[:.]\d\d$/;

interface Answered {
  readonly fact: string;
  readonly value: unknown;
  readonly informant: string;
}

/** Ask the service as whoever is signed in on a page. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const found = await page.evaluate(
    async ([how, where, said, more]) => {
      const kept = Object.keys(sessionStorage).find((key) => key.startsWith('oidc.user'));
      const { access_token } = JSON.parse(sessionStorage.getItem(kept ?? '') ?? '{}') as { access_token: string };
      const sent = said === undefined ? {} : { body: JSON.stringify(said) };
      const all = { ...more, Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/v1${where}`, { method: how, headers: all, ...sent });
      return { ok: answer.ok, said: (await answer.json()) as unknown };
    },
    [method, path, body, headers] as const,
  );
  if (!found.ok) throw new Error(`${method} ${path}: ${JSON.stringify(found.said)}`);
  return found.said as T;
}

export interface Table {
  readonly case: string;
  readonly assessment: string | undefined;
  readonly at: string;
}

/** Sign in as an assessor, with a new citizen's case; `open` opens an assessment, `answers` are given already. */
export async function sitDown(
  visitor: Visitor,
  town: Town,
  { open = true, answers = [] }: { open?: boolean; answers?: readonly Answered[] } = {},
): Promise<Table> {
  const { page } = visitor;
  await visitor.signIn(town, 'assessor', { fits: (one) => one.login_hint.endsWith('assessor-1') });
  const name = crypto.randomUUID().slice(0, 8).replace(/\d/g, 'a');
  const citizen = { given_name: 'Solveig', family_name: `Prøve ${name}`, language: town === 'fjordvik' ? 'nb' : 'da', confidentiality: 'none' };
  const { id } = await ask<{ id: string }>(page, 'POST', '/citizens', citizen);
  const wish = town === 'fjordvik' ? 'Jeg vil klare trappa selv' : 'Jeg vil selv kunne klare trappen';
  const contact = { from_whom: 'citizen', channel: 'phone', wish, consent: 'given' };
  const me = await ask<{ teams: { id: string }[] }>(page, 'GET', '/me');
  const opened = await ask<{ case: { id: string } }>(page, 'POST', '/cases', { citizen_id: id, team_id: me.teams[0]?.id, contact });
  const of = opened.case.id;
  const assessment = open ? (await ask<{ id: string }>(page, 'POST', `/cases/${of}/assessments`, {})).id : undefined;
  if (answers.length > 0) await ask(page, 'POST', `/cases/${of}/assessments/${assessment ?? ''}/answers`, { answers });
  const at = `/cases/${of}/conversation`;
  await page.goto(at);
  await expect(visitor.heading()).toBeVisible();
  return { case: of, assessment, at };
}

/** Give what the service knows of a case, by fact. */
export async function known(page: Page, { case: of }: Table): Promise<Record<string, unknown>> {
  const { facts } = await ask<{ facts: { fact: string; answer: { value: unknown } }[] }>(page, 'GET', `/cases/${of}/facts`);
  return Object.fromEntries(facts.map(({ fact, answer }) => [fact, answer.value]));
}

/** Press a key until something has the focus. */
export async function presses(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} never reached it`);
}

/** Open the conversation at a place, and wait until it is there. */
export async function opens(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

/** Sign in as another assessor of a team, or as one of another team. */
export async function colleague(visitor: Visitor, team: string, at: string, inIt = true): Promise<Person> {
  for (const number of [2, 3, 4, 5, 6, 7, 8]) {
    const person = await visitor.signIn('fjordvik', 'assessor', { at, fits: (one) => one.login_hint.endsWith(`assessor-${String(number)}`) });
    const { teams } = await ask<{ teams: { id: string }[] }>(visitor.page, 'GET', '/me');
    if (teams.some(({ id }) => id === team) === inIt) return person;
    await visitor.page.evaluate(() => {
      sessionStorage.clear();
    });
  }
  throw new Error('nobody else fits');
}
