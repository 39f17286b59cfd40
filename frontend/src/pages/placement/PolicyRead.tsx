/** Which policy was read, and the proof that reading it again gives the same. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyUsed, ProofOut } from '../../api/generated/schema';
import { apiErrorOf } from '../../api/problem';
import { useProblem } from '../../components/problem-texts';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import type { About } from './about';
import { policyTexts } from './agreed-texts';
import { proofQuery } from './queries';

export function PolicyRead({ about, used }: { readonly about: About; readonly used: PolicyUsed }) {
  const t = useTexts(policyTexts);
  const kept = about.sides.recommended;
  const changed = kept?.assessment_id !== undefined && kept.assessment_id === about.assessment?.id && kept.policy?.policy_hash !== used.content_hash;
  return (
    <div className="stack" data-gap="small">
      <div data-no-print>
        <PolicyNamed used={used} />
      </div>
      {changed && <Paragraph size="sm">{t.changed}</Paragraph>}
      {kept && <Proof about={about} placement={kept.id} />}
    </div>
  );
}

/** The policy and its version; on the screen it stands last, on paper first. */
export function PolicyNamed({ used }: { readonly used: PolicyUsed }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  return (
    <Paragraph size="sm" quiet>
      {t.read(used.title[language], used.version)} {t.hash}: <code className="placement-hash">{used.content_hash}</code>
    </Paragraph>
  );
}

function Proof({ about, placement }: { readonly about: About; readonly placement: string }) {
  const t = useTexts(policyTexts);
  const problem = useProblem();
  const [asked, setAsked] = useState(false);
  const proof = useQuery({ ...proofQuery(about.found.id, placement), enabled: asked });
  return (
    <div className="row">
      {!proof.data && (
        <Button
          variant="tertiary"
          data-size="sm"
          busy={proof.isFetching}
          onClick={() => {
            if (proof.isError) void proof.refetch();
            setAsked(true);
          }}
        >
          {t.prove}
        </Button>
      )}
      <p className="ds-paragraph quiet" data-size="sm" role="status">
        {proof.data && said(proof.data, t)}
        {proof.error && problem(apiErrorOf(proof.error)).title}
      </p>
    </div>
  );
}

function said(proof: ProofOut, t: { same: string; otherEngine: string; different: string }): string {
  if (proof.same) return t.same;
  return proof.same_engine ? t.different : t.otherEngine;
}
