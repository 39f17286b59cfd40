/**
 * The way to the service: typed by `openapi/openapi.json`, with the token of whoever is signed in.
 *
 *     const user = await given(api.GET('/api/v1/users/{user}', { params: { path: { user } } }));
 *
 * Whatever is not a success is thrown as an ApiError. When the session has ended, the request waits until the person
 * has signed in again, and is then sent once more: the page keeps everything that was typed.
 */
import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import { heard } from './clock';
import { ApiError, problemOf } from './problem';
import { session } from './session';

/** Why a token is refused that was good before; any other refusal is not mended by signing in again. */
const ENDED: ReadonlySet<string> = new Set(['token_expired', 'token_revoked']);

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: reach });

/** Give what an answer holds. */
export async function given<T>(asked: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  const { data } = await asked.catch((error: unknown) => {
    throw error instanceof SyntaxError ? new ApiError('broken', 'unreadable') : error;
  });
  if (data === undefined || data === null) throw new ApiError('broken', 'empty');
  return data;
}

/** Wait for an answer that holds nothing. */
export async function done(asked: Promise<unknown>): Promise<void> {
  await asked;
}

/** Write the version of what was seen as the If-Match header has it. */
export function ifMatch(seen: { readonly version: number }): { 'if-match': string } {
  return { 'if-match': `"${String(seen.version)}"` };
}

/** Write the key under which a request may be sent again without being done twice. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

async function reach(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await send(request);
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  if (!problem.errors.some(({ code }) => ENDED.has(code))) throw problem;
  await session.signedInAgain();
  const second = await send(again);
  if (second.ok) return second;
  throw await problemOf(second);
}

async function send(request: Request): Promise<Response> {
  const token = await session.token();
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    const answer = await fetch(request);
    heard(answer.headers.get('Date'));
    return answer;
  } catch (error) {
    throw request.signal.aborted ? error : new ApiError('unreachable', 'no_answer');
  }
}
