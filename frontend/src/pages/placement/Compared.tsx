/** What other municipalities' policies would say to the same answers, each on its own ladder. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Compared as ComparedOut, LadderOut } from '../../api/generated/schema';
import { apiErrorOf } from '../../api/problem';
import { Pending } from '../../components/Pending';
import { useProblem } from '../../components/problem-texts';
import { laddersQuery } from '../../components/staircase/queries';
import { Mark } from '../../components/staircase/Mark';
import { Staircase } from '../../components/staircase/Staircase';
import { stepFor } from '../../components/staircase/steps';
import { staircaseTexts } from '../../components/staircase/texts';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { Heading, Paragraph } from '../../ui/Text';
import type { About } from './about';
import { compareTexts } from './agreed-texts';
import { comparisonQuery } from './queries';
import { nearestFirst, gatheredByStep } from './side-by-side';

export function Compared({ about }: { readonly about: About }) {
  const t = useTexts(compareTexts);
  const problem = useProblem();
  const [asked, setAsked] = useState(false);
  const compared = useQuery({ ...comparisonQuery(about.found.id), enabled: asked });
  const wrong = compared.error && problem(apiErrorOf(compared.error));
  return (
    <Section title={t.title} className="panel stack" data-no-print={asked ? undefined : true}>
      <Paragraph>{t.about}</Paragraph>
      {!asked && (
        <div>
          <Button
            variant="secondary"
            onClick={() => {
              setAsked(true);
            }}
          >
            {t.show}
          </Button>
        </div>
      )}
      {compared.isFetching && <Pending />}
      {wrong && (
        <Alert color="danger" title={wrong.title} live>
          <Paragraph>{wrong.advice}</Paragraph>
          <Button variant="secondary" onClick={() => void compared.refetch()}>
            {t.again}
          </Button>
        </Alert>
      )}
      {compared.data && <SideBySide about={about} results={compared.data} />}
    </Section>
  );
}

function SideBySide({ about, results }: { readonly about: About; readonly results: readonly ComparedOut[] }) {
  const { data: ladders } = useSuspenseQuery(laddersQuery);
  const { policy_id: own, country } = about.me.municipality;
  const sorted = nearestFirst(results, own, country);
  return (
    <>
      <div role="status">
        <InWords about={about} results={sorted} />
      </div>
      <div className="stack" data-no-print>
        <Legend />
        <ul className="plain placement-compared">
          {sorted.map((one) => (
            <One key={one.policy.id} one={one} ladder={ladders.find(({ id }) => id === one.ladder)} about={about} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** What the pictures say together: who points where, and why where it is another step than here. */
function InWords({ about, results }: { readonly about: About; readonly results: readonly ComparedOut[] }) {
  const t = useTexts(compareTexts);
  const language = useLanguage();
  const { list } = useFormats();
  const groups = gatheredByStep(results);
  const named = (step: number) => stepFor(about.canonical, step)?.name[language] ?? '';
  const [first] = groups;
  if (first && groups.length === 1) {
    return (
      <Paragraph size="lg">
        {first.step === null ? t.noneYet : t.allSame(results.length, named(first.step))}
      </Paragraph>
    );
  }
  return (
    <ul className="placement-list">
      {groups.map(({ step, policies, because }) => (
        <li key={String(step)}>
          {step === null
            ? t.open(list(policies.map(({ policy }) => t.quoted(policy.title[language]))))
            : t.points(list(policies.map(({ policy }) => t.quoted(policy.title[language]))), policies.length, named(step))}
          {because.length > 0 && <span className="quiet">{` ${t.because} ${because.map((one) => one[language]).join(' ')}`}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What the mark and the tint mean; each has its words beside it. */
function Legend() {
  const t = useTexts(compareTexts);
  const marks = useTexts(staircaseTexts);
  return (
    <dl className="placement-legend">
      <div>
        <dt>
          <Mark side="policy">{marks.policy}</Mark>
        </dt>
        <dd>{t.markMeans}</dd>
      </div>
      <div>
        <dt className="placement-tint">{t.tint}</dt>
        <dd>{t.tintMeans}</dd>
      </div>
    </dl>
  );
}

function One({ one, ladder, about }: { readonly one: ComparedOut; readonly ladder: LadderOut | undefined; readonly about: About }) {
  const t = useTexts(compareTexts);
  const language = useLanguage();
  const open = one.possible_steps.map(({ name }) => name[language]);
  return (
    <li className="stack" data-gap="small">
      <Heading level={3}>{one.policy.title[language]}</Heading>
      <Paragraph size="sm" quiet>
        {t[one.country]}
      </Paragraph>
      <Paragraph>{one.primary_step === null ? t.several([...new Set(open)].length) : t.starts(open[0] ?? '')}</Paragraph>
      {ladder && (
        <Staircase
          compact
          ladder={ladder}
          canonical={about.canonical}
          markers={one.primary_step === null ? [] : [{ side: 'policy', ordinal: one.primary_step }]}
          possible={one.possible_steps.map(({ ordinal }) => ordinal)}
        />
      )}
    </li>
  );
}
