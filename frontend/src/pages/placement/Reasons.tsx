/** Reasons as sentences; behind each stands where it comes from, and what the rule looked at. */
import type { SourceOut } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import type { Because } from './explained';
import { saidTexts } from './texts';

type Sources = Readonly<Record<string, SourceOut>>;

export function Reasons({ reasons, sources }: { readonly reasons: readonly Because[]; readonly sources: Sources }) {
  return (
    <ol className="plain placement-reasons">
      {reasons.map((reason, place) => (
        <li key={place}>
          <ReasonSaid reason={reason} sources={sources} />
        </li>
      ))}
    </ol>
  );
}

export function ReasonSaid({ reason, sources }: { readonly reason: Because; readonly sources: Sources }) {
  const t = useTexts(saidTexts);
  const language = useLanguage();
  return (
    <details className="placement-reason" data-sources>
      <summary>{reason.text[language]}</summary>
      <div className="stack" data-gap="small">
        {reason.onlyProfessionals && <p>{t.onlyProfessionals}</p>}
        <p data-no-print>{reason.observed[language]}</p>
        <ul className="plain stack" data-gap="small">
          {reason.sources.map((name) => {
            const source = sources[name];
            return source && <li key={name}>{source.kind === 'own_choice' ? t.own_choice : <SourceSaid source={source} />}</li>;
          })}
        </ul>
      </div>
    </details>
  );
}

function SourceSaid({ source }: { readonly source: SourceOut }) {
  const t = useTexts(saidTexts);
  const about = `${source.publisher} (${t[source.kind]})`;
  return (
    <>
      {t.source}:{' '}
      {source.url === null ? (
        source.title
      ) : (
        <a className="ds-link" href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      )}
      {`, ${about}`}
    </>
  );
}
