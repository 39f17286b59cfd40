/** A professional writes down, together with the citizen, where the citizen places themselves. */
import { useState } from 'react';
import { place } from '../../api/cases';
import type { Colour, PlacementCreate } from '../../api/generated/schema';
import { colourTexts } from '../../components/staircase/colours';
import { StepChoice } from '../../components/staircase/StepChoice';
import { COLOURS } from '../../components/staircase/three-colours';
import { Choices } from '../../forms/Choices';
import { Form } from '../../forms/Form';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { useAbout } from './about';
import { formTexts } from './form-texts';
import { FormPage } from './FormPage';
import { usePlacing } from './usePlacing';
import { WordsField } from './WordsField';

interface OwnFields {
  readonly colour: Colour | null;
  readonly words: string;
  readonly step: number | null;
}

const EMPTY: OwnFields = { colour: null, words: '', step: null };

export function PlaceOwnPage() {
  const t = useTexts(formTexts);
  const colours = useTexts(colourTexts);
  const about = useAbout();
  const { id, phase } = about.found;
  const name = about.found.given_name;
  const [fields, write, forget] = useDraft(`placement/${id}/own`, EMPTY);
  const [checked, setChecked] = useState(false);
  const [cleared, setCleared] = useState(0);
  const placing = usePlacing(id, (body: PlacementCreate, key) => place(id, body, key), forget);
  const nothing = fields.colour === null && fields.step === null;
  return (
    <FormPage title={t.ownTitle(name)} lead={t.ownLead(name)} about={about} not={phase === 'closed' ? t.closed : undefined}>
      <Form
        action={t.ownSave}
        saving={placing}
        onSend={() => {
          setChecked(true);
          const { colour, step, words } = fields;
          if (!nothing) placing.mutate({ kind: 'citizen', colour, step, words: words.trim() || null, informant: 'citizen_with_staff' });
        }}
      >
        <WordsField
          label={t.ownWords}
          value={fields.words}
          onValue={(words) => {
            write({ ...fields, words });
          }}
        />
        <Choices
          single
          label={t.colour(name)}
          description={t.colourAbout}
          error={checked && nothing ? t.colourMissing : undefined}
          choices={COLOURS.map((value) => ({ value, label: colours[value] }))}
          chosen={fields.colour === null ? [] : [fields.colour]}
          onChosen={([colour]) => {
            write({ ...fields, colour: colour ?? null });
          }}
        />
        <StepChoice
          key={cleared}
          ladder={about.ladder}
          canonical={about.canonical}
          label={t.ownStep(name)}
          description={t.ownStepAbout}
          chosen={fields.step}
          onChosen={(step) => {
            write({ ...fields, step });
          }}
        />
        {fields.step !== null && (
          <div>
            <Button
              variant="tertiary"
              onClick={() => {
                write({ ...fields, step: null });
                setCleared(cleared + 1);
              }}
            >
              {t.clear}
            </Button>
          </div>
        )}
      </Form>
    </FormPage>
  );
}
