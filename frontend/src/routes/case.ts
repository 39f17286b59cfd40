/** A case: its head and tabs, and the pages under them; other areas hang theirs under `caseRoute`. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { assessmentsQuery, contactsQuery, logQuery, overviewQuery, placementsQuery } from '../api/cases';
import { professionalsQuery } from '../api/professionals';
import { may, meQuery, municipalityQuery } from '../api/queries';
import { policiesQuery } from '../components/staircase/queries';
import { currentLanguage } from '../i18n/language';
import { CACHED, named, needs } from './guards';
import { paths } from './paths';
import { shellRoute } from './root';

/** The layout of every page about a case: `/cases/$case`. */
export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$case',
  beforeLoad: async ({ context, params }) => {
    named(params.case);
    await needs('case.change')({ context });
  },
  loader: ({ context: { queries }, params }) => queries.query({ ...overviewQuery(params.case), ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'CaseLayout'),
});

const overview = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  loader: ({ context: { queries }, params: { case: of } }) =>
    Promise.all([
      queries.query({ ...contactsQuery(of), ...CACHED }),
      queries.query({ ...assessmentsQuery(of), ...CACHED }),
      queries.query({ ...placementsQuery(of), ...CACHED }),
    ]),
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'OverviewPage'),
});

const looked = createRoute({
  getParentRoute: () => caseRoute,
  path: '/looked',
  loader: async ({ context: { queries }, params }) => {
    const me = await queries.query({ ...meQuery, ...CACHED });
    if (!may(me, 'citizen.audit.read')) return;
    const { case: now } = await queries.query({ ...overviewQuery(params.case), ...CACHED });
    await queries.infiniteQuery({ ...logQuery(now.citizen_id, currentLanguage()), ...CACHED });
  },
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'LookedPage'),
});

const change = createRoute({
  getParentRoute: () => caseRoute,
  path: '/change',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.query({ ...municipalityQuery, ...CACHED }), queries.query({ ...professionalsQuery, ...CACHED })]),
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'ChangeCasePage'),
});

const start = createRoute({
  getParentRoute: () => caseRoute,
  path: '/start',
  beforeLoad: needs('assessment.open'),
  loader: async ({ context: { queries }, params }) => {
    const [assessments] = await Promise.all([
      queries.query(assessmentsQuery(params.case)),
      queries.query({ ...policiesQuery, ...CACHED }),
      queries.query({ ...professionalsQuery, ...CACHED }),
    ]);
    if (assessments.at(-1)?.signed_at === null) throw redirect({ ...paths.conversation(params.case), replace: true });
  },
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'StartAssessmentPage'),
});

const newContact = createRoute({
  getParentRoute: () => caseRoute,
  path: '/contact',
  component: lazyRouteComponent(() => import('../pages/of-a-case'), 'NewContactPage'),
});

export const casePages = [overview, looked, change, start, newContact] as const;
