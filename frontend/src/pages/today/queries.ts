/** What Today asks of the service, and what it sends when somebody gets in touch. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, done, given, idempotent, ifMatch } from '../../api/client';
import type { CitizenCreate, CitizenFound, CitizenOut, ViewIn, ViewOut, WorkList } from '../../api/generated/schema';
import type { Asked } from './views';

/** A look at the list is on record for every citizen on it, so a page that comes back to the front asks once a minute. */
const FRESH_MS = 60_000;
const LINES = 25;

const NOBODY: WorkList = { on: '', cases: [], next: null };

/** The service is not asked for a group in which nobody can stand. */
export const linesQuery = (asked: Asked | undefined) =>
  infiniteQueryOptions({
    queryKey: ['work-list', asked ?? 'nobody'],
    queryFn: ({ pageParam, signal }) => {
      if (!asked) return Promise.resolve(NOBODY);
      const query = { ...asked, ...(pageParam !== undefined && { cursor: pageParam }), limit: LINES };
      return given(api.GET('/api/v1/cases', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: FRESH_MS,
  });

/** What somebody keeps under a name of their own, on every device. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/me/views', { signal })),
});

export function keepView(body: ViewIn, key: string): Promise<ViewOut> {
  return given(api.POST('/api/v1/me/views', { body, params: { header: idempotent(key) } }));
}

export function changeView(seen: ViewOut, body: ViewIn): Promise<ViewOut> {
  return given(api.PUT('/api/v1/me/views/{view}', { body, params: { path: { view: seen.id }, header: ifMatch(seen) } }));
}

export function removeView(view: string): Promise<void> {
  return done(api.DELETE('/api/v1/me/views/{view}', { params: { path: { view } } }));
}

/** A number is sent in the body and kept nowhere: not in an address, not in a cache, not in a draft. */
export async function findCitizen(nationalNumber: string): Promise<readonly CitizenFound[]> {
  const { citizens } = await given(api.POST('/api/v1/citizens/search', { body: { national_number: nationalNumber } }));
  return citizens;
}

export function addCitizen(body: CitizenCreate, key: string): Promise<CitizenOut> {
  return given(api.POST('/api/v1/citizens', { body, params: { header: idempotent(key) } }));
}
