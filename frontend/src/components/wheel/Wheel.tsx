/** The wheel as a picture; `WheelList` says the same in words. */
import { useRef, type KeyboardEvent } from 'react';
import { useTexts } from '../../i18n/texts';
import { angleOf, arc, breadthOf, CENTRE, HUB, labelOf, petal, point, radiusOf, radiusOfLevel, RIM, SIZE } from './geometry';
import { partsOf } from './said';
import { legendOf, MOST, moveOf, type Part, type Spoke } from './spokes';
import { texts } from './texts';
import './wheel.css';

export interface WheelProps {
  readonly spokes: readonly Spoke[];
  readonly selected?: string | undefined;
  readonly onSelect?: (name: string) => void;
  /** Without it, nothing is answered in the picture. */
  readonly onAnswer?: (name: string, part: Part, value: number) => void;
  readonly readOnly?: boolean;
}

export function Wheel({ spokes, selected, onSelect, onAnswer, readOnly = false }: WheelProps) {
  const t = useTexts(texts);
  const picture = useRef<SVGSVGElement>(null);
  const chosen = spokes.find((one) => one.name === selected);
  const answers = readOnly ? undefined : onAnswer;
  const press = (event: KeyboardEvent, on: Spoke) => {
    const move = moveOf(spokes, on, event.key, event.shiftKey);
    if (!move || !onSelect) return;
    event.preventDefault();
    if ('to' in move) {
      onSelect(move.to.name);
      picture.current?.querySelector<SVGElement>(`[data-spoke="${move.to.name}"]`)?.focus();
    } else answers?.(on.name, move.part, move.value);
  };
  return (
    <figure className="wheel stack" data-gap="small">
      <svg
        ref={picture}
        viewBox={`0 0 ${String(SIZE.width)} ${String(SIZE.height)}`}
        role={onSelect ? 'radiogroup' : 'group'}
        aria-label={t.wheel}
      >
        <g aria-hidden="true">
          {[MOST / 2, MOST].map((value) => (
            <circle key={value} className="wheel-ring" cx={CENTRE.x} cy={CENTRE.y} r={radiusOf(value)} />
          ))}
        </g>
        {spokes.map((spoke, place) => {
          const role = onSelect ? 'radio' : 'img';
          const first = chosen ? spoke === chosen : place === 0;
          return (
            <g
              key={spoke.name}
              className="wheel-spoke"
              data-spoke={spoke.name}
              role={role}
              aria-label={`${spoke.label}: ${partsOf(spoke, t).join(', ')}`}
              aria-checked={onSelect && spoke === chosen}
              tabIndex={onSelect ? (first ? 0 : -1) : undefined}
              onClick={onSelect && (() => { onSelect(spoke.name); })}
              onKeyDown={(event) => { press(event, spoke); }}
            >
              <Drawn spoke={spoke} angle={angleOf(place, spokes.length)} among={spokes.length} />
            </g>
          );
        })}
        {chosen && answers && (
          <Ticks
            angle={angleOf(spokes.indexOf(chosen), spokes.length)}
            value={chosen.going}
            onValue={(value) => { answers(chosen.name, 'going', value); }}
          />
        )}
      </svg>
      <figcaption className="wheel-legend">
        {legendOf(spokes, answers !== undefined).map((what) => (
          <span key={what}>{t[what]} </span>
        ))}
        {answers && <span data-keys data-no-print>{t.keys}</span>}
      </figcaption>
      {answers && chosen && <p className="ds-sr-only" role="status">{partsOf(chosen, t).join(', ')}</p>}
    </figure>
  );
}

function Drawn({ spoke, angle, among }: { readonly spoke: Spoke; readonly angle: number; readonly among: number }) {
  const { going, important, professional } = spoke;
  const whole = Math.PI / among;
  const label = labelOf(spoke.label, angle);
  const [from, to] = [point(angle, HUB), point(angle, RIM)];
  return (
    <>
      <path className="wheel-field" d={petal(angle, whole, HUB, RIM)} />
      <line className="wheel-line" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {(going ?? important) !== null && (
        <path
          className="wheel-petal"
          data-half={going === null || important === null || undefined}
          d={petal(angle, breadthOf(important, among), HUB, radiusOf(going ?? 1))}
        />
      )}
      {professional !== null && <path className="wheel-rated" d={arc(angle, whole * 0.94, radiusOfLevel(professional))} />}
      <text className="wheel-label" x={label.x} y={label.y} textAnchor={label.anchor}>
        {label.lines.map((line, at) => (
          <tspan key={line} x={label.x} dy={at === 0 ? 0 : '1.2em'}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

interface TicksProps {
  readonly angle: number;
  readonly value: number | null;
  readonly onValue: (value: number) => void;
}

/** Ten places along the chosen spoke, to press; the question beside the wheel offers the same with more room. */
function Ticks({ angle, value, onValue }: TicksProps) {
  return (
    <g aria-hidden="true">
      {Array.from({ length: MOST + 1 }, (_, tick) => {
        const { x, y } = point(angle, radiusOf(tick));
        return (
          <g key={tick} className="wheel-tick" data-value={tick} data-chosen={tick === value || undefined} onClick={() => { onValue(tick); }}>
            <circle className="wheel-reach" cx={x} cy={y} r={6.4} />
            <circle cx={x} cy={y} r={tick === value ? 6 : 3} />
          </g>
        );
      })}
    </g>
  );
}
