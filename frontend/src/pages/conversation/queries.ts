/** What the conversation page asks of the service beside answers, and what it sends. */
import { queryOptions } from '@tanstack/react-query';
import { api, given, idempotent, ifMatch } from '../../api/client';
import type { AssessmentOut, AssessmentSigned } from '../../api/generated/schema';

const MOST = 200;

/** Who works here, so that it can be said who else has answered. */
export const colleaguesQuery = queryOptions({
  queryKey: ['users', 'colleagues'],
  queryFn: async ({ signal }) => {
    const found = await given(api.GET('/api/v1/users', { params: { query: { kind: 'staff', limit: MOST } }, signal }));
    return new Map(found.users.map((user) => [user.id, user.name]));
  },
  staleTime: 60 * 60_000,
});

export function signAssessment(of: string, seen: AssessmentOut, key: string): Promise<AssessmentSigned> {
  const params = { path: { case: of, assessment: seen.id }, header: { ...ifMatch(seen), ...idempotent(key) } };
  return given(api.POST('/api/v1/cases/{case}/assessments/{assessment}/signature', { params, body: { answers: [] } }));
}
