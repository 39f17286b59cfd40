/** What is asked of the service around answers, and how a batch is sent. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { overviewQuery } from '../api/cases';
import { api, given, idempotent } from '../api/client';
import type { AnswerOut } from '../api/generated/schema';
import { ApiError } from '../api/problem';
import { recommendationQuery, suggestionQuery } from '../api/recommended';
import type { Language } from '../i18n/language';
import { withSaved, type Known } from './facts';
import type { Batch } from './queue';

const LOOK_AGAIN_MS = 4000;
const UNCHANGED = 'http_304';
/** It stands above every page of the case. */
const WHAT_MATTERS = 'what_matters';

export const conversationQuery = (language: Language) =>
  queryOptions({
    queryKey: ['conversation', language],
    queryFn: ({ signal }) =>
      given(api.GET('/api/v1/conversation', { params: { query: { lang: language } }, signal })),
    staleTime: Infinity,
  });

/** What is known; looked at again while the page is seen. Unchanged, nothing is sent and nothing is on record. */
export const factsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'facts'],
    queryFn: async ({ signal, client, queryKey }): Promise<Known> => {
      const before = client.getQueryData<Known>(queryKey);
      const header = before?.mark === undefined ? {} : { 'If-None-Match': before.mark };
      try {
        const asked = api.GET('/api/v1/cases/{case}/facts', { params: { path: { case: of }, header }, signal });
        const { facts } = await given(asked);
        return { mark: (await asked).response.headers.get('ETag') ?? undefined, facts };
      } catch (error) {
        if (before && error instanceof ApiError && error.code === UNCHANGED) return client.getQueryData<Known>(queryKey) ?? before;
        throw error;
      }
    },
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: 0,
  });

/** Send a batch; under its key it is saved once, however often it is sent. */
export async function sendBatch(queries: QueryClient, of: string, batch: Batch): Promise<readonly AnswerOut[]> {
  const { answers } = await given(
    api.POST('/api/v1/cases/{case}/assessments/{assessment}/answers', {
      params: { path: { case: of, assessment: batch.assessment }, header: idempotent(batch.key) },
      body: { answers: [...batch.answers] },
    }),
  );
  const { queryKey } = factsQuery(of);
  if (queries.getQueryData(queryKey)) await queries.cancelQueries({ queryKey }); // it may have left before these were saved
  queries.setQueryData<Known>(queryKey, (known) => known && withSaved(known, answers));
  void queries.invalidateQueries({ queryKey: recommendationQuery(of).queryKey });
  void queries.invalidateQueries({ queryKey: suggestionQuery(of).queryKey });
  // What has happened is read again when somebody goes there; what matters is seen from everywhere.
  const refetchType = answers.some(({ fact }) => fact === WHAT_MATTERS) ? 'active' : 'none';
  void queries.invalidateQueries({ queryKey: overviewQuery(of).queryKey, refetchType });
  return answers;
}
