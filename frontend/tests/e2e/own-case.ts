/** A case of a test's own, made through the service by the assessor who is signed in: nobody else meets Solveig. */
import { ask } from './session';
import type { Town, Visitor } from './visitor';

/** What everybody in these tests wants, in the language of the town. */
const WISH: Readonly<Record<Town, string>> = {
  fjordvik: 'Jeg vil klare trappa selv',
  sundkoebing: 'Jeg vil selv kunne klare trappen',
};

/** Sign in as the first assessor, before any page is open, and open a case of a new citizen; gives its id. */
export async function openCase(visitor: Visitor, town: Town, wish: string | null = WISH[town]): Promise<string> {
  const { page } = visitor;
  await visitor.isSignedIn(town, 'assessor', (one) => one.login_hint.endsWith('assessor-1'));
  const family_name = `Prøve ${crypto.randomUUID().slice(0, 8).replace(/\d/g, 'a')}`;
  const language = town === 'fjordvik' ? 'nb' : 'da';
  const [citizen, me] = await Promise.all([
    ask<{ id: string }>(page, 'POST', '/citizens', { given_name: 'Solveig', family_name, language, confidentiality: 'none' }),
    ask<{ teams: { id: string }[] }>(page, 'GET', '/me'),
  ]);
  const contact = { from_whom: 'citizen', channel: 'phone', wish, consent: 'given' };
  const opened = await ask<{ case: { id: string } }>(page, 'POST', '/cases', { citizen_id: citizen.id, team_id: me.teams[0]?.id, contact });
  return opened.case.id;
}

/** Open an assessment of a case, with answers that are given already; gives its id. */
export async function openAssessment({ page }: Visitor, of: string, answers: readonly object[] = []): Promise<string> {
  const { id } = await ask<{ id: string }>(page, 'POST', `/cases/${of}/assessments`, {});
  if (answers.length > 0) await ask(page, 'POST', `/cases/${of}/assessments/${id}/answers`, { answers });
  return id;
}
