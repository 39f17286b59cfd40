/** What is suggested so far, under the sentence that a person decides; in the citizen's words. */
import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '../../../api/generated/schema';
import { suggestionQuery } from '../../../api/recommended';
import { Pending } from '../../../components/Pending';
import { useLanguage } from '../../../i18n/language';
import { useTexts } from '../../../i18n/texts';
import { Heading } from '../../../ui/Text';
import { useOwnCase } from '../self';
import { situationTexts } from './texts';

export function Suggested({ anything }: { readonly anything: boolean }) {
  const t = useTexts(situationTexts);
  const { line } = useOwnCase();
  const { data, error } = useQuery({ ...suggestionQuery(line.id), enabled: anything });
  if (error) throw error;
  if (!anything || (data && 'why' in data)) return <p>{t.tooLittle}</p>;
  return data ? <Told suggestion={data.said} /> : <Pending />;
}

/** More steps than this are shown on the stairs only. */
const FEW = 4;

function Told({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useTexts(situationTexts);
  const language = useLanguage();
  const { headline, not_a_decision, reasons, possible_steps, services, unknown } = suggestion;
  const several = possible_steps.length > 1;
  const asked = unknown.filter((one) => one.could_change_step);
  return (
    <>
      <p className="my-decides">{not_a_decision[language]}</p>
      <p>{several ? t.tooLittle : headline[language]}</p>
      {several && possible_steps.length <= FEW && (
        <div className="stack" data-gap="small">
          <p>{t.several}</p>
          <ul className="my-list">
            {possible_steps.map(({ ordinal, name }) => (
              <li key={ordinal}>{name[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {reasons.length > 0 && (
        <div className="stack" data-gap="small">
          <Heading level={3}>{t.why}</Heading>
          <ul className="my-list">
            {reasons.map(({ text }) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {services.length > 0 && (
        <details className="ds-details" data-variant="tinted">
          <summary>{t.offers}</summary>
          <div>
            <dl className="my-known">
              {services.map(({ service, name, for_whom }) => (
                <div key={service}>
                  <dt>{name[language]}</dt>
                  <dd>{for_whom[language]}</dd>
                </div>
              ))}
            </dl>
          </div>
        </details>
      )}
      {asked.length > 0 && (
        <details className="ds-details" data-variant="tinted">
          <summary>{t.unknown}</summary>
          <div>
            <ul className="my-list">
              {asked.map(({ fact, label }) => (
                <li key={fact}>{label[language]}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
