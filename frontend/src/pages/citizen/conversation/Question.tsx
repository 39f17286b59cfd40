/** One thing that is asked, answered as it can be: words, a choice, or a place between two ends. */
import { useRef } from 'react';
import { useTexts } from '../../../i18n/texts';
import { Button } from '../../../ui/Button';
import { BigChoices } from '../BigChoices';
import { useSaidBy } from '../Said';
import { useSaid, useSay, useWheelOptions } from './ask';
import type { Asked } from './chapters';
import { nearest } from './places';
import { askTexts } from './texts';
import { WordsField } from './WordsField';

interface QuestionProps {
  readonly asked: Asked;
  /** The title of the page is the question. */
  readonly hidden: boolean;
}

export function Question({ asked, hidden }: QuestionProps) {
  const section = useRef<HTMLElement>(null);
  return (
    <section className="stack my-asking" data-gap="small" aria-label={asked.question} ref={section} tabIndex={-1}>
      <Answer asked={asked} hidden={hidden} />
      <Earlier fact={asked.fact} onTaken={() => section.current?.focus()} />
    </section>
  );
}

function Answer({ asked, hidden }: QuestionProps) {
  const said = useSaid()(asked.fact)?.value ?? undefined;
  const say = useSay();
  const wheel = useWheelOptions();
  const chosen = typeof said === 'object' ? undefined : said;
  const onChosen = (value: string | number | boolean) => {
    say(asked.fact, value);
  };
  switch (asked.kind) {
    case 'words':
    case 'list':
      return <WordsField key={asked.fact} asked={asked} hidden={hidden} />;
    case 'choice':
      return <BigChoices legend={asked.question} hidden={hidden} options={asked.options} chosen={chosen} onChosen={onChosen} />;
    case 'wheel': {
      const at = typeof chosen === 'number' ? nearest(chosen) : undefined;
      return <BigChoices legend={asked.question} options={wheel(asked)} chosen={at} onChosen={onChosen} />;
    }
    case 'ruler':
      return (
        <>
          <Ends low={asked.low} high={asked.high} />
          <BigChoices dense legend={asked.question} hidden={hidden} options={NUMBERS} chosen={chosen} onChosen={onChosen} />
        </>
      );
  }
}

const NUMBERS = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));

function Ends({ low, high }: { readonly low: string; readonly high: string }) {
  return (
    <dl className="my-ends">
      <div>
        <dt>{0}</dt>
        <dd>{low}</dd>
      </div>
      <div>
        <dt>{10}</dt>
        <dd>{high}</dd>
      </div>
    </dl>
  );
}

interface EarlierProps {
  readonly fact: string;
  /** The button is gone then, and the focus must not go with it. */
  readonly onTaken: () => void;
}

/** What stands from before, who said it, and a way to take it away. */
function Earlier({ fact, onTaken }: EarlierProps) {
  const t = useTexts(askTexts);
  const by = useSaidBy();
  const say = useSay();
  const said = useSaid()(fact);
  if (!said) return null;
  return (
    <div className="row my-earlier">
      {said.said_at !== undefined && said.recorded_by !== undefined && <p className="quiet">{by(said.informant, said.said_at)}</p>}
      <Button
        variant="tertiary"
        onClick={() => {
          say(fact, null);
          onTaken();
        }}
      >
        {t.takeBack}
      </Button>
    </div>
  );
}
