/** What Today asks of the service. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, given } from '../../api/client';
import type { Narrowed } from './views';

/** A look at the list is on record for every citizen on it, so a page that comes back to the front asks once a minute. */
const FRESH_MS = 60_000;
const LINES = 25;

export const linesQuery = ({ phase, ...narrowed }: Narrowed) =>
  infiniteQueryOptions({
    queryKey: ['work-list', { ...narrowed, phase }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...narrowed,
        ...(phase && { phase: [...phase] }),
        ...(pageParam !== undefined && { cursor: pageParam }),
        limit: LINES,
      };
      return given(api.GET('/api/v1/cases', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: FRESH_MS,
  });
