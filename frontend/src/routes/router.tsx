/** The tree of all pages, and the router that walks it. */
import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { ErrorPage, NotFoundPage } from '../components/ErrorPage';
import { PendingPage } from '../components/Pending';
import { administrationPages } from './administration';
import { casePages, caseRoute } from './case';
import { citizenPages } from './citizen';
import { conversationPages } from './conversation';
import { placementPages } from './placement';
import { openPages, rootRoute, shellRoute } from './root';
import { todayPages } from './today';

const caseOf = caseRoute.addChildren([...casePages, ...conversationPages, ...placementPages]);

const tree = rootRoute.addChildren([openPages, shellRoute.addChildren([...todayPages, administrationPages, caseOf, citizenPages])]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 400, // a page that comes sooner is shown without anything in between
    defaultPendingMinMs: 300,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0, // how fresh data is, is for the query cache to say
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
