/** Who has looked: the log in sentences, as the citizen reads it. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { logQuery, overviewQuery } from '../../api/cases';
import { meQuery } from '../../api/queries';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Paragraph } from '../../ui/Text';
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
  const log = useSuspenseInfiniteQuery(logQuery(citizen, useLanguage()));
  const sentences = log.data.pages.flatMap((page) => page.sentences);
  return (
    <>
      {sentences.length === 0 && <Paragraph>{t.empty}</Paragraph>}
      <ol className="timeline">
        {sentences.map(({ text, last_at, times, refused, by_reader }, number) => (
          <li key={`${last_at}/${String(number)}`}>
            <p className="quiet">
              <time dateTime={last_at}>{`${day(last_at)}, ${clock(new Date(last_at))}`}</time>
              {times > 1 && `, ${t.times(times)}`}
            </p>
            <p>
              {text}{' '}
              {by_reader && (
                <span className="ds-tag" data-color="neutral" data-size="sm">
                  {t.you}
                </span>
              )}{' '}
              {refused && (
                <span className="ds-tag" data-color="warning" data-size="sm">
                  {t.refused}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <More of={log} older />
    </>
  );
}
