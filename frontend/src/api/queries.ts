/** The cache of what the service has answered, and what everybody asks: who am I, and what is there in this municipality? */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { wrote } from '../room';
import { api, given } from './client';
import type { Action, MeOut } from './generated/schema';
import { apiErrorOf } from './problem';
import { session } from './session';

const FRESH_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;

function wait(failures: number): number {
  return Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS);
}

/** Reads give up after three tries; what somebody has written is tried until the service has it or refuses it. */
export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < 2 && apiErrorOf(error).passes,
        retryDelay: wait,
      },
      mutations: { retry: (_, error) => apiErrorOf(error).passes, retryDelay: wait },
    },
  });
}

/** Where a tab keeps who is here: a page that is loaded again begins with it, and asks meanwhile whether it is still so. */
function placeOfMe(): string {
  return `mestring.me ${session.who() ?? ''}`;
}

function keptMe(): MeOut | undefined {
  const kept = sessionStorage.getItem(placeOfMe());
  return kept === null ? undefined : (JSON.parse(kept) as MeOut);
}

async function askedMe(signal: AbortSignal): Promise<MeOut> {
  const me = await given(api.GET('/api/v1/me', { signal }));
  wrote(sessionStorage, placeOfMe(), JSON.stringify(me));
  return me;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => askedMe(signal),
  initialData: keptMe,
  initialDataUpdatedAt: 0,
  staleTime: 5 * 60_000,
});

export const municipalityQuery = queryOptions({
  queryKey: ['municipality'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/municipality', { signal })),
  staleTime: 5 * 60_000,
});

/** Say whether somebody may do something at all; whether here, only the service knows. */
export function may(me: MeOut, action: Action): boolean {
  return action in me.permissions;
}

/** Say whether somebody is here for themselves or somebody close, and not to work. */
export function isPrivate(me: MeOut): boolean {
  return me.citizen_id !== null || me.relative_id !== null;
}
