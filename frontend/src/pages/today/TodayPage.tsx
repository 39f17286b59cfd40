/** What needs somebody today: who needs help now, what is past its date, who waits, and with whom help is agreed. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { byService } from '../../api/clock';
import { may, meQuery } from '../../api/queries';
import { useDays } from '../../components/case/useDays';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Heading, Paragraph } from '../../ui/Text';
import { Agreed } from './Agreed';
import { Lines } from './Lines';
import { linesQuery, viewsQuery } from './queries';
import { Roving } from './Roving';
import { texts } from './texts';
import './today.css';
import { asked, narrowedBy, still, type Asked, type Group, type View } from './views';
import { Views } from './Views';

export function TodayPage({ view: wanted }: { readonly view: View }) {
  const t = useTexts(texts);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: kept } = useSuspenseQuery(viewsQuery);
  const view = still(wanted, kept);
  const by = narrowedBy(view, me.user_id, kept);
  const groups = [useGroup(by, 'now'), useGroup(by, 'past'), useGroup(by, 'waiting')] as const;
  const shown = groups.filter(({ lines, query }) => lines.length > 0 || query.hasNextPage);
  const [stop, setStop] = useState<string>();
  const on = groups.find((group) => group.on !== '')?.on ?? '';
  const agreed = asked(by, 'agreed');
  const ids = shown.flatMap(({ lines }) => lines.map(({ id }) => id));
  return (
    <Page
      title={t.title(useDays(on).weekday(on))}
      action={
        may(me, 'case.open') && (
          <Link className="ds-button" {...paths.newCase()}>
            {t.open}
          </Link>
        )
      }
    >
      <Views view={view} />
      <Freshness groups={shown} />
      <Roving onStop={setStop}>
        {shown.length === 0 && <Empty all={view === 'all'} />}
        {shown.map((group) => (
          <GroupOf key={group.group} {...group} current={stop ?? ids[0]} />
        ))}
        {agreed && <Agreed asked={agreed} on={on} stop={stop} />}
        {ids.length > 0 && (
          <Paragraph quiet size="sm" data-keys data-no-print>
            {t.keys}
          </Paragraph>
        )}
      </Roving>
    </Page>
  );
}

type Shown = ReturnType<typeof useGroup>;

function useGroup(by: Asked, group: Group) {
  const query = useSuspenseInfiniteQuery(linesQuery(asked(by, group)));
  return { group, on: query.data.pages[0]?.on ?? '', lines: query.data.pages.flatMap((page) => page.cases), query };
}

function GroupOf({ group, lines, on, query, current }: Shown & { readonly current: string | undefined }) {
  const t = useTexts(texts);
  const named = useId();
  return (
    <section className="panel stack" data-group={group}>
      <div className="row" data-spread>
        <Heading level={2} id={named}>
          {t[group]}
        </Heading>
        <Paragraph quiet>{t.people(lines.length, query.hasNextPage)}</Paragraph>
      </div>
      {lines.length > 0 && <Lines named={named} lines={lines} on={on} current={current} />}
      <More of={query} about={named} />
    </section>
  );
}

/** Nobody here: nobody at all, or nobody whom the view shows. */
function Empty({ all }: { readonly all: boolean }) {
  const t = useTexts(texts);
  return (
    <div className="panel stack today-empty">
      <Heading level={2}>{all ? t.empty : t.emptyView}</Heading>
      <Paragraph size="lg">{all ? t.emptyAbout : t.emptyViewAbout}</Paragraph>
    </div>
  );
}

/** Says so when what stands here is older than it looks. */
function Freshness({ groups }: { readonly groups: readonly Shown[] }) {
  const t = useTexts(texts);
  const { clock } = useFormats(useSuspenseQuery(meQuery).data.municipality.time_zone);
  if (!groups.some(({ query }) => query.isRefetchError)) return null;
  return <Alert color="warning" live title={t.older(clock(byService(Math.min(...groups.map(({ query }) => query.dataUpdatedAt)))))} />;
}
