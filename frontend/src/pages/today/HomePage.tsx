/** The first page: Today for those who work with cases, a greeting for everybody else. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { may, meQuery } from '../../api/queries';
import { StartPage } from '../start/StartPage';
import { TodayPage } from './TodayPage';
import { keptView } from './views';

const route = getRouteApi('/signed-in/');

export function HomePage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const { view = keptView(me.user_id) } = route.useSearch();
  return may(me, 'case.change') ? <TodayPage view={view} /> : <StartPage />;
}
