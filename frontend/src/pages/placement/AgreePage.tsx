/** Citizen and team agree: where help shall start, and what the citizen says to what was offered. The policy decides nothing. */
import { useState } from 'react';
import type { CaseOut, JointDecision, TriageResponse } from '../../api/generated/schema';
import { apiErrorOf, staleOf } from '../../api/problem';
import { phaseTexts } from '../../components/case/words';
import { StepChoice } from '../../components/staircase/StepChoice';
import { stepFor } from '../../components/staircase/steps';
import { Form } from '../../forms/Form';
import { Stale } from '../../forms/Stale';
import { useDraft } from '../../forms/useDraft';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Paragraph } from '../../ui/Text';
import { useAbout, type About } from './about';
import { decisionOf, missing, needsReason, NOTHING_AGREED, talkedAbout } from './agreement';
import { formTexts } from './form-texts';
import { FormPage } from './FormPage';
import { agree, type Seen } from './queries';
import { Replies } from './Replies';
import { wrongIn } from './taking-part';
import { TookPart } from './TookPart';
import { usePlacing } from './usePlacing';
import { WordsField } from './WordsField';

export function AgreePage() {
  const t = useTexts(formTexts);
  const about = useAbout();
  const { recommendation, assessment, found } = about;
  const said = 'said' in recommendation && assessment?.signed_at ? recommendation.said : undefined;
  const not = found.phase === 'closed' ? t.closed : said ? undefined : t.notSigned;
  return (
    <FormPage title={t.agreeTitle} lead={t.agreeLead(about.found.given_name)} about={about} not={not}>
      {said && <Agreement about={about} said={said} />}
    </FormPage>
  );
}

interface Sent {
  readonly seen: Seen;
  readonly said: JointDecision;
}

function Agreement({ about, said }: { readonly about: About; readonly said: TriageResponse }) {
  const t = useTexts(formTexts);
  const { id } = about.found;
  const [fields, write, forget] = useDraft(`placement/${id}/agreement`, NOTHING_AGREED);
  const [checked, setChecked] = useState(false);
  const order = talkedAbout(
    said.services.map(({ service }) => service),
    fields,
  );
  const agreeing = usePlacing(id, ({ seen, said: decision }: Sent, key) => agree(seen, decision, key), forget);
  const refused = agreeing.error && apiErrorOf(agreeing.error).code;
  const asksWhy = needsReason(fields.step, about.possible) || refused === 'reason_missing';
  const lacks = missing(fields, asksWhy);
  const wrong = wrongIn(fields.tookPart);
  const now = staleOf<CaseOut>(agreeing.error);
  if (now) {
    return (
      <Stale
        onMine={() => {
          if (agreeing.variables) agreeing.mutate({ ...agreeing.variables, seen: now });
        }}
        onTheirs={() => {
          agreeing.reset();
        }}
      >
        <CaseNow about={about} now={now} />
      </Stale>
    );
  }
  return (
    <Form
      action={t.agreeSave}
      saving={agreeing}
      onSend={() => {
        setChecked(true);
        const decision = decisionOf(fields, asksWhy, order);
        if (decision && lacks.size === 0 && wrong === undefined) agreeing.mutate({ seen: about.found, said: decision });
      }}
    >
      <StepChoice
        ladder={about.ladder}
        canonical={about.canonical}
        label={t.agreeStep}
        description={t.agreeStepAbout}
        error={checked && lacks.has('step') ? t.stepMissing : undefined}
        markers={about.markers}
        chosen={fields.step}
        onChosen={(step) => {
          write({ ...fields, step });
        }}
      />
      {asksWhy && (
        <WordsField
          label={t.reason}
          description={t.reasonAbout}
          error={checked && lacks.has('reason') ? t.reasonMissing : undefined}
          value={fields.reason}
          onValue={(reason) => {
            write({ ...fields, reason });
          }}
        />
      )}
      <WordsField
        label={t.words(about.found.given_name)}
        description={t.wordsAbout}
        value={fields.words}
        onValue={(words) => {
          write({ ...fields, words });
        }}
      />
      <Replies said={said} fields={fields} onFields={write} />
      <TookPart
        about={about}
        fields={fields.tookPart}
        wrong={checked ? wrong : undefined}
        onFields={(tookPart) => {
          write({ ...fields, tookPart });
        }}
      />
    </Form>
  );
}

function CaseNow({ about, now }: { readonly about: About; readonly now: CaseOut }) {
  const t = useTexts(formTexts);
  const phases = useTexts(phaseTexts);
  const language = useLanguage();
  const step = now.step === null ? undefined : stepFor(about.ladder, now.step);
  return (
    <>
      <Paragraph>{t.nowPhase(phases[now.phase])}</Paragraph>
      {step && <Paragraph>{t.nowStep(step.name[language])}</Paragraph>}
    </>
  );
}
