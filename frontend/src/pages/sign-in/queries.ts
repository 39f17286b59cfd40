/** Where one signs in, and, in a demo, as whom. */
import { queryOptions } from '@tanstack/react-query';
import { api, given } from '../../api/client';
import { ApiError, problemOf } from '../../api/problem';
import type { Language } from '../../i18n/language';

export const providersQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/sign-in', { signal })),
  staleTime: Infinity,
});

/** Somebody one can be in a demo; the demo issuer is no part of the described API. */
export interface Person {
  readonly login_hint: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly role: string;
  readonly has_case: boolean;
  readonly speaks_for_somebody: boolean;
}

export interface Town {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly people: readonly Person[];
}

/** List whom one can sign in as, with their roles in a language. */
export function peopleQuery(address: string, language: Language) {
  return queryOptions({
    queryKey: ['people', address, language],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`${address}?lang=${language}`, { signal }).catch(() => {
        throw new ApiError('unreachable', 'no_answer');
      });
      if (!answer.ok) throw await problemOf(answer);
      return (await answer.json()) as readonly Town[];
    },
  });
}
