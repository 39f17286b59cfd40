/** What the pages of a case ask of the service, and what they send. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, given, idempotent, ifMatch } from '../../api/client';
import type {
  AssessmentOut,
  CaseChange,
  CaseCreate,
  CaseOpened,
  CaseOut,
  CitizenCreate,
  CitizenFound,
  CitizenOut,
  ContactCreate,
  ContactOut,
  UserOut,
} from '../../api/generated/schema';
import type { Language } from '../../i18n/language';

export const overviewQuery = (of: string) =>
  queryOptions({
    queryKey: ['case', of, 'overview'],
    queryFn: ({ signal }) => given(api.GET('/api/v1/cases/{case}/overview', { params: { path: { case: of } }, signal })),
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

export const logQuery = (citizen: string, lang: Language) =>
  infiniteQueryOptions({
    queryKey: ['citizen', citizen, 'log', lang],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? { lang } : { lang, cursor: pageParam };
      return given(api.GET('/api/v1/citizens/{citizen}/audit-log', { params: { path: { citizen }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const municipalityQuery = queryOptions({
  queryKey: ['municipality'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/municipality', { signal })),
  staleTime: 5 * 60_000,
});

const WITH_CASES: ReadonlySet<string> = new Set(['assessor', 'coordinator', 'case_officer']);
const MOST = 200;

/** Everybody who works with cases here, by name. */
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

/** What is shown of a case is asked for again, on its own pages and on the list. */
export async function refreshCase(queries: QueryClient, of: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['work-list'] });
  void queries.invalidateQueries({ queryKey: ['placement'] });
  await queries.invalidateQueries({ queryKey: ['case', of] });
}

export function changeCase(seen: { readonly id: string; readonly version: number }, body: CaseChange): Promise<CaseOut> {
  return given(api.PATCH('/api/v1/cases/{case}', { body, params: { path: { case: seen.id }, header: ifMatch(seen) } }));
}

export function addContact(of: string, body: ContactCreate, key: string): Promise<ContactOut> {
  return given(api.POST('/api/v1/cases/{case}/contacts', { body, params: { path: { case: of }, header: idempotent(key) } }));
}

export function startAssessment(of: string, contactPerson: string, key: string): Promise<AssessmentOut> {
  const params = { path: { case: of }, header: idempotent(key) };
  return given(api.POST('/api/v1/cases/{case}/assessments', { body: { contact_person_id: contactPerson }, params }));
}

/** A number is sent in the body and kept nowhere: not in an address, not in a cache, not in a draft. */
export async function findCitizen(nationalNumber: string): Promise<readonly CitizenFound[]> {
  const { citizens } = await given(api.POST('/api/v1/citizens/search', { body: { national_number: nationalNumber } }));
  return citizens;
}

export function addCitizen(body: CitizenCreate, key: string): Promise<CitizenOut> {
  return given(api.POST('/api/v1/citizens', { body, params: { header: idempotent(key) } }));
}

export function openCase(body: CaseCreate, key: string): Promise<CaseOpened> {
  return given(api.POST('/api/v1/cases', { body, params: { header: idempotent(key) } }));
}
