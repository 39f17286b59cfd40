/** One line of text. */
import type { ComponentProps } from 'react';
import { Field } from './Field';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextField({ label, description, error, onValue, ...input }: TextFieldProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(tied) => (
        <input
          className="ds-input"
          autoComplete="off"
          {...input}
          {...tied}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
