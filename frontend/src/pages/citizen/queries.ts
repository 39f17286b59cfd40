/** What a citizen's pages ask of the service, and what they send. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, given, idempotent } from '../../api/client';
import type {
  AssessmentOut,
  CaseCreate,
  CaseLine,
  CaseOpened,
  ContactCreate,
  ContactOut,
  PlacementCreate,
  PlacementOut,
} from '../../api/generated/schema';
import type { Language } from '../../i18n/language';

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

export const contactsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'contacts'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/contacts', { params: { path: { case: of } }, signal })),
  });

export const placementsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'placements'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/placements', { params: { path: { case: of } }, signal })),
  });

export const serviceQuery = (service: string) =>
  queryOptions({
    queryKey: ['service', service],
    queryFn: ({ signal }) => given(api.GET('/api/v1/services/{service}', { params: { path: { service } }, signal })),
    ...FOR_LONG,
  });

export const lookedQuery = (citizen: string, lang: Language) =>
  infiniteQueryOptions({
    queryKey: ['looked', citizen, lang],
    queryFn: ({ pageParam, signal }) => {
      const query = { lang, limit: 200, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return given(api.GET('/api/v1/citizens/{citizen}/audit-log', { params: { path: { citizen }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** The assessment that takes answers, if there is one. */
export function openAssessment(line: CaseLine, assessments: readonly AssessmentOut[]): AssessmentOut | undefined {
  return line.phase === 'assessment' ? assessments.find((one) => one.signed_at === null) : undefined;
}

export function openCase(body: CaseCreate, key: string): Promise<CaseOpened> {
  return given(api.POST('/api/v1/cases', { body, params: { header: idempotent(key) } }));
}

export function getInTouch(of: string, body: ContactCreate, key: string): Promise<ContactOut> {
  const params = { path: { case: of }, header: idempotent(key) };
  return given(api.POST('/api/v1/cases/{case}/contacts', { body, params }));
}

export function place(of: string, body: PlacementCreate, key: string): Promise<PlacementOut> {
  const params = { path: { case: of }, header: idempotent(key) };
  return given(api.POST('/api/v1/cases/{case}/placements', { body, params }));
}
