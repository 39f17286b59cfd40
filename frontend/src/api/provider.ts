/** The one file that knows oidc-client-ts: it is fetched by who signs in, renews or leaves, and by nobody who only reads a page. */
import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { currentLanguage } from '../i18n/language';
import { ApiError } from './problem';
import type { Chosen, Provider } from './session';

let manager: UserManager | undefined;

function at({ authority, client_id, scope }: Provider): UserManager {
  manager ??= new UserManager({
    authority,
    client_id,
    scope,
    redirect_uri: `${window.location.origin}/sign-in/callback`,
    post_logout_redirect_uri: `${window.location.origin}/sign-in`,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false, // `session` renews, so that no refresh token is ever used twice
  });
  return manager;
}

/** Leave for the provider; it sends back with `state`. */
export async function leaveFor({ provider, hint }: Chosen, state: string): Promise<void> {
  manager = undefined;
  const about = { state, ui_locales: currentLanguage(), ...(hint === undefined ? {} : { login_hint: hint }) };
  await at(provider).signinRedirect(about);
}

/** Take what the provider sent, and keep it. */
export async function taken({ provider }: Chosen): Promise<User | undefined> {
  return at(provider).signinCallback();
}

/** Get a new token and keep it; gives none when the provider says that the session has ended. */
export async function renewed({ provider }: Chosen): Promise<string | undefined> {
  try {
    return (await at(provider).signinSilent())?.access_token;
  } catch (error) {
    if (error instanceof Error && error.name === 'ErrorResponse') return undefined;
    throw new ApiError('unreachable', 'no_renewal');
  }
}

/** Sign out where the provider has a place for it; says whether it has. */
export async function signedOut({ provider }: Chosen): Promise<boolean> {
  const left = at(provider);
  return left.signoutRedirect().then(
    () => true,
    () => left.removeUser().then(() => false),
  );
}
