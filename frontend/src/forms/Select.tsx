/** One of several; the browser's own list, which works on every phone. */
import { Field } from './Field';
import type { Choice } from './Choices';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onValue: (value: Value) => void;
}

export function Select<Value extends string>({ label, description, error, value, choices, onValue }: SelectProps<Value>) {
  return (
    <Field label={label} description={description} error={error}>
      {(tied) => (
        <select
          className="ds-input"
          value={value}
          {...tied}
          onChange={(event) => {
            const taken = choices.find((choice) => choice.value === event.target.value);
            if (taken) onValue(taken.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
