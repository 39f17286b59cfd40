/** The first page, the views of it that one keeps, and opening a case from it. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { may, meQuery, municipalityQuery } from '../api/queries';
import { linesQuery, viewsQuery } from '../pages/today/queries';
import { asked, isKept, keptView, narrowedBy, still, viewOf, WAITING, type View } from '../pages/today/views';
import { CACHED, needs } from './guards';
import { shellRoute } from './root';

const start = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: (search): { view?: View } => ('view' in search ? { view: viewOf(search['view']) } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const me = await queries.query({ ...meQuery, ...CACHED });
    if (!may(me, 'case.change')) return;
    const asking = queries.query({ ...viewsQuery, ...CACHED });
    const view = deps.view ?? keptView(me.user_id);
    const kept = isKept(view) ? await asking : [];
    const by = narrowedBy(still(view, kept), me.user_id, kept);
    await Promise.all([asking, ...WAITING.map((group) => queries.infiniteQuery({ ...linesQuery(asked(by, group)), ...CACHED }))]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-day'), 'HomePage'),
});

const newCase = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/new',
  beforeLoad: needs('citizen.search'),
  loader: ({ context: { queries } }) => queries.query({ ...municipalityQuery, ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-a-day'), 'NewCasePage'),
});

const views = createRoute({
  getParentRoute: () => shellRoute,
  path: '/views',
  beforeLoad: needs('view.keep'),
  loader: ({ context: { queries } }) =>
    Promise.all([queries.query({ ...viewsQuery, ...CACHED }), queries.query({ ...municipalityQuery, ...CACHED })]),
});

const newView = createRoute({
  getParentRoute: () => views,
  path: '/new',
  component: lazyRouteComponent(() => import('../pages/of-a-day'), 'NewViewPage'),
});

const view = createRoute({
  getParentRoute: () => views,
  path: '/$view',
  component: lazyRouteComponent(() => import('../pages/of-a-day'), 'ViewPage'),
});

export const todayPages = [start, newCase, views.addChildren([newView, view])] as const;
