/** What a policy says of a case: to professionals, and as the citizen reads it. */
import { queryOptions } from '@tanstack/react-query';
import { api, given } from './client';
import { saidOrWhyNot } from './why-not';

/** What a professional reads, or why not. */
export const recommendationQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'recommendation'],
    queryFn: ({ signal }) =>
      saidOrWhyNot(given(api.GET('/api/v1/cases/{case}/recommendation', { params: { path: { case: of } }, signal }))),
  });

/** What the citizen reads, or why not. */
export const suggestionQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'suggestion'],
    queryFn: ({ signal }) =>
      saidOrWhyNot(given(api.GET('/api/v1/cases/{case}/suggestion', { params: { path: { case: of } }, signal }))),
  });
