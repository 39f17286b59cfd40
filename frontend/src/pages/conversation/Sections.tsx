/** The parts of the conversation, each with how far it is in words; any of them can come next. */
import type { ConversationOut } from '../../api/generated/schema';
import { useTexts } from '../../i18n/texts';
import { SECTIONS, type Item, type SectionName } from './items';
import { isAnswered } from './progress';
import { useSectionNames } from './sections';
import { useTalk } from './talk';
import { texts } from './texts';
import { useWide } from './useWide';

export const SUMMARY = 'summary';
export type Part = SectionName | typeof SUMMARY;

interface SectionsProps {
  readonly conversation: ConversationOut;
  readonly items: readonly Item[];
  readonly at: Part;
  readonly onPart: (part: Part) => void;
}

export function Sections({ conversation, items, at, onPart }: SectionsProps) {
  const t = useTexts(texts);
  const { held } = useTalk();
  const wide = useWide();
  const names = useSectionNames(conversation);
  const far = (section: SectionName): string => {
    const own = items.filter((item) => item.section === section);
    const done = own.filter((item) => isAnswered(item, held)).length;
    return t.far(done, own.length);
  };
  const parts: readonly { part: Part; name: string; said: string; words: string }[] = [
    ...SECTIONS.map((section) => ({ part: section, name: names[section], said: far(section), words: section === 'wheel' ? t.spokes : t.answered })),
    { part: SUMMARY, name: t.summary, said: '', words: t.signing },
  ];
  if (!wide) {
    return (
      <nav className="sections" aria-label={t.sections}>
        <select
          className="ds-input"
          data-size="sm"
          aria-label={t.sections}
          value={at}
          onChange={(event) => {
            const chosen = parts.find(({ part }) => part === event.target.value);
            if (chosen) onPart(chosen.part);
          }}
        >
          {parts.map(({ part, name, said, words }) => (
            <option key={part} value={part}>
              {`${name}: ${said} ${words}`}
            </option>
          ))}
        </select>
      </nav>
    );
  }
  return (
    <nav className="sections" aria-label={t.sections}>
      <ol className="plain section-tabs">
        {parts.map(({ part, name, said, words }) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === at ? 'step' : undefined}
              onClick={() => {
                onPart(part);
              }}
            >
              <strong>{name}</strong>
              <span className="quiet">
                {said} <span className="section-words">{words}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
