/** The question at hand: what can be answered about it, and who says it. Enter goes on. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Select } from '../../forms/Select';
import type { Informant } from '../../api/generated/schema';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Heading, Paragraph } from '../../ui/Text';
import { Answer } from './Answer';
import type { Field, Item } from './items';
import { useTalk } from './talk';
import { texts } from './texts';
import { WIDE } from './useWide';

/** How somebody came: typing goes on with the first control, pressing with the heading, and the wheel keeps the focus. */
export type Arrival = 'none' | 'pressed' | 'typed';

interface QuestionCardProps {
  readonly item: Item;
  readonly arrival: Arrival;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
}

export function QuestionCard({ item, arrival, onNext, onPrevious }: QuestionCardProps) {
  const t = useTexts(texts);
  const { held } = useTalk();
  const card = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (arrival === 'none') return;
    const first = card.current?.querySelector<HTMLElement>('input:checked') ?? card.current?.querySelector<HTMLElement>('.answer :is(input, textarea)');
    const heading = card.current?.querySelector<HTMLElement>('h2');
    (arrival === 'typed' ? first : heading)?.focus({ preventScroll: true });
    const top = matchMedia(WIDE).matches ? card.current?.closest('.talk') : card.current;
    if ((card.current?.getBoundingClientRect().bottom ?? 0) > innerHeight || (card.current?.getBoundingClientRect().top ?? 0) < 0) top?.scrollIntoView();
  }, [arrival, item.name]);
  const press = (event: KeyboardEvent) => {
    const next = event.key === 'PageDown' && event.altKey;
    const previous = event.key === 'PageUp' && event.altKey;
    const leaves = event.key === 'Enter' && event.ctrlKey;
    if (!next && !previous && !leaves) return;
    event.preventDefault();
    (previous ? onPrevious : onNext)?.();
  };
  const asks = (asked: Field['asked'], more: boolean) => item.fields.filter((field) => field.asked === asked && (field.more ?? false) === more);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that work anywhere in the question, beside its buttons
    <form
      ref={card}
      className="panel stack question"
      aria-label={item.label}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        onNext?.();
      }}
    >
      <div className="stack" data-gap="small">
        <Heading level={2} tabIndex={-1}>
          {item.question}
        </Heading>
        {item.about && <Paragraph quiet>{item.about}</Paragraph>}
        {item.prompts.length > 0 && (
          <ul className="prompts quiet">
            {item.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        )}
      </div>
      {(['citizen', 'professional'] as const).map((asked) => (
        <Asked key={asked} asked={asked} question={item.question} fields={asks(asked, false)} />
      ))}
      {item.fields.some((field) => field.more) && (
        <details className="ds-details" open={item.fields.some(({ fact, more }) => more && held.has(fact))}>
          <summary>{t.more}</summary>
          <div className="stack">
            {(['citizen', 'professional'] as const).map((asked) => (
              <Asked key={asked} asked={asked} question={item.question} fields={asks(asked, true)} />
            ))}
          </div>
        </details>
      )}
      <div className="row" data-spread>
        <Button variant="secondary" disabled={!onPrevious} onClick={onPrevious}>
          {t.previous}
        </Button>
        <Button type="submit">{t.next}</Button>
      </div>
      <p className="quiet question-keys" data-no-print>
        {t.keys}
      </p>
    </form>
  );
}

const SPEAK: Readonly<Record<Field['asked'], readonly Informant[]>> = {
  citizen: ['citizen', 'citizen_with_relative', 'citizen_with_staff', 'relative', 'staff'],
  professional: ['staff', 'citizen', 'citizen_with_relative', 'citizen_with_staff', 'relative'],
};

interface AskedProps {
  readonly asked: Field['asked'];
  readonly question: string;
  readonly fields: readonly Field[];
}

function Asked({ asked, question, fields }: AskedProps) {
  const t = useTexts(texts);
  const { who, setWho, informants } = useTalk();
  if (fields.length === 0) return null;
  return (
    <>
      {fields.map((field) => (
        <Answer key={field.fact} field={field} asked={field.label === question} />
      ))}
      <div className="who">
        <Select
          label={asked === 'citizen' ? t.who : t.whoSees}
          value={who[asked]}
          choices={SPEAK[asked].map((value) => ({ value, label: informants[value] }))}
          onValue={(chosen) => {
            setWho(asked, chosen);
          }}
        />
      </div>
    </>
  );
}
