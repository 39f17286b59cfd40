/** What the pages about a placement ask of the service, and what they send. */
import { queryOptions } from '@tanstack/react-query';
import { recommendationQuery as recommended, suggestionQuery as suggested } from '../../answers/queries';
import { api, given, idempotent, ifMatch } from '../../api/client';
import type {
  Agreed,
  JointDecision,
  PlacementCreate,
  PlacementOut,
  Suggestion,
  TriageResponse,
} from '../../api/generated/schema';
import { ApiError } from '../../api/problem';

/** The case, and which version of it somebody has seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What a policy says, or why it cannot say anything yet. */
export type Answer<Said> = { readonly said: Said } | { readonly why: 'no_facts' | 'contradiction' };

const of = (id: string) => ({ path: { case: id } });

/** What a professional reads. */
export const recommendationQuery = (id: string) =>
  queryOptions({
    queryKey: [...recommended(id).queryKey, 'or why not'],
    queryFn: ({ signal }) =>
      readable<TriageResponse>(given(api.GET('/api/v1/cases/{case}/recommendation', { params: of(id), signal }))),
  });

/** What the citizen reads. */
export const suggestionQuery = (id: string) =>
  queryOptions({
    queryKey: [...suggested(id).queryKey, 'or why not'],
    queryFn: ({ signal }) =>
      readable<Suggestion>(given(api.GET('/api/v1/cases/{case}/suggestion', { params: of(id), signal }))),
  });

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

export const cataloguesQuery = queryOptions({
  queryKey: ['catalogues'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/services', { signal })),
  staleTime: Infinity,
});

export function place(id: string, body: PlacementCreate, key: string): Promise<PlacementOut> {
  const params = { ...of(id), header: idempotent(key) };
  return given(api.POST('/api/v1/cases/{case}/placements', { body, params }));
}

export function agree(seen: Seen, body: JointDecision, key: string): Promise<Agreed> {
  const params = { ...of(seen.id), header: { ...ifMatch(seen), ...idempotent(key) } };
  return given(api.POST('/api/v1/cases/{case}/joint-decision', { body, params }));
}

async function readable<Said>(asked: Promise<Said>): Promise<Answer<Said>> {
  try {
    return { said: await asked };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'invalid_facts') throw error;
    return { why: error.errors.some(({ code }) => code === 'no_facts') ? 'no_facts' : 'contradiction' };
  }
}
