/** Who has looked: the log in sentences, as the citizen reads it. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { logQuery, overviewQuery } from './queries';
import { lookedTexts } from './texts';

const route = getRouteApi('/signed-in/cases/$case/looked');

export function LookedPage() {
  const t = useTexts(lookedTexts);
  const { case: now } = useSuspenseQuery(overviewQuery(route.useParams().case)).data;
  return (
    <Page title={t.title} lead={t.lead(now.given_name)}>
      <div className="panel stack">
        <Log citizen={now.citizen_id} />
      </div>
    </Page>
  );
}

function Log({ citizen }: { readonly citizen: string }) {
  const t = useTexts(lookedTexts);
  const { data: me } = useSuspenseQuery(meQuery);
  const { day, clock } = useFormats(me.municipality.time_zone);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(logQuery(citizen, useLanguage()));
  const sentences = data.pages.flatMap((page) => page.sentences);
  return (
    <>
      {sentences.length === 0 && <Paragraph>{t.empty}</Paragraph>}
      <ol className="timeline">
        {sentences.map(({ text, last_at, times, refused }, number) => (
          <li key={`${last_at}/${String(number)}`}>
            <p className="quiet">
              <time dateTime={last_at}>{`${day(last_at)}, ${clock(new Date(last_at))}`}</time>
              {times > 1 && `, ${t.times(times)}`}
            </p>
            <p>
              {text}{' '}
              {refused && (
                <span className="ds-tag" data-color="warning" data-size="sm">
                  {t.refused}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button variant="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}
