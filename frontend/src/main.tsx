/** Where the web app begins. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { ApiError } from './api/problem';
import { makeQueries } from './api/queries';
import { makeRouter } from './routes/router';
import './ui/styles/index.css';

/** How long the frame of index.html stands alone: what comes sooner is shown without anything in between. */
const ALONE_MS = 400;

/** React draws when there is something to draw: until then its code does not stand in the way of the first questions. */
const drawing = import('react-dom/client');

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

const loaded = Promise.race([router.load(), new Promise((late) => setTimeout(late, ALONE_MS))]);
const [{ createRoot }] = await Promise.all([drawing, loaded]);

// As a transition: a slow phone draws the page in slices, and answers a finger in between.
startTransition(() => {
  createRoot(place, { onCaughtError: tellConsole }).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
});
