/**
 * A mastery ladder drawn as stairs: each step in the citizen's words, who stands where, and where help could still start.
 *
 *     <Staircase ladder={ladder} markers={[{ side: 'citizen', ordinal: 3, who: 'Kari' }]} possible={[2, 3]} />
 *
 * It is never a gauge: no number is added up, and no step is better than another.
 */
import { useId, type CSSProperties, type ReactNode } from 'react';
import type { LadderOut, LadderStepOut } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Mark } from './Mark';
import './staircase.css';
import { gathers, openSteps, stairsOf, stepFor, type Marker, type Stair } from './steps';
import { StepTable } from './StepTable';
import { staircaseTexts } from './texts';

export interface StaircaseProps {
  readonly ladder: LadderOut;
  readonly markers?: readonly Marker[];
  /** Canonical steps where help could still start; tinted when there are several. */
  readonly possible?: readonly number[];
  /** The canonical ladder: its words say which is meant where a step of `ladder` gathers several. */
  readonly canonical?: LadderOut | undefined;
  /** Small, for beside something else; without the table. */
  readonly compact?: boolean;
  /** The reader chooses a step. */
  readonly choice?: Choosing | undefined;
}

export interface Choosing {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  /** The step that is chosen: its number on the ladder. */
  readonly chosen: number | null;
  readonly onChosen: (step: LadderStepOut, ordinals: readonly number[]) => void;
}

/** What is the same for every step of one staircase. */
interface Drawn {
  readonly narrowing: boolean;
  readonly canonical: LadderOut | undefined;
}

export function Staircase({ ladder, markers = [], possible = [], canonical, compact = false, choice }: StaircaseProps) {
  const t = useTexts(staircaseTexts);
  const language = useLanguage();
  const stairs = stairsOf(ladder, markers, possible);
  const open = openSteps(stairs);
  const drawn = { narrowing: open > 1, canonical };
  const size = { '--stairs': stairs.length } as CSSProperties;
  return (
    <div className="stairs" data-compact={compact || undefined} style={size}>
      {choice ? (
        <Choosable choice={choice} stairs={stairs.toReversed()} drawn={drawn} />
      ) : (
        <figure aria-label={ladder.name[language]}>
          <ol className="stairs-flight" reversed>
            {stairs.toReversed().map((stair) => (
              <li key={stair.rise} className="stairs-step" data-possible={stair.possible || undefined} style={riseOf(stair)}>
                <StepSaid stair={stair} drawn={drawn} />
              </li>
            ))}
          </ol>
        </figure>
      )}
      {drawn.narrowing && (
        <p className="stairs-open quiet" role={compact ? 'status' : undefined}>
          {t.open(open)}
        </p>
      )}
      {!compact && !choice && (
        <details className="ds-details stairs-table">
          <summary>{t.asTable}</summary>
          <div>
            <StepTable stairs={stairs} canonical={canonical} narrowing={drawn.narrowing} />
          </div>
        </details>
      )}
    </div>
  );
}

function Choosable({ choice, stairs, drawn }: { readonly choice: Choosing; readonly stairs: readonly Stair[]; readonly drawn: Drawn }) {
  const id = useId();
  const { label, description, error } = choice;
  const described = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      className="ds-fieldset"
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-invalid={error ? true : undefined}
      aria-describedby={described || undefined}
    >
      <div className="ds-label" id={`${id}-label`}>
        {label}
      </div>
      {description && (
        <p data-field="description" id={`${id}-about`}>
          {description}
        </p>
      )}
      <div className="stairs-flight">
        {stairs.map((stair) => (
          <label
            key={stair.rise}
            className="stairs-step"
            data-possible={stair.possible || undefined}
            data-closed={stair.ordinals.length === 0 || undefined}
            style={riseOf(stair)}
          >
            <input
              className="ds-input"
              type="radio"
              name={id}
              checked={choice.chosen === stair.step.number}
              disabled={stair.ordinals.length === 0}
              onChange={() => {
                choice.onChosen(stair.step, stair.ordinals);
              }}
            />
            <StepSaid stair={stair} drawn={drawn} />
          </label>
        ))}
      </div>
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function StepSaid({ stair, drawn }: { readonly stair: Stair; readonly drawn: Drawn }): ReactNode {
  const t = useTexts(staircaseTexts);
  const language = useLanguage();
  return (
    <span className="stairs-said">
      <span className="stairs-words">
        <span className="stairs-name">{stair.step.name[language]}</span>
        <span className="stairs-number">
          {t.step(stair.step.number)}
          <span className="stairs-possible" data-shown={(stair.possible && drawn.narrowing) || undefined}>
            {t.possible}
          </span>
        </span>
      </span>
      {stair.markers.length > 0 && (
        <span className="stairs-marks">
          {stair.markers.map((marker) => (
            <Marked key={marker.side} marker={marker} precise={gathers(stair) ? drawn.canonical : undefined} />
          ))}
        </span>
      )}
    </span>
  );
}

/** A mark, and where the step gathers several, the words of the one that is meant. */
export function Marked({ marker, precise }: { readonly marker: Marker; readonly precise: LadderOut | undefined }) {
  const t = useTexts(staircaseTexts);
  const language = useLanguage();
  const who = marker.who ?? t[marker.side];
  const meant = precise && stepFor(precise, marker.ordinal);
  return <Mark side={marker.side}>{meant ? t.here(who, meant.name[language]) : who}</Mark>;
}

function riseOf(stair: Stair): CSSProperties {
  return { '--rise': stair.rise } as CSSProperties;
}
