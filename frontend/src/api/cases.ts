/** What every area asks of the service about one case, and what is sent about it. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Language } from '../i18n/language';
import { api, given, idempotent } from './client';
import type {
  AssessmentCreate,
  AssessmentOut,
  CaseCreate,
  CaseOpened,
  ContactCreate,
  ContactOut,
  PlacementCreate,
  PlacementOut,
} from './generated/schema';

const SENTENCES = 50;

const about = (of: string) => ({ path: { case: of } });

export const overviewQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'overview'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/overview', { params: about(of), signal })),
  });

export const contactsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'contacts'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/contacts', { params: about(of), signal })),
  });

export const assessmentsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'assessments'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/assessments', { params: about(of), signal })),
  });

export const placementsQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'placements'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/placements', { params: about(of), signal })),
  });

/** Who has looked at a citizen, in sentences. */
export const logQuery = (citizen: string, lang: Language) =>
  infiniteQueryOptions({
    queryKey: ['citizen', citizen, 'log', lang],
    queryFn: ({ pageParam, signal }) => {
      const query = { lang, limit: SENTENCES, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return given(api.GET('/api/v1/citizens/{citizen}/audit-log', { params: { path: { citizen }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** What is shown of a case is asked for again, on its own pages and on the list. */
export async function refreshCase(queries: QueryClient, of: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['work-list'] });
  await queries.invalidateQueries({ queryKey: ['case', of] });
}

export function openCase(body: CaseCreate, key: string): Promise<CaseOpened> {
  return given(api.POST('/api/v1/cases', { body, params: { header: idempotent(key) } }));
}

export function addContact(of: string, body: ContactCreate, key: string): Promise<ContactOut> {
  return given(api.POST('/api/v1/cases/{case}/contacts', { body, params: { ...about(of), header: idempotent(key) } }));
}

export function startAssessment(of: string, body: AssessmentCreate, key: string): Promise<AssessmentOut> {
  return given(api.POST('/api/v1/cases/{case}/assessments', { body, params: { ...about(of), header: idempotent(key) } }));
}

export function place(of: string, body: PlacementCreate, key: string): Promise<PlacementOut> {
  return given(api.POST('/api/v1/cases/{case}/placements', { body, params: { ...about(of), header: idempotent(key) } }));
}
