/** The first page, and opening a case from it. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { may, meQuery } from '../api/queries';
import { municipalityQuery } from '../pages/case/queries';
import { linesQuery } from '../pages/today/queries';
import { asked, keptView, viewOf, WAITING, type View } from '../pages/today/views';
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
    const view = deps.view ?? keptView(me.user_id);
    await Promise.all(WAITING.map((group) => queries.infiniteQuery({ ...linesQuery(asked(view, group, me.user_id)), ...CACHED })));
  },
  component: lazyRouteComponent(() => import('../pages/today/HomePage'), 'HomePage'),
});

const newCase = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/new',
  beforeLoad: needs('citizen.search'),
  loader: ({ context: { queries } }) => queries.query({ ...municipalityQuery, ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/today/NewCasePage'), 'NewCasePage'),
});

export const todayPages = [start, newCase] as const;
