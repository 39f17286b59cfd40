/** The wheel in words: the same spokes, in the same order, with the same answers. */
import { useTexts } from '../../i18n/texts';
import { partsOf } from './said';
import type { Spoke } from './spokes';
import { texts } from './texts';
import './wheel.css';

interface WheelListProps {
  readonly spokes: readonly Spoke[];
  readonly selected?: string | undefined;
  readonly onSelect?: (name: string) => void;
  readonly readOnly?: boolean;
}

export function WheelList({ spokes, selected, onSelect }: WheelListProps) {
  const t = useTexts(texts);
  return (
    <ol className="wheel-list plain">
      {spokes.map((spoke) => {
        const said = (
          <>
            <strong>{spoke.label}</strong>
            <span className="quiet">{partsOf(spoke, t).join(' · ')}</span>
          </>
        );
        return (
          <li key={spoke.name}>
            {onSelect ? (
              <button
                type="button"
                className="wheel-row"
                aria-current={spoke.name === selected ? 'true' : undefined}
                onClick={() => {
                  onSelect(spoke.name);
                }}
              >
                {said}
              </button>
            ) : (
              <div className="wheel-row">{said}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
