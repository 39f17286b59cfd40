/** What is known, folded by whose voice it is: the citizen's own first. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { conversationQuery } from '../../../answers/queries';
import type { FactOut } from '../../../api/generated/schema';
import { useLanguage } from '../../../i18n/language';
import { useTexts } from '../../../i18n/texts';
import { useInWords } from '../conversation/in-words';
import { useSaidBy } from '../Said';
import { useSelf } from '../self';
import { gathered, knownOf, type Line } from './known';
import { situationTexts } from './texts';

export function KnownSection({ facts, given }: { readonly facts: readonly FactOut[]; readonly given: string }) {
  const t = useTexts(situationTexts);
  const { own } = useSelf();
  const { data: conversation } = useSuspenseQuery(conversationQuery(useLanguage()));
  const known = knownOf(facts, conversation, {
    asked: useInWords(),
    plain: String,
    performance: { does_all: t.does_all, does_parts: t.does_parts, does_not: t.does_not },
    expected: t.expected,
    performs: own ? t.performs : t.performsOf,
    important: t.important,
  });
  const groups = [
    { title: own ? t.fromCitizen : t.fromCitizenOf(given), lines: known.citizen },
    { title: t.fromRelative, lines: known.relative },
    { title: t.fromProfessional, lines: known.professional },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <p>{t.nothing}</p>;
  return (
    <>
      <div className="my-groups">
        {groups.map(({ title, lines }) => (
          <details key={title} className="ds-details" data-variant="tinted">
            <summary>
              {title} <span className="quiet my-count">({t.many(lines.length)})</span>
            </summary>
            <div>
              <Lines lines={lines} />
            </div>
          </details>
        ))}
      </div>
      <p>{t.wrong}</p>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const by = useSaidBy();
  return [...gathered(lines, ({ informant, at }) => by(informant, at))].map(([said, group]) => (
    <section key={said} className="stack my-told" data-gap="small">
      <p className="quiet">{said}</p>
      <dl className="my-known">
        {group.map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd>{line.said}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
