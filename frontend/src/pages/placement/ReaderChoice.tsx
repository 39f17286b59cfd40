/** For whom the page is written: the professional, or the citizen. */
import { useTexts } from '../../i18n/texts';
import { readerTexts } from './texts';

const READERS = ['professional', 'citizen'] as const;
export type Reader = (typeof READERS)[number];

interface ReaderChoiceProps {
  readonly chosen: Reader;
  readonly onChosen: (reader: Reader) => void;
}

export function ReaderChoice({ chosen, onChosen }: ReaderChoiceProps) {
  const t = useTexts(readerTexts);
  return (
    <fieldset className="placement-toggle" data-no-print>
      <legend className="ds-sr-only">{t.readAs}</legend>
      <span aria-hidden="true">{t.readAs}</span>
      {READERS.map((one) => (
        <label key={one} className="row">
          <input
            className="ds-input"
            type="radio"
            name="placement-reader"
            checked={chosen === one}
            onChange={() => {
              onChosen(one);
            }}
          />
          {t[one]}
        </label>
      ))}
    </fieldset>
  );
}
