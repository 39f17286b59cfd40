/** Around every page about one citizen: a relative sees all the time for whom they speak. */
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ApiError, apiErrorOf } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { Printed } from '../../components/Printed';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { casesQuery, citizenQuery } from './queries';
import { SelfContext, useSelf, type Answering } from './self';
import { whomTexts } from './texts';
import { choices } from './whom';

const route = getRouteApi('/signed-in/my/self');

export function SelfLayout() {
  useEndedPower();
  const { citizen, own } = route.useRouteContext();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: list } = useSuspenseQuery(casesQuery);
  const { data: other } = useQuery({ ...citizenQuery(citizen), enabled: !own });
  const [said, say, forget] = useDraft<Answering | undefined>(`answering/${citizen}`, undefined);
  const self = {
    me,
    citizen,
    own,
    given: other?.given_name ?? '',
    name: other ? `${other.given_name} ${other.family_name}` : '',
    line: list.cases.find((one) => one.citizen_id === citizen),
    answering: own ? 'citizen' : said,
    answerAs: (answering: Answering | undefined) => {
      if (answering === undefined) forget();
      else say(answering);
    },
  } as const;
  return (
    <SelfContext value={self}>
      <Printed about={[self.name || me.name]} timeZone={me.municipality.time_zone} />
      <Spoken />
      <Outlet />
    </SelfContext>
  );
}

/** A power of attorney that ends, ends what is on the screen too: nothing that was fetched before is shown any longer. */
function useEndedPower(): void {
  const queries = useQueryClient();
  const [ended, end] = useState<ApiError>();
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const problem = apiErrorOf(event.action.error);
        if (problem.kind === 'forbidden') end(problem);
      }),
    [queries],
  );
  if (ended) throw ended;
}

/** For whom one speaks, when it is not oneself, or not only. */
function Spoken() {
  const t = useTexts(whomTexts);
  const { me, own, name } = useSelf();
  const several = choices(me).length > 1;
  if (own && !several) return null;
  return (
    <aside className="my-whom" aria-label={t.whom}>
      <p>{own ? t.forSelf : t.forOther(name)}</p>
      {several && (
        <Link className="ds-link" {...paths.whom()} data-no-print>
          {t.another}
        </Link>
      )}
    </aside>
  );
}
