/** Who has looked: one entry for each person and visit, with every line of it for whoever wants it. */
import type { AuditLog } from '../../api/generated/schema';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { usePrintedWhole } from '../usePrintedWhole';
import { visitsOf, type Visit } from './visits';
import './looked.css';

const texts = inThreeLanguages({
  you: { nb: 'Deg', da: 'Dig', en: 'You' },
  refused: { nb: 'Fikk ikke lov', da: 'Fik ikke lov', en: 'Was not allowed' },
  times: { nb: (count: number) => `${String(count)} ganger`, da: (count: number) => `${String(count)} gange`, en: (count: number) => `${String(count)} times` },
  mayBeEarlier: { nb: 'kan ha begynt tidligere', da: 'kan være begyndt tidligere', en: 'may have begun earlier' },
  why: { nb: (reasons: string) => `Hvorfor: ${reasons}.`, da: (reasons: string) => `Hvorfor: ${reasons}.`, en: (reasons: string) => `Why: ${reasons}.` },
  lines: { nb: 'Alt, linje for linje', da: 'Alt, linje for linje', en: 'Everything, line by line' },
});

/** Give the visits of the pages of a log that have come; days are those of a time zone. */
export function useVisits(pages: readonly AuditLog[], zone: string): Visit[] {
  const { day } = useFormats(zone);
  const last = pages.at(-1);
  if (!last) return [];
  const parting = { pauseMinutes: last.pause_minutes, dayOf: day, whole: last.next === null };
  return visitsOf(pages.flatMap(({ sentences }) => sentences), parting);
}

export function Visits({ visits, zone }: { readonly visits: readonly Visit[]; readonly zone: string }) {
  usePrintedWhole();
  return (
    <ol className="plain looked">
      {visits.map((visit) => (
        <Entry key={visit.key} visit={visit} zone={zone} />
      ))}
    </ol>
  );
}

function Entry({ visit, zone }: { readonly visit: Visit; readonly zone: string }) {
  const t = useTexts(texts);
  const { list } = useFormats(zone);
  const { who, did, why, refused, byReader, byYou, lines } = visit;
  return (
    <li data-refused={refused || undefined}>
      <p className="row">
        <strong>{who}</strong>
        {byReader && !byYou && (
          <span className="ds-tag" data-color="neutral" data-size="sm">
            {t.you}
          </span>
        )}
        {refused && (
          <span className="ds-tag" data-color="warning" data-size="sm">
            {t.refused}
          </span>
        )}
      </p>
      <When visit={visit} zone={zone} />
      <ul>
        {did.map(({ what, times }) => (
          <li key={what}>{times > 1 ? `${what}, ${t.times(times)}` : what}</li>
        ))}
      </ul>
      {why.length > 0 && <p className="quiet">{t.why(list(why))}</p>}
      {lines.length > 1 && (
        <details>
          <summary>{t.lines}</summary>
          <ul>
            {lines.map(({ text, last_at }, at) => (
              <li key={`${last_at}/${String(at)}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function When({ visit: { firstAt, lastAt, goesOn }, zone }: { readonly visit: Visit; readonly zone: string }) {
  const t = useTexts(texts);
  const { day, clock } = useFormats(zone);
  const [first, last] = [clock(new Date(firstAt)), clock(new Date(lastAt))];
  return (
    <p className="quiet">
      <time dateTime={firstAt}>{`${day(firstAt)}, ${first}`}</time>
      {first !== last && (
        <>
          –<time dateTime={lastAt}>{last}</time>
        </>
      )}
      {goesOn && ` (${t.mayBeEarlier})`}
    </p>
  );
}
