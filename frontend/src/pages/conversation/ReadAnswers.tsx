/** Everything that was said, section by section, to be read; on paper without what is not said in front of others. */
import type { ConversationOut } from '../../api/generated/schema';
import { NOTHING } from '../../answers/held';
import { Heading } from '../../ui/Text';
import { SaidBy, Words } from './Answer';
import { ALONE, SECTIONS, type Item } from './items';
import { isAnswered } from './progress';
import { useSectionNames } from './sections';
import { useTalk } from './talk';

interface ReadAnswersProps {
  readonly conversation: ConversationOut;
  readonly items: readonly Item[];
}

export function ReadAnswers({ conversation, items }: ReadAnswersProps) {
  const names = useSectionNames(conversation);
  const { held } = useTalk();
  const said = items.filter((item) => isAnswered(item, held));
  return SECTIONS.filter((section) => said.some((item) => item.section === section)).map((section) => (
    <section key={section} className="panel stack read" aria-labelledby={`read-${section}`}>
      <Heading level={2} id={`read-${section}`}>
        {names[section]}
      </Heading>
      <dl className="stack">
        {said
          .filter((item) => item.section === section)
          .map((item) => (
            <div key={item.name} data-no-print={ALONE.has(item.name) || undefined}>
              <dt>{item.label}</dt>
              {item.fields.map((field) => (
                <Read key={field.fact} item={item} field={field} />
              ))}
            </div>
          ))}
      </dl>
    </section>
  ));
}

function Read({ item, field }: { readonly item: Item; readonly field: Item['fields'][number] }) {
  const { held } = useTalk();
  const { answer, beside } = held.get(field.fact) ?? NOTHING;
  if (!answer) return null;
  return [answer, ...beside].map((one) => (
    <dd key={one.voice}>
      {item.fields.length > 1 && <span className="quiet">{field.label} </span>}
      <Words field={field} value={one.value} /> <SaidBy said={one} holds={beside.length > 0 && one === answer} />
    </dd>
  ));
}
