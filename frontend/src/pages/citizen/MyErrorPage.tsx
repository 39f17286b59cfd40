/** What stands in the place of a citizen's page that cannot be shown; a power of attorney that ended is no mistake. */
import { useQuery } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { apiErrorOf } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { ErrorPage } from '../../components/ErrorPage';
import { Pending } from '../../components/Pending';
import { NoPower } from './WhomPage';
import { choices } from './whom';

export function MyErrorPage(props: ErrorComponentProps) {
  const refused = apiErrorOf(props.error).kind === 'forbidden';
  const { data: me, isFetching } = useQuery({ ...meQuery, staleTime: refused ? 0 : Infinity });
  const ended = refused && me?.relative_id != null && choices(me).length === 0;
  if (refused && isFetching) return <Pending />;
  return ended ? <NoPower me={me} /> : <ErrorPage {...props} />;
}
