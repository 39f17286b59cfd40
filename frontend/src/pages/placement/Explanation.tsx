/** What the policy says to professionals: why, what is missing, the five questions, services, and what must be seen to. */
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Section } from '../../ui/Section';
import { Heading, Paragraph } from '../../ui/Text';
import { worthAsking, type Explained, type Offered } from './explained';
import { ReasonSaid, Reasons } from './Reasons';
import { saidTexts } from './texts';

const ASK_FIRST = 5;

interface Part {
  readonly told: Explained;
}

export function Explanation({ told, ask }: Part & { /** The case, when the reader may ask on. */ readonly ask: string | undefined }) {
  const t = useTexts(saidTexts);
  return (
    <div className="placement-said">
      <div className="stack">
        <Section className="panel stack" title={t.why}>
          <Why told={told} />
        </Section>
        <Section className="panel stack" title={t.unknown}>
          <Unknown told={told} ask={ask} />
        </Section>
        {told.flags.length > 0 && (
          <Section className="panel stack" title={t.flags}>
            <Flags told={told} />
          </Section>
        )}
      </div>
      <div className="stack">
        <Section className="panel stack" title={t.questions}>
          <Questions told={told} />
        </Section>
        <Section className="panel stack" title={t.situation}>
          <Situation told={told} />
        </Section>
      </div>
      <div className="placement-wide">
        <Section className="panel stack" title={t.services}>
          <Services told={told} />
        </Section>
      </div>
    </div>
  );
}

function Why({ told }: Part) {
  const t = useTexts(saidTexts);
  if (told.reasons.length === 0 && told.either.length === 0) return <Paragraph>{t.noReasons}</Paragraph>;
  return (
    <>
      {told.reasons.length > 1 && <Paragraph quiet>{t.whyAbout}</Paragraph>}
      {told.reasons.length > 0 && <Reasons reasons={told.reasons} sources={told.sources} />}
      {told.either.length > 0 && (
        <>
          <Heading level={3}>{t.either}</Heading>
          <Reasons reasons={told.either} sources={told.sources} />
        </>
      )}
    </>
  );
}

function Unknown({ told, ask }: Part & { readonly ask: string | undefined }) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  const first = worthAsking(told);
  const also = told.unknown.filter((one) => !one.could_change_step);
  const labels = (some: Explained['unknown']) => (
    <ul className="placement-list">
      {some.map((one) => (
        <li key={one.fact}>
          {ask === undefined ? (
            one.label[language]
          ) : (
            <Link className="ds-link" {...paths.conversation(ask)} search={{ at: one.fact }}>
              {one.label[language]}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {first.length === 0 ? (
        <Paragraph>{t.settled}</Paragraph>
      ) : (
        <>
          <Heading level={3}>{t.askNext}</Heading>
          {labels(first.slice(0, ASK_FIRST))}
        </>
      )}
      {first.length > ASK_FIRST && (
        <details className="placement-reason">
          <summary>{t.moreUnknown(first.length - ASK_FIRST)}</summary>
          {labels(first.slice(ASK_FIRST))}
        </details>
      )}
      {also.length > 0 && (
        <details className="placement-reason" data-more>
          <summary>{t.alsoUnknown}</summary>
          {labels(also)}
        </details>
      )}
    </>
  );
}

function Questions({ told }: Part) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  return (
    <ol className="placement-answers">
      {told.questions.map((one) => (
        <li key={one.name}>
          <p className="placement-asked">
            <span>{one.title[language]}</span>
            <strong>{one.label?.[language] ?? t.notAnswered}</strong>
          </p>
          {one.reason && <ReasonSaid reason={one.reason} sources={told.sources} />}
        </li>
      ))}
    </ol>
  );
}

/** The four dimensions and the rhythm, each in a word; never added up. */
function Situation({ told }: Part) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  return (
    <dl className="placement-situation">
      {told.dimensions.map((one) => (
        <div key={one.name}>
          <dt>{one.title[language]}</dt>
          <dd>
            <strong>{one.label?.[language] ?? t.notAnswered}</strong>
            {one.reason && <p className="quiet">{one.reason.text[language]}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Services({ told }: Part) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  return (
    <>
      {told.services.length === 0 && <Paragraph>{t.noServices}</Paragraph>}
      <ul className="plain placement-services">
        {told.services.map((one) => (
          <li key={one.service} className="stack" data-gap="small">
            <Service one={one} told={told} />
          </li>
        ))}
      </ul>
      {told.perhaps.length > 0 && (
        <details className="placement-reason" data-more>
          <summary>{t.perhaps}</summary>
          <ul className="placement-list">
            {told.perhaps.map((one) => (
              <li key={one.service}>{one.name[language]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Service({ one, told }: Part & { readonly one: Offered }) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  const about = [one.timeLimited && t.timeLimited, t[`decision_${one.decision}`]].filter(Boolean);
  return (
    <>
      <Heading level={3}>{one.name[language]}</Heading>
      <Paragraph>{one.forWhom[language]}</Paragraph>
      <Paragraph size="sm" quiet>
        {[one.step.name[language], ...about].join(' · ')}
      </Paragraph>
      <details className="placement-reason" data-more>
        <summary>
          {t.why}
          <span className="ds-sr-only">{`: ${one.name[language]}`}</span>
        </summary>
        <div className="stack" data-gap="small">
          <Reasons reasons={one.reasons} sources={told.sources} />
          {one.law.length > 0 && (
            <p>
              {t.legal}: {one.law.join('; ')}
            </p>
          )}
        </div>
      </details>
    </>
  );
}

function Flags({ told }: Part) {
  const language = useLanguage();
  return (
    <ul className="plain stack">
      {told.flags.map((one) => (
        <li key={one.flag} className="stack" data-gap="small">
          <Heading level={3}>{one.name[language]}</Heading>
          <Reasons reasons={one.reasons} sources={told.sources} />
        </li>
      ))}
    </ul>
  );
}
