/** What the policy says, for the professional or in the texts written for the citizen. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { TriageResponse } from '../../api/generated/schema';
import { suggestionQuery } from '../../api/recommended';
import { Pending } from '../../components/Pending';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Heading, Paragraph } from '../../ui/Text';
import type { About } from './about';
import { forCitizen, forProfessional, type Explained, type Reader } from './explained';
import { Explanation } from './Explanation';
import { saidTexts } from './texts';

const READERS = ['professional', 'citizen'] as const satisfies readonly Reader[];

export function Said({ about, said }: { readonly about: About; readonly said: TriageResponse }) {
  const t = useTexts(saidTexts);
  const [reader, setReader] = useState<Reader>('professional');
  const ask = about.found.phase === 'closed' || about.assessment?.signed_at ? undefined : about.found.id;
  return (
    <div className="stack">
      <fieldset className="placement-toggle" data-no-print>
        <legend className="ds-sr-only">{t.readAs}</legend>
        <span aria-hidden="true">{t.readAs}</span>
        {READERS.map((one) => (
          <label key={one} className="row">
            <input
              className="ds-input"
              type="radio"
              name="placement-reader"
              checked={reader === one}
              onChange={() => {
                setReader(one);
              }}
            />
            {t[one]}
          </label>
        ))}
      </fieldset>
      {reader === 'professional' ? (
        <Told told={forProfessional(said)} ask={ask} />
      ) : (
        <Suspense fallback={<Pending />}>
          <Paragraph quiet>{t.writtenFor(about.found.given_name)}</Paragraph>
          <AsCitizen about={about} />
        </Suspense>
      )}
    </div>
  );
}

function AsCitizen({ about }: { readonly about: About }) {
  const { data: suggestion } = useSuspenseQuery(suggestionQuery(about.found.id));
  return 'said' in suggestion ? <Told told={forCitizen(suggestion.said)} ask={undefined} /> : null;
}

function Told({ told, ask }: { readonly told: Explained; readonly ask: string | undefined }) {
  const language = useLanguage();
  return (
    <>
      <div className="stack" data-gap="small">
        <Heading level={2} size={told.step === null ? 'xs' : 'md'}>
          {told.headline[language]}
        </Heading>
        <Paragraph>{told.notADecision[language]}</Paragraph>
      </div>
      <Explanation told={told} ask={ask} />
    </>
  );
}
