/** Citizens of a test's own, made through the service, so that no test meets another. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { components } from '../../src/api/generated/schema';
import { address } from '../product';
import { beginSession, keepSession } from './session';
import { expect, type Town, type Visitor } from './visitor';

type Schemas = components['schemas'];
export type Case = Schemas['CaseOut'];

/** Somebody who can sign in. */
export interface Somebody {
  readonly id: string;
  readonly hint: string;
  readonly name: string;
}

export interface Kari extends Somebody {
  readonly case: string;
  readonly assessment: string;
}

const STAFF = { officer: 'case-officer-1', administrator: 'administrator-1' } as const;

export class World {
  readonly #page: Page;
  readonly town: Town;
  readonly #tokens = new Map<string, string>();
  readonly #powers = new Map<string, string>();

  constructor(page: Page, town: Town) {
    this.#page = page;
    this.town = town;
  }

  /** Send something as somebody who works there, or as a citizen. */
  async send<T>(as: keyof typeof STAFF | Somebody, path: string, body: object, version?: number): Promise<T> {
    const hint = typeof as === 'string' ? `${this.town}/${this.town}-${STAFF[as]}` : as.hint;
    const headers = { Authorization: `Bearer ${await this.#token(hint)}`, ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }) };
    const answer = await this.#page.request.post(`/api/v1${path}`, { data: body, headers });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async #get<T>(as: keyof typeof STAFF, path: string): Promise<T> {
    const headers = { Authorization: `Bearer ${await this.#token(`${this.town}/${this.town}-${STAFF[as]}`)}` };
    return (await (await this.#page.request.get(`/api/v1${path}`, { headers })).json()) as T;
  }

  /** Make a citizen who can sign in, and nothing else. */
  async citizen(given = 'Kari'): Promise<Somebody> {
    const [district] = (await this.#get<Schemas['MunicipalityOut']>('officer', '/municipality')).districts;
    const family = `Prøve-${randomBytes(3).toString('hex')}`;
    const { id } = await this.send<{ id: string }>('officer', '/citizens', {
      given_name: given,
      family_name: family,
      language: this.town === 'fjordvik' ? 'nb' : 'da',
      confidentiality: 'none',
      district_id: district?.id,
    });
    return { id, ...(await this.#account({ citizen_id: id, roles: ['citizen'], name: `${given} ${family}` })) };
  }

  /** Open a case for a citizen. */
  async withCase(citizen: Somebody, wish: string | null = null): Promise<Case> {
    const contact = { from_whom: 'citizen', channel: 'phone', consent: 'given', ...(wish === null ? {} : { wish }) };
    return (await this.send<{ case: Case }>('officer', '/cases', { citizen_id: citizen.id, contact })).case;
  }

  /** Make a citizen with a case that takes answers. */
  async inConversation(given = 'Kari'): Promise<Kari> {
    const citizen = await this.citizen(given);
    const { id } = await this.withCase(citizen);
    const assessment = await this.send<{ id: string }>('officer', `/cases/${id}/assessments`, {});
    return { ...citizen, case: id, assessment: assessment.id };
  }

  /** Make a citizen who has agreed with the team on regaining, and declined an alarm. */
  async agreed(given = 'Kari'): Promise<Kari> {
    const kari = await this.inConversation(given);
    const said = { fact: 'what_matters', value: 'Fisketurene', informant: 'citizen', source: 'home' };
    const seen = ['washing', 'moving_indoors', 'housework'].map((fact) => ({ fact, value: 2, informant: 'staff' }));
    await this.send('officer', `/cases/${kari.case}/assessments/${kari.assessment}/signature`, { answers: [said, ...seen] }, 1);
    const { version } = await this.#get<Case>('officer', `/cases/${kari.case}`);
    const services = [{ service: 'reablement', reply: 'accepted' }, { service: 'safety_alarm', reply: 'declined', words: 'Ikke ennå' }];
    const together = { words: 'Vi begynner med trappa', reason: 'Det vil Kari helst', took_part: { citizen: true } };
    await this.send('officer', `/cases/${kari.case}/joint-decision`, { step: 3, services, ...together }, version);
    return kari;
  }

  /** Make a relative, with a power of attorney for whoever is named. */
  async relative(of: Somebody, { power = true, name = 'Ola' }: { power?: boolean; name?: string } = {}): Promise<Somebody> {
    const family = `Prøve-${randomBytes(3).toString('hex')}`;
    const path = `/citizens/${of.id}/relatives`;
    const { id } = await this.send<{ id: string }>('officer', path, { name: `${name} ${family}`, relation: 'child' });
    const given = power ? await this.send<{ id: string }>('officer', `${path}/${id}/powers-of-attorney`, { given_by: 'citizen' }) : undefined;
    if (given) this.#powers.set(id, given.id);
    return { id, ...(await this.#account({ relative_id: id, roles: ['relative'], name: `${name} ${family}` })) };
  }

  /** Make a citizen who may also speak for somebody else, in one account. */
  async both(of: Somebody, given = 'Ola'): Promise<Somebody> {
    const path = `/citizens/${of.id}/relatives`;
    const own = await this.citizen(given);
    const relative = await this.send<{ id: string }>('officer', path, { name: own.name, relation: 'spouse' });
    await this.send('officer', `${path}/${relative.id}/powers-of-attorney`, { given_by: 'citizen' });
    const account = await this.#account({ citizen_id: own.id, relative_id: relative.id, roles: ['citizen', 'relative'], name: own.name });
    return { id: own.id, ...account };
  }

  /** End a power of attorney. */
  async revoke(of: Somebody, relative: Somebody): Promise<void> {
    const power = this.#powers.get(relative.id) ?? '';
    await this.send('officer', `/citizens/${of.id}/relatives/${relative.id}/powers-of-attorney/${power}/revocation`, {});
  }

  async #account(who: { name: string; roles: readonly string[]; citizen_id?: string; relative_id?: string }): Promise<{ hint: string; name: string }> {
    const subject = `somebody-of-a-single-test-${randomBytes(6).toString('hex')}`; // long: the list of people shows the shortest first
    await this.send('administrator', '/users', { ...who, issuer: `${address}/demo-issuer`, subject });
    return { hint: `${this.town}/${subject}`, name: who.name };
  }

  async #token(hint: string): Promise<string> {
    const known = this.#tokens.get(hint);
    if (known !== undefined) return known;
    const { access_token } = await beginSession(this.#page.request, hint);
    this.#tokens.set(hint, access_token);
    return access_token;
  }
}

/** Sign in as somebody of the test's own. */
export async function signInAs({ page }: Visitor, somebody: Somebody, at = '/my'): Promise<void> {
  await keepSession(page, somebody.hint);
  await page.goto(at);
  await expect(page.locator('.my').getByRole('heading', { level: 1 })).toBeVisible();
}
