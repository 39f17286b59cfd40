/** A ruler from 0 to 10, with words at both ends; arrow keys go along it. */
import { useId } from 'react';
import type { Option } from './items';

interface ScaleProps {
  readonly label: string;
  readonly ends: readonly Option[];
  readonly value: number | undefined;
  readonly onValue: (value: number) => void;
}

const VALUES = Array.from({ length: 11 }, (_, value) => value);

export function Scale({ label, ends, value, onValue }: ScaleProps) {
  const id = useId();
  const worded = (one: number): string => [String(one), ends.find((end) => end.value === one)?.label].filter(Boolean).join(': ');
  return (
    <fieldset className="ds-fieldset scale">
      <legend className="ds-label">{label}</legend>
      <div className="scale-values">
        {VALUES.map((one) => (
          <label key={one} className="scale-value">
            <input
              type="radio"
              name={id}
              value={one}
              aria-label={worded(one)}
              checked={one === value}
              onChange={() => {
                onValue(one);
              }}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <div className="scale-ends quiet" aria-hidden="true">
        {ends.map((end) => (
          <span key={end.label}>{`${String(end.value)}: ${end.label}`}</span>
        ))}
      </div>
    </fieldset>
  );
}
