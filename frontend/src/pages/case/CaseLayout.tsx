/** What stands above every page about a case: who it is about, what matters to them, where it stands, and the tabs. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { overviewQuery } from '../../api/cases';
import { may, meQuery } from '../../api/queries';
import { Printed } from '../../components/Printed';
import { Clock } from '../../components/case/Clock';
import { Matters } from '../../components/case/Matters';
import { useDays } from '../../components/case/useDays';
import { phaseTexts } from '../../components/case/words';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import './case.css';
import { headTexts } from './texts';

const route = getRouteApi('/signed-in/cases/$case');

const OTHER_PAGES = [() => import('../of-a-conversation'), () => import('../of-a-placement'), () => import('../of-a-citizen')];
const SETTLED_MS = 2000;

/** Fetch the other pages of a case once the first one stands: at a kitchen table they are there without a network. */
function useOtherPages(): void {
  useEffect(() => {
    const settled = setTimeout(() => {
      for (const fetched of OTHER_PAGES) fetched().catch(() => undefined); // asked for again by whoever goes there
    }, SETTLED_MS);
    return () => {
      clearTimeout(settled);
    };
  }, []);
}

export function CaseLayout() {
  useOtherPages();
  const { case: of } = route.useParams();
  const atOverview = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '').endsWith(of) });
  return (
    <div className="stack case">
      <OnPaper of={of} />
      <Head of={of} whole={atOverview} />
      <Tabs of={of} />
      <Outlet />
    </div>
  );
}

/** Which case it is, said on paper only: on the screen its address says so. */
function OnPaper({ of }: { readonly of: string }) {
  const t = useTexts(headTexts);
  const { time_zone: timeZone } = useSuspenseQuery(meQuery).data.municipality;
  const { opened_at } = useSuspenseQuery(overviewQuery(of)).data.case;
  const { day } = useFormats(timeZone);
  return <Printed about={[t.sheet(of, day(opened_at))]} timeZone={timeZone} />;
}

function Head({ of, whole }: { readonly of: string; readonly whole: boolean }) {
  const t = useTexts(headTexts);
  const { case: now, on } = useSuspenseQuery(overviewQuery(of)).data;
  const days = useDays(on);
  return (
    <header className="panel case-head" data-whole={whole || undefined} data-urgent={now.urgent || undefined}>
      <p className="case-who">
        <strong>{`${now.given_name} ${now.family_name}`}</strong>
        {now.born_year !== null && <span className="quiet">{t.born(now.born_year)}</span>}
        {now.urgent && (
          <span className="ds-tag" data-color="danger">
            {t.urgent}
          </span>
        )}
      </p>
      <Matters matters={now.matters} />
      {now.window_opens_on !== null && now.window_closes_on !== null && (
        <div className="case-clock">
          <Clock opensOn={now.window_opens_on} closesOn={now.window_closes_on} on={on} />
          {whole && <span className="quiet">{t.until(days.near(now.window_closes_on))}</span>}
        </div>
      )}
      {whole && <Facts of={of} />}
    </header>
  );
}

function Facts({ of }: { readonly of: string }) {
  const t = useTexts(headTexts);
  const phases = useTexts(phaseTexts);
  const { data: me } = useSuspenseQuery(meQuery);
  const { case: now } = useSuspenseQuery(overviewQuery(of)).data;
  const facts = [
    [t.stands, phases[now.phase]],
    [t.team, now.team_name],
    [t.coordinator, now.coordinator_name ?? t.nobody],
    [t.contactPerson, now.contact_person_name ?? t.nobody],
  ] as const;
  return (
    <div className="case-facts">
      <dl>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {may(me, 'case.change') && now.closed_at === null && (
        <Link className="ds-link" {...paths.changeCase(of)} data-no-print>
          {t.change}
        </Link>
      )}
    </div>
  );
}

function Tabs({ of }: { readonly of: string }) {
  const t = useTexts(headTexts);
  return (
    <nav className="shell-nav case-tabs" aria-label={t.tabs} data-no-print>
      <Link {...paths.case(of)} activeOptions={{ exact: true }}>
        {t.overview}
      </Link>
      <Link {...paths.conversation(of)} activeOptions={{ includeSearch: false }}>
        {t.conversation}
      </Link>
      <Link {...paths.placement(of)}>{t.placement}</Link>
      <Link {...paths.looked(of)}>{t.looked}</Link>
    </nav>
  );
}
