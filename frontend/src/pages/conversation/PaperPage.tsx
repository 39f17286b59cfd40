/** The conversation on paper: blank for a table without a screen, or with what was answered; others see it there. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { askedOf } from '../../answers/asked';
import { hold } from '../../answers/held';
import { conversationQuery, factsQuery } from '../../answers/queries';
import type { ConversationOut, Informant } from '../../api/generated/schema';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Button } from '../../ui/Button';
import { Heading, Paragraph } from '../../ui/Text';
import './conversation.css';
import { ALONE, itemsOf, SECTIONS, type Field, type Item } from './items';
import { ReadAnswers } from './ReadAnswers';
import { useSectionNames } from './sections';
import { reading } from './SignedConversation';
import { TalkContext } from './talk';
import { paperTexts } from './texts';
import { useWording } from './wording';

const route = getRouteApi('/signed-in/cases/$case/conversation/paper');

export function PaperPage() {
  const t = useTexts(paperTexts);
  const { case: of } = route.useParams();
  const { form } = route.useSearch();
  const { data: conversation } = useSuspenseQuery(conversationQuery(useLanguage()));
  const wording = useWording();
  const asked = useMemo(() => askedOf(conversation), [conversation]);
  const items = useMemo(() => itemsOf(conversation, asked, wording), [conversation, asked, wording]);
  return (
    <Page title={form === 'filled' ? t.filled : t.blank}>
      <div className="row" data-no-print>
        <Button
          onClick={() => {
            print();
          }}
        >
          {t.print}
        </Button>
        <Link className="ds-link" {...paths.conversation(of)}>
          {t.back}
        </Link>
      </div>
      {form === 'filled' ? (
        <Filled case={of} conversation={conversation} items={items} />
      ) : (
        <Blank conversation={conversation} items={items.filter((item) => !ALONE.has(item.name))} />
      )}
    </Page>
  );
}

interface FormProps {
  readonly conversation: ConversationOut;
  readonly items: readonly Item[];
}

function Filled({ case: of, conversation, items }: FormProps & { readonly case: string }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data } = useSuspenseQuery(factsQuery(of));
  const talk = useMemo(() => {
    const asked = askedOf(conversation);
    const informants = conversation.informants as Readonly<Record<Informant, string>>;
    return reading({ case: of, me, asked, held: hold(data.facts, [], asked), informants });
  }, [of, me, conversation, data]);
  return (
    <TalkContext value={talk}>
      <ReadAnswers conversation={conversation} items={items} />
    </TalkContext>
  );
}

function Blank({ conversation, items }: FormProps) {
  const t = useTexts(paperTexts);
  const names = useSectionNames(conversation);
  return (
    <div className="stack paper">
      <p className="paper-lines">
        {t.date}: <Line /> {t.withWhom}: <Line />
      </p>
      {SECTIONS.map((section) => (
        <section key={section} className="panel stack" aria-labelledby={`paper-${section}`}>
          <Heading level={2} id={`paper-${section}`}>
            {names[section]}
          </Heading>
          {section === 'everyday' && <Paragraph>{t.levels}</Paragraph>}
          {items
            .filter((item) => item.section === section)
            .map((item) => (
              <div key={item.name} className="paper-item">
                <Heading level={3}>{item.question}</Heading>
                {item.fields.filter((field) => field.more !== true).map((field) => (
                  <Blanks key={field.fact} field={field} named={item.fields.filter((one) => one.more !== true).length > 1} />
                ))}
              </div>
            ))}
        </section>
      ))}
      <Paragraph>{conversation.ending}</Paragraph>
    </div>
  );
}

const BOX = '☐';

function Blanks({ field: { kind, options, label }, named }: { readonly field: Field; readonly named: boolean }) {
  if (kind === 'choice') {
    return (
      <ul className="plain">
        {options.map((one) => (
          <li key={one.label}>
            <span aria-hidden="true">{BOX}</span> {one.about ?? one.label}
          </li>
        ))}
      </ul>
    );
  }
  if (kind === 'ruler') {
    return (
      <p>
        {named && <strong>{label} </strong>}
        <span className="paper-ruler">{options[0]?.label} · 0 1 2 3 4 5 6 7 8 9 10 · {options[1]?.label}</span>
      </p>
    );
  }
  return (
    <>
      <Line />
      {kind !== 'number' && <Line />}
    </>
  );
}

function Line() {
  return <span className="paper-line" aria-hidden="true" />;
}
