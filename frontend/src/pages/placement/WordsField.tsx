/** Several lines in somebody's own words. */
import { Field } from '../../forms/Field';

const LONGEST = 4000;

interface WordsFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly rows?: number;
  readonly onValue: (value: string) => void;
}

export function WordsField({ label, description, error, value, rows = 3, onValue }: WordsFieldProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(tied) => (
        <textarea
          className="ds-input"
          rows={rows}
          maxLength={LONGEST}
          value={value}
          {...tied}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
