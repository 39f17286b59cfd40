/** The team says where it thinks help can start. */
import { useState } from 'react';
import { place } from '../../api/cases';
import type { PlacementCreate } from '../../api/generated/schema';
import { StepChoice } from '../../components/staircase/StepChoice';
import { Form } from '../../forms/Form';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { useAbout } from './about';
import { formTexts } from './form-texts';
import { FormPage } from './FormPage';
import { usePlacing } from './usePlacing';
import { WordsField } from './WordsField';

const EMPTY: { readonly step: number | null; readonly words: string } = { step: null, words: '' };

export function PlaceTeamPage() {
  const t = useTexts(formTexts);
  const about = useAbout();
  const { id, phase } = about.found;
  const [fields, write, forget] = useDraft(`placement/${id}/team`, EMPTY);
  const [checked, setChecked] = useState(false);
  const placing = usePlacing(id, (body: PlacementCreate, key) => place(id, body, key), forget);
  return (
    <FormPage title={t.teamTitle} about={about} not={phase === 'closed' ? t.closed : undefined}>
      <Form
        action={t.teamSave}
        saving={placing}
        onSend={() => {
          setChecked(true);
          const { step, words } = fields;
          if (step !== null) placing.mutate({ kind: 'team', step, words: words.trim() || null });
        }}
      >
        <StepChoice
          ladder={about.ladder}
          canonical={about.canonical}
          label={t.teamStep}
          error={checked && fields.step === null ? t.stepMissing : undefined}
          markers={about.markers.filter(({ side }) => side === 'citizen')}
          chosen={fields.step}
          onChosen={(step) => {
            write({ ...fields, step });
          }}
        />
        <WordsField
          label={t.teamWords}
          description={t.teamWordsAbout}
          value={fields.words}
          onValue={(words) => {
            write({ ...fields, words });
          }}
        />
      </Form>
    </FormPage>
  );
}
