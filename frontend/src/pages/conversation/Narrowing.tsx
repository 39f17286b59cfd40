/** The staircase beside the conversation: the steps still possible, fewer as answers come in. Never a score. */
import { Staircase } from '../../components/staircase/Staircase';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Heading, Paragraph } from '../../ui/Text';
import type { Item } from './items';
import { narrowingTexts } from './texts';
import { useNarrowing } from './useNarrowing';

interface NarrowingProps {
  readonly case: string;
  readonly policy: string;
  readonly items: readonly Item[];
  readonly onAt: (name: string) => void;
}

const MOST_ASKED = 3;

export function Narrowing({ case: of, policy, items, onAt }: NarrowingProps) {
  const t = useTexts(narrowingTexts);
  const language = useLanguage();
  const { ladder, canonical, possible, begun, unknown, torn } = useNarrowing(of, policy);
  const settles = unknown.filter((one) => one.could_change_step && items.some((item) => item.name === one.fact));
  return (
    <section className="narrowing stack" data-gap="small">
      <Heading level={2} size="xs">
        {t.title}
      </Heading>
      <Staircase ladder={ladder} canonical={canonical} possible={possible} compact />
      {!begun && <Paragraph size="sm">{t.nothing}</Paragraph>}
      {torn && <Torn pointers={torn} items={items} />}
      {settles.length > 0 && possible.length > 1 && (
        <div data-no-print>
          <Paragraph size="sm" quiet>
            {t.ask}
          </Paragraph>
          <ul className="settles plain">
            {settles.slice(0, MOST_ASKED).map(({ fact, label }) => (
              <li key={fact}>
                <button type="button" className="ds-link link-button" onClick={() => { onAt(fact); }}>
                  {label[language]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Answers that do not fit together: no policy can be read. */
function Torn({ pointers, items }: { readonly pointers: readonly string[]; readonly items: readonly Item[] }) {
  const t = useTexts(narrowingTexts);
  const { list } = useFormats();
  const named = pointers.flatMap((pointer) => items.filter((item) => pointer.split('/').includes(item.name)));
  return <Paragraph size="sm">{t.torn(list([...new Set(named.map((item) => `«${item.label}»`))]))}</Paragraph>;
}
