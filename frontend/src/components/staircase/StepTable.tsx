/** The staircase as a table, from the lowest step up, with the same content. */
import type { LadderOut } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Marked } from './Staircase';
import { gathers, type Stair } from './steps';
import { staircaseTexts } from './texts';

interface StepTableProps {
  readonly stairs: readonly Stair[];
  readonly canonical: LadderOut | undefined;
  readonly narrowing: boolean;
}

export function StepTable({ stairs, canonical, narrowing }: StepTableProps) {
  const t = useTexts(staircaseTexts);
  const language = useLanguage();
  return (
    <table className="ds-table rows">
      <thead>
        <tr>
          <th scope="col">{t.stepHead}</th>
          <th scope="col">{t.meansHead}</th>
          <th scope="col">{t.hereHead}</th>
        </tr>
      </thead>
      <tbody>
        {stairs.map((stair) => (
          <tr key={stair.rise}>
            <th scope="row">
              {t.step(stair.step.number)}: {stair.step.name[language]}
            </th>
            <td>{stair.step.meaning[language]}</td>
            <td>
              <span className="stairs-marks">
                {stair.markers.map((marker) => (
                  <Marked key={marker.side} marker={marker} precise={gathers(stair) ? canonical : undefined} />
                ))}
                {stair.possible && narrowing && <span>{t.possible}</span>}
                {stair.markers.length === 0 && !(stair.possible && narrowing) && <span className="quiet">{t.nobody}</span>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
