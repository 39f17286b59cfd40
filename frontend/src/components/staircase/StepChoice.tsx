/** Chooses a canonical step on a municipality's own ladder; where a step of it gathers several, it asks which is meant. */
import { useState } from 'react';
import { Choices } from '../../forms/Choices';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import type { LadderOut } from '../../api/generated/schema';
import { Staircase } from './Staircase';
import { ordinalsOn, stepFor, type Marker } from './steps';
import { staircaseTexts } from './texts';

interface StepChoiceProps {
  readonly ladder: LadderOut;
  readonly canonical: LadderOut;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly markers?: readonly Marker[];
  readonly possible?: readonly number[];
  /** A canonical step; null while nothing, or only a step that gathers several, is chosen. */
  readonly chosen: number | null;
  readonly onChosen: (ordinal: number | null) => void;
}

export function StepChoice({ ladder, canonical, chosen, onChosen, error, label, description, markers, possible }: StepChoiceProps) {
  const t = useTexts(staircaseTexts);
  const language = useLanguage();
  const [among, setAmong] = useState<readonly number[]>(() => gatheredWith(ladder, chosen));
  const step = stepFor(ladder, chosen ?? among[0] ?? Number.NaN);
  return (
    <>
      <Staircase
        ladder={ladder}
        canonical={canonical}
        markers={markers ?? []}
        possible={possible ?? []}
        choice={{
          label,
          description,
          error: step ? undefined : error,
          chosen: step?.number ?? null,
          onChosen: (_, ordinals) => {
            setAmong(ordinals);
            onChosen(ordinals.length === 1 ? (ordinals[0] ?? null) : null);
          },
        }}
      />
      {among.length > 1 && (
        <Choices
          single
          label={t.more}
          error={step ? error : undefined}
          choices={among.map((ordinal) => ({
            value: String(ordinal),
            label: stepFor(canonical, ordinal)?.name[language] ?? '',
            description: stepFor(canonical, ordinal)?.meaning[language] ?? '',
          }))}
          chosen={chosen === null ? [] : [String(chosen)]}
          onChosen={([one]) => {
            onChosen(one === undefined ? null : Number(one));
          }}
        />
      )}
    </>
  );
}

function gatheredWith(ladder: LadderOut, ordinal: number | null): readonly number[] {
  const step = ordinal === null ? undefined : stepFor(ladder, ordinal);
  return step ? ordinalsOn(ladder, step) : [];
}
