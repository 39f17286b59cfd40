/** Where the web app begins. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/problem';
import { makeQueries } from './api/queries';
import { makeRouter } from './routes/router';
import './ui/styles/index.css';

const queries = makeQueries();
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

/** What a page has already said in the reader's words is no news for the console. */
function tellConsole(error: unknown): void {
  if (!(error instanceof ApiError)) console.error(error);
}

createRoot(place, { onCaughtError: tellConsole }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
);
