/** Who has looked, visit by visit, as the citizen reads it. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { logQuery, overviewQuery } from '../../api/cases';
import { meQuery } from '../../api/queries';
import { useVisits, Visits } from '../../components/looked/Visits';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
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
  const zone = useSuspenseQuery(meQuery).data.municipality.time_zone;
  const log = useSuspenseInfiniteQuery(logQuery(citizen, useLanguage()));
  const visits = useVisits(log.data.pages, zone);
  return (
    <>
      {visits.length === 0 ? <Paragraph>{t.empty}</Paragraph> : <Visits visits={visits} zone={zone} />}
      <More of={log} older />
    </>
  );
}
