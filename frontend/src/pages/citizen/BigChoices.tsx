/** Exactly one of a few, each as large as a thumb: radio buttons, so that arrows and screen readers know them. */
import { useId, type ReactNode } from 'react';

export interface BigOption<Value> {
  readonly value: Value;
  readonly label: string;
  readonly about?: string;
  readonly picture?: ReactNode;
}

interface BigChoicesProps<Value> {
  readonly legend: string;
  /** The question stands above as the title of the page already. */
  readonly hidden?: boolean;
  readonly options: readonly BigOption<Value>[];
  readonly chosen: Value | undefined;
  readonly onChosen: (value: Value) => void;
  /** Side by side, as many as fit. */
  readonly dense?: boolean;
}

export function BigChoices<Value extends string | number | boolean>(props: BigChoicesProps<Value>) {
  const { legend, hidden = false, options, chosen, onChosen, dense = false } = props;
  const name = useId();
  return (
    <fieldset className="my-choices" data-dense={dense || undefined}>
      <legend className={hidden ? 'ds-sr-only' : 'my-question'}>{legend}</legend>
      {options.map(({ value, label, about, picture }) => (
        <label key={String(value)} className="my-choice" data-chosen={chosen === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => {
              onChosen(value);
            }}
          />
          {picture}
          <span>
            {label}
            {about !== undefined && <span className="my-about">{about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
