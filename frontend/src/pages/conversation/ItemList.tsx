/** The questions of a section with what was answered, to go to any of them. */
import { NOTHING } from '../../answers/held';
import { useTexts } from '../../i18n/texts';
import { ALONE, type Item } from './items';
import { inWords, isAnswered } from './progress';
import { useTalk } from './talk';
import { texts } from './texts';
import { useWide } from './useWide';

interface ItemListProps {
  readonly items: readonly Item[];
  readonly at: string;
  readonly fresh: ReadonlySet<string>;
  readonly onAt: (name: string) => void;
}

export function ItemList({ items, at, fresh, onAt }: ItemListProps) {
  const t = useTexts(texts);
  const wide = useWide();
  const list = (
    <nav aria-label={t.questions}>
      <ol className="item-list plain">
        {items.map((item) => (
          <li key={item.name}>
            <button
              type="button"
              className="wheel-row"
              aria-current={item.name === at ? 'true' : undefined}
              onClick={() => {
                onAt(item.name);
              }}
            >
              <strong>{item.label}</strong>
              <span className="quiet">
                <Short item={item} />
                {item.fields.some(({ fact }) => fresh.has(fact)) && <em> · {t.fresh}</em>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
  if (wide) return list;
  return (
    <details className="ds-details">
      <summary>{t.questions}</summary>
      {list}
    </details>
  );
}

function Short({ item }: { readonly item: Item }) {
  const t = useTexts(texts);
  const { held } = useTalk();
  if (!isAnswered(item, held)) return t.silent;
  if (ALONE.has(item.name)) return t.hidden;
  const said = item.fields
    .filter((field) => field.more !== true)
    .map((field) => ({ field, answer: (held.get(field.fact) ?? NOTHING).answer }))
    .flatMap(({ field, answer }) => (answer ? [inWords(field, answer.value, t.ofTen)] : []));
  return <span className="item-short">{said.join(' · ')}</span>;
}
