/** What needs somebody today: who needs help now, what is past its date, who waits, and with whom help is agreed. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { may, meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useDays } from '../../components/case/useDays';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Heading, Paragraph } from '../../ui/Text';
import { Agreed } from './Agreed';
import { Lines } from './Lines';
import { More } from './More';
import { linesQuery } from './queries';
import { Roving } from './Roving';
import { texts } from './texts';
import './today.css';
import { asked, type Group, type View } from './views';
import { Views } from './Views';

export function TodayPage({ view }: { readonly view: View }) {
  const t = useTexts(texts);
  const { data: me } = useSuspenseQuery(meQuery);
  const groups = [useGroup(view, 'now'), useGroup(view, 'past'), useGroup(view, 'waiting')] as const;
  const shown = groups.filter(({ lines, hasMore }) => lines.length > 0 || hasMore);
  const [stop, setStop] = useState<string>();
  const on = groups[0].on;
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
        {shown.length === 0 && <Empty />}
        {shown.map((group) => (
          <GroupOf key={group.group} {...group} current={stop ?? ids[0]} />
        ))}
        {view !== 'conversation' && <Agreed view={view} on={on} stop={stop} />}
        {ids.length > 0 && (
          <Paragraph quiet size="sm" data-no-print>
            {t.keys}
          </Paragraph>
        )}
      </Roving>
    </Page>
  );
}

type Shown = ReturnType<typeof useGroup>;

function useGroup(view: View, group: Group) {
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useSuspenseInfiniteQuery(linesQuery(asked(view, group, me.user_id)));
  const all = query.data.pages.flatMap((page) => page.cases);
  return {
    group,
    on: query.data.pages[0]?.on ?? '',
    // What is past its date stands in a group of its own.
    lines: group === 'waiting' ? all.filter((line) => line.window !== 'overdue') : all,
    hasMore: query.hasNextPage,
    isFetching: query.isFetchingNextPage,
    more: query.fetchNextPage,
    at: query.dataUpdatedAt,
    isStale: query.isRefetchError,
  };
}

function GroupOf({ group, lines, on, hasMore, isFetching, more, current }: Shown & { readonly current: string | undefined }) {
  const t = useTexts(texts);
  const named = useId();
  return (
    <section className="panel stack" data-group={group}>
      <div className="row" data-spread>
        <Heading level={2} id={named}>
          {t[group]}
        </Heading>
        <Paragraph quiet>{t.people(lines.length, hasMore)}</Paragraph>
      </div>
      {lines.length > 0 && <Lines named={named} lines={lines} on={on} current={current} />}
      {hasMore && <More isFetching={isFetching} onMore={() => void more()} about={named} />}
    </section>
  );
}

function Empty() {
  const t = useTexts(texts);
  return (
    <div className="panel stack today-empty">
      <Heading level={2}>{t.empty}</Heading>
      <Paragraph size="lg">{t.emptyAbout}</Paragraph>
    </div>
  );
}

/** Says so when what stands here is older than it looks. */
function Freshness({ groups }: { readonly groups: readonly Shown[] }) {
  const t = useTexts(texts);
  const { clock } = useFormats();
  if (!groups.some(({ isStale }) => isStale)) return null;
  return <Alert color="warning" live title={t.older(clock(new Date(Math.min(...groups.map(({ at }) => at)))))} />;
}
