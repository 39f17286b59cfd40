/** Everybody who works with cases here, by name. */
import { queryOptions } from '@tanstack/react-query';
import { api, given } from './client';
import type { UserOut } from './generated/schema';

const WITH_CASES: ReadonlySet<string> = new Set(['assessor', 'coordinator', 'case_officer']);
const MOST = 200;

export const professionalsQuery = queryOptions({
  queryKey: ['professionals'],
  queryFn: async ({ signal }) => {
    const found: UserOut[] = [];
    let cursor: string | undefined;
    do {
      const query = { active: true, limit: MOST, ...(cursor === undefined ? {} : { cursor }) };
      const page = await given(api.GET('/api/v1/users', { params: { query }, signal }));
      found.push(...page.users);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return found.filter(({ roles }) => roles.some((role) => WITH_CASES.has(role)));
  },
  staleTime: 5 * 60_000,
});
