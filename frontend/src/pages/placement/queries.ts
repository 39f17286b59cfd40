/** What the pages about a placement ask of the service beside the case itself, and what they send. */
import { queryOptions } from '@tanstack/react-query';
import { api, given, idempotent, ifMatch } from '../../api/client';
import type { Agreed, JointDecision } from '../../api/generated/schema';

/** The case, and which version of it somebody has seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

const of = (id: string) => ({ path: { case: id } });

export const proofQuery = (id: string, placement: string) =>
  queryOptions({
    queryKey: ['case', id, 'proof', placement],
    queryFn: ({ signal }) => {
      const params = { path: { case: id, placement } };
      return given(api.GET('/api/v1/cases/{case}/placements/{placement}/proof', { params, signal }));
    },
    staleTime: Infinity,
  });

/** What every other policy says; asked for when somebody wants to see it, because each look is on record. */
export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'comparison'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/comparison', { params: of(id), signal })),
  });

/** Those close to the citizen; a look on record, so it is only asked for where they are named. */
export const relativesQuery = (citizen: string) =>
  queryOptions({
    queryKey: ['citizen', citizen, 'relatives'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/citizens/{citizen}/relatives', { params: { path: { citizen } }, signal })),
  });

export const cataloguesQuery = queryOptions({
  queryKey: ['catalogues'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/services', { signal })),
  staleTime: Infinity,
});

export function agree(seen: Seen, body: JointDecision, key: string): Promise<Agreed> {
  const params = { ...of(seen.id), header: { ...ifMatch(seen), ...idempotent(key) } };
  return given(api.POST('/api/v1/cases/{case}/joint-decision', { body, params }));
}
