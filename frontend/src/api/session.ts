/**
 * Who is signed in, in this tab: authorization code with PKCE, the tokens kept in sessionStorage.
 *
 * A session that ends does not end the page: requests wait, `SignInAgain` asks for a sign-in in another tab, and that
 * tab hands the new tokens over. Another person's tokens are not taken.
 */
import type { User } from 'oidc-client-ts';
import { forgetUnsent } from '../answers/kept';
import { ApiError } from './problem';

export interface Provider {
  readonly name: string;
  readonly authority: string;
  readonly client_id: string;
  readonly scope: string;
  readonly people: string | null;
}

/** Where somebody signs in, and as whom when a demo knows it. */
export interface Chosen {
  readonly provider: Provider;
  readonly hint?: string;
}

/** What a tab keeps of who is signed in. */
type Kept = Pick<User, 'access_token' | 'refresh_token' | 'expires_at' | 'profile'>;

const KEPT = 'mestring.sign-in';
const RENEW_SECONDS = 60;
const handover = new BroadcastChannel('mestring.sign-in');
const listeners = new Set<() => void>();

let renewal: Promise<string | undefined> | undefined;
let waiting: { readonly until: Promise<void>; readonly end: () => void } | undefined;

function chosen(): Chosen | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? undefined : (JSON.parse(kept) as Chosen);
}

/** Read who is signed in where oidc-client-ts keeps them: what every request needs does not wait for the library. */
function user(known = chosen()): Kept | undefined {
  const kept = known && sessionStorage.getItem(keyOf(known));
  return kept == null ? undefined : (JSON.parse(kept) as Kept);
}

function keyOf({ provider }: Chosen): string {
  return `oidc.user:${provider.authority}:${provider.client_id}`;
}

async function renewed(known: Chosen): Promise<string | undefined> {
  const { renewed: ask } = await library();
  renewal ??= ask(known).finally(() => (renewal = undefined));
  return renewal;
}

async function library(): Promise<typeof import('./provider')> {
  return import('./provider').catch(() => {
    throw new ApiError('unreachable', 'no_sign_in');
  });
}

function tell(): void {
  for (const listener of listeners) listener();
}

handover.onmessage = ({ data }: MessageEvent<string>) => {
  const known = chosen();
  const [old, now] = [user(known), JSON.parse(data) as Kept];
  if (!waiting || !known || old?.profile.sub !== now.profile.sub || old.profile.iss !== now.profile.iss) return;
  sessionStorage.setItem(keyOf(known), data);
  waiting.end();
  waiting = undefined;
  tell();
};

export const session = {
  /** Give the token to send, renewed when it is about to end; none when nobody is signed in. */
  async token(): Promise<string | undefined> {
    const known = chosen();
    const now = user(known);
    if (!known || !now?.refresh_token || now.expires_at === undefined) return now?.access_token;
    if (now.expires_at - Date.now() / 1000 > RENEW_SECONDS) return now.access_token;
    return (await renewed(known)) ?? now.access_token; // the service will say that it ended
  },

  /** Say whether somebody has signed in in this tab. */
  isOpen: (): boolean => user() !== undefined,

  /** Name who is signed in, for what a tab keeps of them. */
  who(): string | undefined {
    const { profile } = user() ?? {};
    return profile && `${profile.iss} ${profile.sub}`;
  },

  /** Leave for the provider; afterwards the page at `back` is shown, or the tab hands over what it got. */
  async begin(at: Provider, { hint, back }: { hint?: string; back: string }): Promise<void> {
    const now = { provider: at, ...(hint === undefined ? {} : { hint }) };
    const { leaveFor } = await library();
    sessionStorage.setItem(KEPT, JSON.stringify(now));
    await leaveFor(now, back);
  },

  /** Take what the provider sent; gives the page to go on with. */
  async finish(): Promise<string> {
    const known = chosen();
    if (!known) throw new ApiError('expired', 'sign_in_not_begun');
    const now = await (await library()).taken(known);
    if (now?.state === AGAIN) handover.postMessage(now.toStorageString());
    return typeof now?.state === 'string' ? now.state : '/';
  },

  /** Begin anew in another tab, as the same person at the same provider. */
  openAgain: (): void => {
    window.open('/sign-in?again=true');
  },

  /** Sign in again in the tab that was opened for it; false when nobody has signed in before. */
  async beginAgain(): Promise<boolean> {
    const known = chosen();
    if (known) await session.begin(known.provider, { ...known, back: AGAIN });
    return known !== undefined;
  },

  /** Wait until the same person has signed in again. */
  signedInAgain(): Promise<void> {
    let end = (): void => undefined;
    waiting ??= { until: new Promise<void>((resolve) => (end = resolve)), end: () => { end(); } };
    tell();
    return waiting.until;
  },

  /** Forget everything about who was here, and leave for the provider's own sign-out where it has one. */
  async end(): Promise<void> {
    const known = chosen();
    const loaded = known && (await library().catch(() => undefined));
    for (const key of Object.keys(sessionStorage)) if (!loaded || !key.startsWith('oidc.')) sessionStorage.removeItem(key);
    forgetUnsent();
    if (!known || !(await loaded?.signedOut(known))) window.location.assign('/sign-in');
  },

  /** Say whether requests wait for somebody to sign in again. */
  isWaiting: (): boolean => waiting !== undefined,

  /** Hear when that changes. */
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** In the place of a page: this tab only signs in for another one. */
export const AGAIN = 'again';
