/** The pages of a citizen, and of a relative who speaks for one: `/my`. */
import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { conversationQuery, factsQuery } from '../answers/queries';
import { assessmentsQuery, contactsQuery, logQuery, placementsQuery } from '../api/cases';
import type { CaseLine } from '../api/generated/schema';
import { ApiError } from '../api/problem';
import { isPrivate, meQuery } from '../api/queries';
import { laddersQuery, policiesQuery } from '../components/staircase/queries';
import { currentLanguage } from '../i18n/language';
import { PARTS, type Part } from '../pages/citizen/place/parts';
import { casesQuery, citizenQuery } from '../pages/citizen/queries';
import { choices, chosen } from '../pages/citizen/whom';
import { CACHED } from './guards';
import { shellRoute } from './root';

interface Whom {
  /** Of several whom one may speak for, the one this is about. */
  readonly for?: string | undefined;
}

/** Each page of its own says what went wrong, so that the frame and whom it is about stay. */
const ERRORS = { errorComponent: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'MyErrorPage') };

const my = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my',
  validateSearch: (search): Whom => (typeof search['for'] === 'string' ? { for: search['for'] } : {}),
  search: { middlewares: [retainSearchParams<Whom>(['for'])] },
  beforeLoad: async ({ context: { queries } }) => {
    if (!isPrivate(await queries.query({ ...meQuery, ...CACHED }))) throw new ApiError('forbidden', 'not_permitted');
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'MyLayout'),
  ...ERRORS,
});

const whom = createRoute({
  getParentRoute: () => my,
  path: '/whom',
  loader: async ({ context: { queries } }) => {
    const me = await queries.query({ ...meQuery, ...CACHED });
    await Promise.all(choices(me).map((citizen) => queries.query({ ...citizenQuery(citizen), ...CACHED })));
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'WhomPage'),
  ...ERRORS,
});

/** The parent of every page about one citizen: it knows whom. */
const self = createRoute({
  getParentRoute: () => my,
  id: 'self',
  beforeLoad: async ({ context: { queries }, search }) => {
    const me = await queries.query({ ...meQuery, ...CACHED });
    const citizen = chosen(me, search.for);
    if (citizen === undefined) throw redirect({ to: '/my/whom', replace: true });
    return { citizen, own: citizen === me.citizen_id };
  },
  loader: async ({ context: { queries, citizen, own } }) => {
    await Promise.all([
      queries.query({ ...casesQuery, ...CACHED }),
      own ? undefined : queries.query({ ...citizenQuery(citizen), ...CACHED }),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'SelfLayout'),
  ...ERRORS,
});

interface About {
  readonly queries: QueryClient;
  readonly citizen: string;
}

async function caseOf({ queries, citizen }: About): Promise<CaseLine | undefined> {
  const { cases } = await queries.query({ ...casesQuery, ...CACHED });
  return cases.find((one) => one.citizen_id === citizen);
}

/** Give the open case; whoever has none is shown the first page, which says how to get in touch. */
async function mustHaveCase(about: About): Promise<CaseLine> {
  const line = await caseOf(about);
  if (!line) throw redirect({ to: '/my', replace: true });
  return line;
}

const start = createRoute({
  getParentRoute: () => self,
  path: '/',
  loader: async ({ context }) => {
    const [line, { queries }] = [await caseOf(context), context];
    if (!line) return;
    await Promise.all([
      queries.query({ ...factsQuery(line.id), ...CACHED }),
      queries.query({ ...contactsQuery(line.id), ...CACHED }),
      queries.query({ ...assessmentsQuery(line.id), ...CACHED }),
      queries.query({ ...placementsQuery(line.id), ...CACHED }),
      queries.query({ ...policiesQuery, ...CACHED }),
      queries.query({ ...laddersQuery, ...CACHED }),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'MyStartPage'),
  ...ERRORS,
});

const words = createRoute({
  getParentRoute: () => self,
  path: '/words',
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'WordsPage'),
  ...ERRORS,
});

const conversation = createRoute({
  getParentRoute: () => self,
  path: '/conversation',
  loader: async ({ context }) => {
    const line = await mustHaveCase(context);
    await Promise.all([
      context.queries.query({ ...conversationQuery(currentLanguage()), ...CACHED }),
      context.queries.query({ ...factsQuery(line.id), ...CACHED }),
      context.queries.query({ ...assessmentsQuery(line.id), ...CACHED }),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'ConversationLayout'),
  ...ERRORS,
});

const chapterList = createRoute({
  getParentRoute: () => conversation,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'ChaptersPage'),
  ...ERRORS,
});

const chapter = createRoute({
  getParentRoute: () => conversation,
  path: '$chapter',
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'ChapterPage'),
  ...ERRORS,
});

const question = createRoute({
  getParentRoute: () => conversation,
  path: '$chapter/$question',
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'QuestionPage'),
  ...ERRORS,
});

const place = createRoute({
  getParentRoute: () => self,
  path: '/place',
  validateSearch: (search): { part?: Part } => {
    const part = PARTS.find((one) => one === search['part']);
    return part ? { part } : {};
  },
  loader: async ({ context }) => {
    const line = await mustHaveCase(context);
    await Promise.all([
      context.queries.query({ ...placementsQuery(line.id), ...CACHED }),
      context.queries.query({ ...assessmentsQuery(line.id), ...CACHED }),
      context.queries.query({ ...policiesQuery, ...CACHED }),
      context.queries.query({ ...laddersQuery, ...CACHED }),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'PlacePage'),
  ...ERRORS,
});

const situation = createRoute({
  getParentRoute: () => self,
  path: '/situation',
  loader: async ({ context }) => {
    const line = await mustHaveCase(context);
    await Promise.all([
      context.queries.query({ ...conversationQuery(currentLanguage()), ...CACHED }),
      context.queries.query({ ...factsQuery(line.id), ...CACHED }),
      context.queries.query({ ...placementsQuery(line.id), ...CACHED }),
      context.queries.query({ ...policiesQuery, ...CACHED }),
      context.queries.query({ ...laddersQuery, ...CACHED }),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'SituationPage'),
  ...ERRORS,
});

const looked = createRoute({
  getParentRoute: () => self,
  path: '/looked',
  loader: ({ context: { queries, citizen } }) => queries.infiniteQuery({ ...logQuery(citizen, currentLanguage()), ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-a-citizen'), 'LookedPage'),
  ...ERRORS,
});

const asked = conversation.addChildren([chapterList, chapter, question]);

export const citizenPages = my.addChildren([whom, self.addChildren([start, words, asked, place, situation, looked])]);
