/** The placement of a case, under its head and tabs, and the forms that place. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { factsQuery } from '../answers/queries';
import { assessmentsQuery, overviewQuery, placementsQuery } from '../api/cases';
import { professionalsQuery } from '../api/professionals';
import { recommendationQuery } from '../api/recommended';
import { laddersQuery, policiesQuery } from '../components/staircase/queries';
import { cataloguesQuery, relativesQuery } from '../pages/placement/queries';
import { caseRoute } from './case';
import { CACHED, needs, type Context } from './guards';

async function preload({ context: { queries }, params }: { context: Context; params: { case: string } }): Promise<void> {
  const id = params.case;
  await Promise.all([
    queries.query({ ...recommendationQuery(id), ...CACHED }), // the largest first: a phone asks a handful at a time
    queries.query({ ...laddersQuery, ...CACHED }),
    queries.query({ ...policiesQuery, ...CACHED }),
    queries.query({ ...factsQuery(id), ...CACHED }),
    queries.query({ ...overviewQuery(id), ...CACHED }),
    queries.query({ ...assessmentsQuery(id), ...CACHED }),
    queries.query({ ...placementsQuery(id), ...CACHED }),
  ]);
}

const placement = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placement',
  loader: preload,
  component: lazyRouteComponent(() => import('../pages/of-a-placement'), 'PlacementPage'),
});

const placeOwn = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placement/own',
  beforeLoad: needs('placement.create'),
  loader: preload,
  component: lazyRouteComponent(() => import('../pages/of-a-placement'), 'PlaceOwnPage'),
});

const placeTeam = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placement/team',
  beforeLoad: needs('placement.create'),
  loader: preload,
  component: lazyRouteComponent(() => import('../pages/of-a-placement'), 'PlaceTeamPage'),
});

const agree = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placement/agree',
  beforeLoad: needs('joint_decision.create'),
  loader: async (here) => {
    const { queries } = here.context;
    const [{ case: now }] = await Promise.all([
      queries.query({ ...overviewQuery(here.params.case), ...CACHED }),
      queries.query({ ...professionalsQuery, ...CACHED }),
      queries.query({ ...cataloguesQuery, ...CACHED }),
      preload(here),
    ]);
    await queries.query({ ...relativesQuery(now.citizen_id), ...CACHED });
  },
  component: lazyRouteComponent(() => import('../pages/of-a-placement'), 'AgreePage'),
});

export const placementPages = [placement, placeOwn, placeTeam, agree] as const;
