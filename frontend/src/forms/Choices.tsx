/** Any of several, as check boxes, or exactly one, as radio buttons. */
import { useId } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChosen: (chosen: readonly Value[]) => void;
  /** Exactly one. */
  readonly single?: boolean;
}

export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, description, error, choices, chosen, onChosen, single = false } = props;
  const id = useId();
  const described = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ');
  const toggled = (value: Value) =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return (
    <fieldset className="ds-fieldset" aria-describedby={described || undefined}>
      <legend className="ds-label">{label}</legend>
      {description && (
        <p data-field="description" id={`${id}-about`}>
          {description}
        </p>
      )}
      {choices.map(({ value, label: said, description: more }) => (
        <div className="ds-field" key={value}>
          <input
            className="ds-input"
            type={single ? 'radio' : 'checkbox'}
            name={id}
            id={`${id}-${value}`}
            checked={chosen.includes(value)}
            aria-invalid={error ? true : undefined}
            aria-describedby={more && `${id}-${value}-about`}
            onChange={() => {
              onChosen(single ? [value] : toggled(value));
            }}
          />
          <label className="ds-label" data-weight="regular" htmlFor={`${id}-${value}`}>
            {said}
          </label>
          {more && (
            <div data-field="description" id={`${id}-${value}-about`}>
              {more}
            </div>
          )}
        </div>
      ))}
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
