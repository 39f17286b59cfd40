/** Where the web app begins. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/problem';
import { makeQueries } from './api/queries';
import { makeRouter } from './routes/router';
import './ui/styles/index.css';

/** How long the frame of index.html stands alone: what comes sooner is shown without anything in between. */
const ALONE_MS = 400;

const queries = makeQueries();
const router = makeRouter(queries);
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

/** What a page has already said in the reader's words is no news for the console. */
function tellConsole(error: unknown): void {
  if (!(error instanceof ApiError)) console.error(error);
}

/** Fetch the code of the page that was asked for while it is still being found out who asks. */
const [wanted] = router.getMatchedRoutes(router.latestLocation.pathname);
for (const route of wanted) void router.loadRouteChunk(route);

await Promise.race([router.load(), new Promise((late) => setTimeout(late, ALONE_MS))]);

createRoot(place, { onCaughtError: tellConsole }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
