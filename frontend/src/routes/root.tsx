/** What stands around every page: the frame of an error, the question to sign in again, and where pages begin. */
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { meQuery } from '../api/queries';
import { ErrorPage, NotFoundPage } from '../components/ErrorPage';
import { Frame } from '../components/Frame';
import { Shell } from '../components/Shell';
import { SignInAgain } from '../components/SignInAgain';
import { suggestLanguage } from '../i18n/language';
import { wear } from '../ui/theme';
import { CACHED, ownAddress, signedIn, type Context } from './guards';

export const rootRoute = createRootRouteWithContext<Context>()({
  component: () => (
    <>
      <Outlet />
      <SignInAgain />
    </>
  ),
  errorComponent: (props) => (
    <Frame kind="open">
      <ErrorPage {...props} />
    </Frame>
  ),
  notFoundComponent: () => (
    <Frame kind="open">
      <NotFoundPage />
    </Frame>
  ),
});

const open = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  component: () => (
    <Frame kind="open">
      <Outlet />
    </Frame>
  ),
});

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: (search): { back?: string | undefined; again?: boolean | undefined } => ({
    back: ownAddress(search['back']),
    again: search['again'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/sign-in/SignInPage'), 'SignInPage'),
});

const callback = createRoute({
  getParentRoute: () => open,
  path: '/sign-in/callback',
  component: lazyRouteComponent(() => import('../pages/sign-in/CallbackPage'), 'CallbackPage'),
});

export const openPages = open.addChildren([signIn, callback]);

/** The parent of every page for people who are signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    signedIn({ location });
    const me = await context.queries.query({ ...meQuery, ...CACHED });
    suggestLanguage(me.municipality.language); // before any page asks for its texts
    wear(me.municipality.id);
  },
  component: Shell,
  errorComponent: (props) => (
    <Frame kind="open">
      <ErrorPage {...props} />
    </Frame>
  ),
});
