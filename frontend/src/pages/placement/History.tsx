/** What was placed before: whose, where, in which words. Nothing is ever overwritten. */
import type { PlacementOut } from '../../api/generated/schema';
import { colourTexts } from '../../components/staircase/colours';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import type { About } from './about';
import { historyTexts } from './agreed-texts';
import { earlier, isOfRelative } from '../../components/staircase/sides';
import { StepNamed } from './SidesSaid';

export function History({ about }: { readonly about: About }) {
  const t = useTexts(historyTexts);
  const before = earlier(about.placements);
  if (before.length === 0) return null;
  return (
    <details className="ds-details placement-history">
      <summary>{t.title}</summary>
      <div>
        <table className="ds-table rows">
          <thead>
            <tr>
              <th scope="col">{t.on}</th>
              <th scope="col">{t.whose}</th>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.words}</th>
            </tr>
          </thead>
          <tbody>
            {before.map((placement) => (
              <Line key={placement.id} placement={placement} about={about} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Line({ placement, about }: { readonly placement: PlacementOut; readonly about: About }) {
  const t = useTexts(historyTexts);
  const colours = useTexts(colourTexts);
  const { day } = useFormats(about.me.municipality.time_zone);
  return (
    <tr>
      <th scope="row">{day(placement.made_at)}</th>
      <td>{isOfRelative(placement) ? t.relative : t[placement.kind]}</td>
      <td>
        <StepNamed placement={placement} about={about} />
        {placement.colour !== null && <p>{colours[placement.colour]}</p>}
        {placement.kind === 'recommended' && placement.step === null && t.several}
      </td>
      <td>
        {placement.words}
        {placement.reason !== null && <p className="quiet">{placement.reason}</p>}
      </td>
    </tr>
  );
}
