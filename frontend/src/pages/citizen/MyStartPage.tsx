/** The first page of a citizen: their own words, what they can do now, and what has been agreed. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { factsQuery } from '../../answers/queries';
import { assessmentsQuery, contactsQuery } from '../../api/cases';
import type { CaseLine } from '../../api/generated/schema';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Section } from '../../ui/Section';
import { Agreed } from './Agreed';
import { NoCase } from './NoCase';
import { openAssessment } from './queries';
import { Said } from './Said';
import { useSelf } from './self';
import { startTexts } from './texts';
import { Way } from './Way';
import { ownWords } from './words';

export function MyStartPage() {
  const { line } = useSelf();
  return line ? <Start line={line} /> : <NoCase />;
}

function Start({ line }: { readonly line: CaseLine }) {
  const t = useTexts(startTexts);
  const { own, given } = useSelf();
  const { data: known } = useSuspenseQuery({ ...factsQuery(line.id), refetchInterval: false });
  const { data: contacts } = useSuspenseQuery(contactsQuery(line.id));
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(line.id));
  const open = openAssessment(line, assessments) !== undefined;
  const [said, ...beside] = ownWords(known.facts, contacts);
  const saying = open ? paths.myQuestion('matters', 'what_matters') : paths.myWords();
  return (
    <Page title={own ? t.matters : t.mattersTo(given)}>
      <div className="stack">
        {said ? <Said first={said} beside={beside} /> : <p>{own ? t.notSaid : t.notSaidBy(given)}</p>}
        <p>
          <Link className={said ? 'ds-link' : 'ds-button'} {...saying} data-no-print>
            {said ? t.change : t.say}
          </Link>
        </p>
      </div>
      <Doing line={line} open={open} />
      <Section title={t.agreed}>
        <Agreed of={line.id} />
      </Section>
      <Seeing />
      <Helpers line={line} />
    </Page>
  );
}

function Doing({ line, open }: { readonly line: CaseLine; readonly open: boolean }) {
  const t = useTexts(startTexts);
  const { me, own, given } = useSelf();
  const { day } = useFormats(me.municipality.time_zone);
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(line.id));
  const signed = assessments.at(-1)?.signed_at;
  return (
    <Section title={t.today} data-no-print>
      {!open && <p>{signed ? t.signed(day(signed)) : t.noQuestions}</p>}
      <ul className="plain my-ways">
        {open && <Way to={paths.myConversation()} title={t.answer} about={t.answerAbout} first />}
        <Way to={paths.myPlace()} title={own ? t.place : t.placeBy(given)} about={t.placeAbout} first={!open} />
        <Way to={paths.myWords()} title={t.tell} about={t.tellAbout(line.team_name)} />
      </ul>
    </Section>
  );
}

function Seeing() {
  const t = useTexts(startTexts);
  const { own, given, line } = useSelf();
  return (
    <Section title={t.see} data-no-print>
      <ul className="plain my-ways">
        {line && (
          <Way to={paths.mySituation()} title={own ? t.situation : t.situationOf(given)} about={t.situationAbout} />
        )}
        <Way to={paths.myLooked()} title={t.looked} about={t.lookedAbout} />
      </ul>
    </Section>
  );
}

function Helpers({ line }: { readonly line: CaseLine }) {
  const t = useTexts(startTexts);
  return (
    <Section title={t.helpers} data-gap="small">
      <dl className="my-known">
        <div>
          <dt>{t.team}</dt>
          <dd>{line.team_name}</dd>
        </div>
        {line.coordinator_name !== null && (
          <div>
            <dt>{t.coordinator}</dt>
            <dd>{line.coordinator_name}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
