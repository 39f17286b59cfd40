/**
 * Every address of the web app, as typed functions: `<Link {...paths.user(id)}>`, `navigate(paths.users())`.
 *
 * The router checks each against the tree: an address that is not there does not compile.
 */
import { linkOptions } from '@tanstack/react-router';
import type { AccountKind } from '../api/generated/schema';
import type { Part } from '../pages/citizen/place/parts';
import type { View } from '../pages/today/views';

/** A look at a citizen is on record, so it is only taken when somebody goes there, not when they point at the link. */
const UNSEEN = { preload: false } as const;

export const paths = {
  start: () => linkOptions({ to: '/' }),
  today: (view: View) => linkOptions({ to: '/', search: { view }, ...UNSEEN }),
  newView: () => linkOptions({ to: '/views/new' }),
  view: (view: string) => linkOptions({ to: '/views/$view', params: { view } }),
  newCase: () => linkOptions({ to: '/cases/new' }),
  case: (of: string) => linkOptions({ to: '/cases/$case', params: { case: of }, ...UNSEEN }),
  conversation: (of: string) => linkOptions({ to: '/cases/$case/conversation', params: { case: of }, ...UNSEEN }),
  conversationOnPaper: (of: string, form: 'blank' | 'filled') =>
    linkOptions({ to: '/cases/$case/conversation/paper', params: { case: of }, search: { form }, ...UNSEEN }),
  placement: (of: string) => linkOptions({ to: '/cases/$case/placement', params: { case: of }, ...UNSEEN }),
  placeOwn: (of: string) => linkOptions({ to: '/cases/$case/placement/own', params: { case: of }, ...UNSEEN }),
  placeTeam: (of: string) => linkOptions({ to: '/cases/$case/placement/team', params: { case: of }, ...UNSEEN }),
  agree: (of: string) => linkOptions({ to: '/cases/$case/placement/agree', params: { case: of }, ...UNSEEN }),
  changeCase: (of: string) => linkOptions({ to: '/cases/$case/change', params: { case: of }, ...UNSEEN }),
  newContact: (of: string) => linkOptions({ to: '/cases/$case/contact', params: { case: of }, ...UNSEEN }),
  startAssessment: (of: string) => linkOptions({ to: '/cases/$case/start', params: { case: of }, ...UNSEEN }),
  looked: (of: string) => linkOptions({ to: '/cases/$case/looked', params: { case: of }, ...UNSEEN }),
  my: (citizen?: string) => linkOptions({ to: '/my', search: citizen === undefined ? {} : { for: citizen } }),
  whom: () => linkOptions({ to: '/my/whom' }),
  myWords: () => linkOptions({ to: '/my/words' }),
  myConversation: () => linkOptions({ to: '/my/conversation' }),
  myChapter: (chapter: string) => linkOptions({ to: '/my/conversation/$chapter', params: { chapter } }),
  myQuestion: (chapter: string, question: string) =>
    linkOptions({ to: '/my/conversation/$chapter/$question', params: { chapter, question } }),
  myPlace: (part?: Part) => linkOptions({ to: '/my/place', search: part ? { part } : {} }),
  mySituation: () => linkOptions({ to: '/my/situation' }),
  myLooked: () => linkOptions({ to: '/my/looked' }),
  users: (kind: AccountKind = 'staff') => linkOptions({ to: '/administration', search: { kind } }),
  newUser: () => linkOptions({ to: '/administration/users/new' }),
  user: (user: string) => linkOptions({ to: '/administration/users/$user', params: { user } }),
  teams: () => linkOptions({ to: '/administration/teams' }),
  newTeam: () => linkOptions({ to: '/administration/teams/new' }),
  team: (team: string) => linkOptions({ to: '/administration/teams/$team', params: { team } }),
};
