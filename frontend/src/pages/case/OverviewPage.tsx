/** A case at a glance: what is next, and what has happened so far. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { assessmentsQuery, contactsQuery, overviewQuery, placementsQuery } from '../../api/cases';
import type { Doing } from '../../api/generated/schema';
import { meQuery } from '../../api/queries';
import { Matters } from '../../components/case/Matters';
import { useDays } from '../../components/case/useDays';
import { doingTexts } from '../../components/case/words';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { saidOf, whomOf, wordsOf } from './happened-texts';
import { overviewTexts } from './texts';
import { timeline, type Happened } from './timeline';

const route = getRouteApi('/signed-in/cases/$case/');

/** Where one goes to do what is next. */
const WAYS: Readonly<Record<Doing, (of: string) => ReturnType<typeof paths.startAssessment> | ReturnType<typeof paths.conversation> | ReturnType<typeof paths.placement>>> = {
  start_assessment: paths.startAssessment,
  hold_conversation: paths.conversation,
  sign_assessment: paths.conversation,
  place_together: paths.placement,
  agree: paths.placement,
  follow_up: paths.placement,
};

export function OverviewPage() {
  const t = useTexts(overviewTexts);
  const { case: of } = route.useParams();
  const { case: now } = useSuspenseQuery(overviewQuery(of)).data;
  return (
    <Page title={t.title} action={<NextStep of={of} />}>
      <div className="panel stack">
        <Timeline of={of} />
      </div>
      {now.closed_at === null && (
        <div data-no-print>
          <Link className="ds-link" {...paths.newContact(of)}>
            {t.contact}
          </Link>
        </div>
      )}
    </Page>
  );
}

function NextStep({ of }: { readonly of: string }) {
  const t = useTexts(overviewTexts);
  const doings = useTexts(doingTexts);
  const { case: now, on } = useSuspenseQuery(overviewQuery(of)).data;
  const days = useDays(on);
  if (!now.next) return null;
  const { doing, by } = now.next;
  return (
    <p className="row">
      {by !== null && <span className="quiet">{`${t.next}, ${now.urgent ? t.urgently : t.by(days.near(by))}:`}</span>}
      <Link className="ds-button" {...WAYS[doing](of)}>
        {doings[doing]}
      </Link>
    </p>
  );
}

function Timeline({ of }: { readonly of: string }) {
  const t = useTexts(overviewTexts);
  const { people, sittings } = useSuspenseQuery(overviewQuery(of)).data;
  const { data: contacts } = useSuspenseQuery(contactsQuery(of));
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(of));
  const { placements } = useSuspenseQuery(placementsQuery(of)).data;
  const happened = timeline({ contacts, assessments, sittings, placements });
  if (happened.length === 0) return <Paragraph>{t.empty}</Paragraph>;
  return (
    <ol className="timeline">
      {happened.map((one) => (
        <Event key={one.key} happened={one} name={people.find(({ id }) => id === one.by)?.name ?? t.somebody} />
      ))}
    </ol>
  );
}

function Event({ happened, name }: { readonly happened: Happened; readonly name: string }) {
  const t = useTexts(overviewTexts);
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  const { day, clock } = useFormats(me.municipality.time_zone);
  const words = wordsOf(happened);
  return (
    <li>
      <p className="quiet">
        <time dateTime={happened.at}>{`${day(happened.at)}, ${clock(new Date(happened.at))}`}</time>
      </p>
      <p>
        <strong>{saidOf(happened, language)}</strong>{' '}
        {happened.kind === 'contact' && happened.contact.urgent && (
          <span className="ds-tag" data-color="danger" data-size="sm">
            {t.urgent}
          </span>
        )}
      </p>
      {words !== null && <Matters matters={{ words, from_whom: whomOf(happened), relation: null }} />}
      {!(happened.kind === 'placed' && happened.placement.kind === 'recommended') && <p className="quiet">{t.who(name)}</p>}
    </li>
  );
}
