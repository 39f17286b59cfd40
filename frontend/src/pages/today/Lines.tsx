/** The lines of one group: who, what matters to them, where it stands, what is next and by when. */
import { Link } from '@tanstack/react-router';
import type { CaseLine } from '../../api/generated/schema';
import { Clock } from '../../components/case/Clock';
import { useDays } from '../../components/case/useDays';
import { Matters } from '../../components/case/Matters';
import { doingTexts, phaseTexts } from '../../components/case/words';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { texts } from './texts';

interface LinesProps {
  readonly named: string;
  readonly lines: readonly CaseLine[];
  /** The day it is there. */
  readonly on: string;
  /** The case that Tab leads to. */
  readonly current: string | undefined;
}

export function Lines({ named, lines, on, current }: LinesProps) {
  const t = useTexts(texts);
  return (
    <table className="ds-table rows lines" aria-labelledby={named}>
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.where}</th>
          <th scope="col">{t.next}</th>
          <th scope="col">{t.contact}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} on={on} stop={line.id === current} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, on, stop }: { readonly line: CaseLine; readonly on: string; readonly stop: boolean }) {
  const t = useTexts(texts);
  const phases = useTexts(phaseTexts);
  const doings = useTexts(doingTexts);
  const days = useDays(on);
  return (
    <tr data-state={line.urgent ? 'now' : (line.window ?? undefined)}>
      <th scope="row">
        <Matters matters={line.matters} />
        <span className="line-who">
          <Link className="ds-link" {...paths.case(line.id)} data-line={line.id} tabIndex={stop ? 0 : -1}>
            {`${line.given_name} ${line.family_name}`}
          </Link>
          {line.born_year !== null && <span className="quiet">{t.born(line.born_year)}</span>}
        </span>
      </th>
      <td>
        <span className="stack" data-gap="small">
          {phases[line.phase]}
          {line.window_opens_on !== null && line.window_closes_on !== null && (
            <Clock opensOn={line.window_opens_on} closesOn={line.window_closes_on} on={on} />
          )}
        </span>
      </td>
      <td>
        {line.next && (
          <>
            <strong>{doings[line.next.doing]}</strong>
            {line.next.by !== null && <span className="line-by">{line.urgent ? t.urgently : t.by(days.near(line.next.by))}</span>}
          </>
        )}
      </td>
      <td>
        <span className="line-label">{t.contact}: </span>
        {line.contact_person_name ?? <span className="quiet">{t.nobody}</span>}
      </td>
    </tr>
  );
}
