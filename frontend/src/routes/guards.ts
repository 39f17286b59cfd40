/** What must be so before a page is shown. */
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Action } from '../api/generated/schema';
import { ApiError } from '../api/problem';
import { may, meQuery } from '../api/queries';
import { session } from '../api/session';

/** Show at once what is in the cache, however old; the page fetches it again by itself. */
export const CACHED = { staleTime: 'static' } as const;

export interface Context {
  readonly queries: QueryClient;
}

/** Only for who is signed in; others sign in and come back to where they wanted to go. */
export function signedIn({ location }: { readonly location: { readonly href: string } }): void {
  if (!session.isOpen()) throw redirect({ to: '/sign-in', search: { back: location.href }, replace: true });
}

/** Only for who may do something; the service asks again, this only spares a page that could do nothing. */
export function needs(action: Action): (about: { readonly context: Context }) => Promise<void> {
  return async ({ context }) => {
    const me = await context.queries.query({ ...meQuery, ...CACHED });
    if (!may(me, action)) throw new ApiError('forbidden', 'not_permitted');
  };
}

/** Only for an address that can name something; anything else is nowhere, and no mistake of who reads. */
export function named(id: string): void {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new ApiError('missing', 'no_such_address');
}

/** Take an address of our own to come back to, and nobody else's. */
export function ownAddress(asked: unknown): string | undefined {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : undefined;
}
