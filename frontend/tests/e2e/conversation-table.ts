/** A kitchen table for the tests of the conversation: a citizen of their own, a case, and an assessment to talk in. */
import type { Locator, Page } from '@playwright/test';
import { openAssessment, openCase } from './own-case';
import { ask } from './session';
import { expect, type Person, type Town, type Visitor } from './visitor';

/** What stands by the conversation once everything is saved. */
export const SAVED = /^(Lagret|Gemt) \d\d[:.]\d\d$/;

interface Answered {
  readonly fact: string;
  readonly value: unknown;
  readonly informant: string;
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
  const of = await openCase(visitor, town);
  const assessment = open ? await openAssessment(visitor, of, answers) : undefined;
  const at = `/cases/${of}/conversation`;
  await visitor.page.goto(at);
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
export async function colleague(visitor: Visitor, team: string, inIt = true): Promise<Person> {
  for (const number of [2, 3, 4, 5, 6, 7, 8]) {
    const person = await visitor.isSignedIn('fjordvik', 'assessor', (one) => one.login_hint.endsWith(`assessor-${String(number)}`));
    const { teams } = await ask<{ teams: { id: string }[] }>(visitor.page, 'GET', '/me');
    if (teams.some(({ id }) => id === team) === inIt) return person;
  }
  throw new Error('nobody else fits');
}
