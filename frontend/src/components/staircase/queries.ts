/** The ladders, the policies, and which ladder a policy is read on. They are published: nobody is in them. */
import { queryOptions } from '@tanstack/react-query';
import { api, given } from '../../api/client';

const HOUR_MS = 60 * 60_000;

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/policies', { signal })),
  staleTime: HOUR_MS,
});

export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/ladders', { signal })),
  staleTime: HOUR_MS,
});
