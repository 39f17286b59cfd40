/**
 * Who is signed in, in this tab: authorization code with PKCE, the tokens kept in sessionStorage.
 *
 * A session that ends does not end the page: requests wait, `SignInAgain` asks for a sign-in in another tab, and that
 * tab hands the new tokens over. Another person's tokens are not taken.
 */
import { User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { forgetUnsent } from '../answers/kept';
import { currentLanguage } from '../i18n/language';
import { ApiError } from './problem';

export interface Provider {
  readonly name: string;
  readonly authority: string;
  readonly client_id: string;
  readonly scope: string;
  readonly people: string | null;
}

/** Where somebody signs in, and as whom when a demo knows it. */
interface Chosen {
  readonly provider: Provider;
  readonly hint?: string;
}

const KEPT = 'mestring.sign-in';
const RENEW_SECONDS = 60;
const handover = new BroadcastChannel('mestring.sign-in');
const listeners = new Set<() => void>();

let manager: UserManager | undefined;
let renewal: Promise<User | null> | undefined;
let waiting: { readonly until: Promise<void>; readonly end: () => void } | undefined;

function chosen(): Chosen | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? undefined : (JSON.parse(kept) as Chosen);
}

function at(provider: Provider): UserManager {
  const { authority, client_id, scope } = provider;
  manager ??= new UserManager({
    authority,
    client_id,
    scope,
    redirect_uri: `${window.location.origin}/sign-in/callback`,
    post_logout_redirect_uri: `${window.location.origin}/sign-in`,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false, // one place renews, so that no refresh token is ever used twice
  });
  return manager;
}

async function user(): Promise<User | null> {
  const known = chosen();
  return known ? at(known.provider).getUser() : null;
}

async function renewed(old: User): Promise<User | null> {
  const known = chosen();
  if (!known || old.refresh_token === undefined || (old.expires_in ?? Infinity) > RENEW_SECONDS) return old;
  renewal ??= at(known.provider)
    .signinSilent()
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'ErrorResponse') return old; // the service will say that it ended
      throw new ApiError('unreachable', 'no_renewal');
    })
    .finally(() => (renewal = undefined));
  return renewal;
}

function tell(): void {
  for (const listener of listeners) listener();
}

handover.onmessage = async ({ data }: MessageEvent<string>) => {
  const known = chosen();
  if (!waiting || !known) return;
  const [old, now] = [await user(), User.fromStorageString(data)];
  if (old?.profile.sub !== now.profile.sub || old.profile.iss !== now.profile.iss) return;
  await at(known.provider).storeUser(now);
  waiting.end();
  waiting = undefined;
  tell();
};

export const session = {
  /** Give the token to send, renewed when it is about to end; none when nobody is signed in. */
  async token(): Promise<string | undefined> {
    const known = await user();
    return known ? (await renewed(known))?.access_token : undefined;
  },

  /** Say whether somebody has signed in in this tab. */
  async isOpen(): Promise<boolean> {
    return (await user()) !== null;
  },

  /** Leave for the provider; afterwards the page at `back` is shown, or the tab hands over what it got. */
  async begin(provider: Provider, { hint, back }: { hint?: string; back: string }): Promise<void> {
    manager = undefined;
    sessionStorage.setItem(KEPT, JSON.stringify({ provider, ...(hint === undefined ? {} : { hint }) }));
    const about = { state: back, ui_locales: currentLanguage(), ...(hint === undefined ? {} : { login_hint: hint }) };
    await at(provider).signinRedirect(about);
  },

  /** Take what the provider sent; gives the page to go on with. */
  async finish(): Promise<string> {
    const known = chosen();
    if (!known) throw new ApiError('expired', 'sign_in_not_begun');
    const now = await at(known.provider).signinCallback();
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
    for (const key of Object.keys(sessionStorage)) if (!key.startsWith('oidc.')) sessionStorage.removeItem(key);
    forgetUnsent();
    const left = known && at(known.provider);
    const leaves = await left?.signoutRedirect().then(() => true, () => left.removeUser());
    if (leaves !== true) window.location.assign('/sign-in');
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
