/** A session of its own for everybody who signs in: authorization code with PKCE at the demo issuer, as the page does it, but over HTTP alone. */
import { createHash, randomBytes } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { address } from '../product';

const CLIENT = 'mestring-web';
const SCOPE = 'openid';
const ISSUER = `${address}/demo-issuer`;
const BACK = `${address}/sign-in/callback`;
const EMPTY = `${address}/empty`; // a page of the same origin that runs nothing, so that nothing meets the session half kept

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

/** Begin a session as somebody. */
export async function beginSession(request: APIRequestContext, hint: string): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = { client_id: CLIENT, redirect_uri: BACK };
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  const params = { ...asked, ...pkce, response_type: 'code', scope: SCOPE, state: 'test', login_hint: hint };
  const granted = await request.get(`${ISSUER}/authorize`, { params, maxRedirects: 0 });
  const code = new URL(granted.headers()['location'] ?? '', address).searchParams.get('code');
  if (code === null) throw new Error(`nobody can sign in as ${hint}`);
  const form = { ...asked, grant_type: 'authorization_code', code, code_verifier: verifier };
  return (await (await request.post(`${ISSUER}/token`, { form })).json()) as Tokens;
}

/** Keep a session of somebody's own in a tab, as the page keeps it after the provider has sent its reader back. */
export async function keepSession(page: Page, hint: string): Promise<void> {
  const { expires_in, ...tokens } = await beginSession(page.request, hint);
  const profile = JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString()) as object;
  const user = { ...tokens, profile, expires_at: Math.floor(Date.now() / 1000) + expires_in };
  const provider = { name: 'Demo', authority: ISSUER, client_id: CLIENT, scope: SCOPE, people: `${ISSUER}/people` };
  const kept = { [`oidc.user:${ISSUER}:${CLIENT}`]: user, 'mestring.sign-in': { provider, hint } };
  await page.route(EMPTY, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await page.goto(EMPTY);
  await page.evaluate((entries) => {
    sessionStorage.clear();
    for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, JSON.stringify(value));
  }, kept);
}

/** Ask the service as whoever is signed in in a tab. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const found = await page.evaluate(
    async ([how, where, said, more]) => {
      const kept = Object.keys(sessionStorage).find((key) => key.startsWith('oidc.user'));
      const { access_token } = JSON.parse(sessionStorage.getItem(kept ?? '') ?? '{}') as { access_token: string };
      const sent = said === undefined ? {} : { body: JSON.stringify(said) };
      const all = { ...more, Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/v1${where}`, { method: how, headers: all, ...sent });
      return { ok: answer.ok, said: await answer.text() };
    },
    [method, path, body, headers] as const,
  );
  if (!found.ok) throw new Error(`${method} ${path}: ${found.said}`);
  return (found.said === '' ? undefined : JSON.parse(found.said)) as T;
}

/** End the session of whoever is signed in in a tab, somewhere else: the tab learns it from the next answer. */
export async function endElsewhere(page: Page): Promise<void> {
  await ask(page, 'POST', '/me/session-end');
}
