/** What is written rather than chosen: own words, a list of goals, a number. While it has the focus, it is the writer's. */
import { useState } from 'react';
import type { Value } from '../../answers/said';
import { Field } from '../../forms/Field';
import { useTexts } from '../../i18n/texts';
import type { Field as Asked } from './items';
import { texts } from './texts';
import { readWritten, written } from './written';

interface WrittenProps {
  readonly field: Asked & { readonly kind: 'words' | 'list' | 'number' };
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly onValue: (value: Value) => void;
  readonly onLeave: () => void;
}

const LONGEST = 4000;

export function Written({ field, value, error, onValue, onLeave }: WrittenProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? written(value);
  const said = readWritten(field.kind, shown);
  const change = (text: string) => {
    setTyped(text);
    const now = readWritten(field.kind, text);
    if (now !== undefined && (now !== null || value !== undefined)) onValue(now);
  };
  const leave = () => {
    if (said !== undefined) setTyped(undefined);
    onLeave();
  };
  const shared = {
    className: 'ds-input',
    value: shown,
    onFocus: () => {
      setTyped(shown);
    },
    onBlur: leave,
  };
  return (
    <Field
      label={field.label}
      description={field.kind === 'list' ? t.onePerLine : undefined}
      error={said === undefined ? t.notNumber : error}
    >
      {(tied) =>
        field.kind === 'number' ? (
          <input {...tied} {...shared} inputMode="decimal" autoComplete="off" onChange={(event) => { change(event.target.value); }} />
        ) : (
          <textarea {...tied} {...shared} rows={4} maxLength={LONGEST} onChange={(event) => { change(event.target.value); }} />
        )
      }
    </Field>
  );
}
