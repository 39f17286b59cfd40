/** The conversation of a case, under its head and tabs, and the same on paper. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { conversationQuery, factsQuery } from '../answers/queries';
import { assessmentsQuery } from '../api/cases';
import { currentLanguage } from '../i18n/language';
import { caseRoute } from './case';
import { CACHED } from './guards';

const conversation = createRoute({
  getParentRoute: () => caseRoute,
  path: '/conversation',
  validateSearch: (search): { at?: string } => (typeof search['at'] === 'string' ? { at: search['at'] } : {}),
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.query({ ...conversationQuery(currentLanguage()), ...CACHED }),
      queries.query({ ...assessmentsQuery(params.case), ...CACHED }),
      queries.query({ ...factsQuery(params.case), ...CACHED }),
    ]),
  component: lazyRouteComponent(() => import('../pages/of-a-conversation'), 'ConversationPage'),
});

const paper = createRoute({
  getParentRoute: () => caseRoute,
  path: '/conversation/paper',
  validateSearch: (search): { form: 'blank' | 'filled' } => ({ form: search['form'] === 'filled' ? 'filled' : 'blank' }),
  loader: ({ context: { queries } }) => queries.query({ ...conversationQuery(currentLanguage()), ...CACHED }),
  component: lazyRouteComponent(() => import('../pages/of-a-conversation'), 'PaperPage'),
});

export const conversationPages = [conversation, paper] as const;
