/** Where help can start: the stairs with each side's mark, why, what is not known, what is proposed, and what was agreed. */
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../api/queries';
import { Page } from '../../components/Page';
import { Pending } from '../../components/Pending';
import { Staircase } from '../../components/staircase/Staircase';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Section } from '../../ui/Section';
import { Paragraph } from '../../ui/Text';
import { useAbout, type About } from './about';
import { AgreedSaid } from './AgreedSaid';
import { Compared } from './Compared';
import { History } from './History';
import './placement.css';
import { PolicyNamed, PolicyRead } from './PolicyRead';
import { ReaderChoice, type Reader } from './ReaderChoice';
import { Said } from './Said';
import { ApartSaid, OwnSaid, TeamSaid } from './SidesSaid';
import { texts } from './texts';

const AsCitizen = lazy(async () => ({ default: (await import('../of-a-citizen')).AsCitizen }));

export function PlacementPage() {
  const t = useTexts(texts);
  const about = useAbout();
  const [reader, setReader] = useState<Reader>('professional');
  return (
    <Page title={t.title} action={<NextStep about={about} />}>
      <ReaderChoice chosen={reader} onChosen={setReader} />
      {reader === 'professional' ? (
        <ForProfessional about={about} />
      ) : (
        <Suspense fallback={<Pending />}>
          <AsCitizen about={about} />
        </Suspense>
      )}
    </Page>
  );
}

function ForProfessional({ about }: { readonly about: About }) {
  const t = useTexts(texts);
  const closed = about.found.phase === 'closed';
  return (
    <>
      {'said' in about.recommendation && (
        <div className="paper-only">
          <PolicyNamed used={about.recommendation.said.policy} />
        </div>
      )}
      {closed && (
        <Alert color="info" title={t.closed}>
          <Paragraph>{t.closedAbout}</Paragraph>
        </Alert>
      )}
      <OwnSaid about={about} places={!closed} />
      <div className="placement-top">
        <Section title={t.stairs} className="panel stack">
          <Standing about={about} />
          <Staircase ladder={about.ladder} canonical={about.canonical} markers={about.markers} possible={about.possible} />
        </Section>
        <div className="stack">
          <TeamSaid about={about} places={!closed} />
          {!agreedNow(about) && <ApartSaid about={about} />}
        </div>
      </div>
      <AgreedSaid about={about} />
      {'said' in about.recommendation && (
        <>
          <Compared about={about} />
          <Said about={about} said={about.recommendation.said} />
        </>
      )}
      <History about={about} />
      {'said' in about.recommendation && <PolicyRead about={about} used={about.recommendation.said.policy} />}
    </>
  );
}

/** Say whether they have agreed since the newest assessment. */
function agreedNow({ sides, assessment }: About): boolean {
  return sides.joint !== undefined && sides.joint.assessment_id === assessment?.id;
}

/** What the stairs rest on. */
function Standing({ about }: { readonly about: About }) {
  const t = useTexts(texts);
  const { day } = useFormats(about.me.municipality.time_zone);
  if ('why' in about.recommendation) {
    const contradicts = about.recommendation.why === 'contradiction';
    return (
      <Alert color={contradicts ? 'warning' : 'info'} title={contradicts ? t.contradiction : t.noFacts}>
        <Paragraph>{contradicts ? t.contradictionAbout : t.noFactsAbout}</Paragraph>
      </Alert>
    );
  }
  const signed = about.assessment?.signed_at;
  return <Paragraph quiet>{signed ? t.signedOn(day(signed)) : t.before}</Paragraph>;
}

/** The one primary action: agree when the assessment is signed, ask on until then. */
function NextStep({ about }: { readonly about: About }) {
  const t = useTexts(texts);
  const { found, assessment } = about;
  if (found.phase === 'closed') return null;
  if (!assessment?.signed_at) {
    return (
      <Link className="ds-button" {...paths.conversation(found.id)} data-no-print>
        {t.talkOn}
      </Link>
    );
  }
  if (!may(about.me, 'joint_decision.create')) return null;
  const again = agreedNow(about);
  return (
    <Link className="ds-button" data-variant={again ? 'secondary' : undefined} {...paths.agree(found.id)} data-no-print>
      {again ? t.agreeAgain : t.agree}
    </Link>
  );
}
