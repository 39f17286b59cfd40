/** What a citizen's pages ask of the service beside the case itself. */
import { queryOptions } from '@tanstack/react-query';
import { api, given } from '../../api/client';
import type { AssessmentOut, CaseLine } from '../../api/generated/schema';

const FOR_LONG = { staleTime: 60 * 60_000 }; // what a municipality has published changes seldom

/** The open cases of everybody one may speak for: at most one each. */
export const casesQuery = queryOptions({
  queryKey: ['my', 'cases'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/cases', { params: { query: { limit: 200 } }, signal })),
});

export const citizenQuery = (citizen: string) =>
  queryOptions({
    queryKey: ['citizen', citizen],
    queryFn: ({ signal }) => given(api.GET('/api/v1/citizens/{citizen}', { params: { path: { citizen } }, signal })),
    staleTime: 5 * 60_000,
  });

export const serviceQuery = (service: string) =>
  queryOptions({
    queryKey: ['service', service],
    queryFn: ({ signal }) => given(api.GET('/api/v1/services/{service}', { params: { path: { service } }, signal })),
    ...FOR_LONG,
  });

/** The assessment that takes answers, if there is one. */
export function openAssessment(line: CaseLine, assessments: readonly AssessmentOut[]): AssessmentOut | undefined {
  return line.phase === 'assessment' ? assessments.find((one) => one.signed_at === null) : undefined;
}
