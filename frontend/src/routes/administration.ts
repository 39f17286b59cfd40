/** The pages that let people in and put them into teams. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AccountKind } from '../api/generated/schema';
import { teamQuery, teamsQuery, userQuery, usersQuery } from '../pages/administration/queries';
import { CACHED, needs } from './guards';
import { shellRoute } from './root';

const KINDS = ['staff', 'citizen', 'relative'] as const satisfies readonly AccountKind[];

const administration = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration',
  beforeLoad: needs('user.create'),
});

const users = createRoute({
  getParentRoute: () => administration,
  path: '/',
  validateSearch: (search): { kind?: AccountKind } => ({ kind: KINDS.find((kind) => kind === search['kind']) ?? 'staff' }),
  loaderDeps: ({ search }) => ({ kind: search.kind ?? 'staff' }),
  loader: ({ context: { queries }, deps }) =>
    Promise.all([queries.infiniteQuery({ ...usersQuery(deps.kind), ...CACHED }), queries.query({ ...teamsQuery, ...CACHED })]),
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'UsersPage'),
});

const newUser = createRoute({
  getParentRoute: () => administration,
  path: '/users/new',
  loader: ({ context: { queries } }) => queries.query({ ...teamsQuery, ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'NewUserPage'),
});

const user = createRoute({
  getParentRoute: () => administration,
  path: '/users/$user',
  loader: ({ context: { queries }, params }) =>
    Promise.all([queries.query({ ...userQuery(params.user), ...CACHED }), queries.query({ ...teamsQuery, ...CACHED })]),
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'UserPage'),
});

const teams = createRoute({
  getParentRoute: () => administration,
  path: '/teams',
  loader: ({ context: { queries } }) => queries.query({ ...teamsQuery, ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'TeamsPage'),
});

const newTeam = createRoute({
  getParentRoute: () => administration,
  path: '/teams/new',
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'NewTeamPage'),
});

const team = createRoute({
  getParentRoute: () => administration,
  path: '/teams/$team',
  loader: ({ context: { queries }, params }) => queries.query({ ...teamQuery(params.team), ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-administration'), 'TeamPage'),
});

export const administrationPages = administration.addChildren([users, newUser, user, teams, newTeam, team]);
