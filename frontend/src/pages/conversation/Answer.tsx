/** One thing to answer: the control, who said it and when, what others say, and taking it back. */
import { NOTHING } from '../../answers/held';
import { follows, voiceOf, type Said, type Value } from '../../answers/said';
import { texts as answerTexts } from '../../answers/texts';
import { Choices } from '../../forms/Choices';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import type { Field } from './items';
import { inWords } from './progress';
import { Scale } from './Scale';
import { useTalk } from './talk';
import { sourceTexts, texts } from './texts';
import { Written } from './Written';

const WRITING_MS = 2500;

interface AnswerProps {
  readonly field: Field;
  /** What is asked stands above already. */
  readonly asked?: boolean;
}

export function Answer({ field, asked = false }: AnswerProps) {
  const t = useTexts(texts);
  const { held, answers, who } = useTalk();
  const informant = who[field.asked];
  const known = held.get(field.fact) ?? NOTHING;
  const own = known.by(voiceOf(informant));
  const others = [known.answer, ...known.beside].filter((one): one is Said => one !== undefined && one !== own);
  const say = (value: Value, quiet?: number) => answers?.say(field.fact, value, informant, quiet);
  return (
    <div className="answer stack" data-gap="small" data-single={asked || undefined}>
      <Control
        field={field}
        own={own}
        onSay={(value) => { say(value, field.kind === 'choice' || field.kind === 'ruler' ? undefined : WRITING_MS); }}
      />
      {own && (
        <div className="row answer-said">
          <SaidBy said={own} />
          <Button variant="tertiary" data-size="sm" onClick={() => { say(null); }}>
            {t.takeBack}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <ul className="answer-others plain" aria-label={t.others}>
          {others.map((one) => (
            <li key={one.voice}>
              <Words field={field} value={one.value} /> <SaidBy said={one} holds={one === known.answer} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly own: Said | undefined;
  readonly onSay: (value: Value) => void;
}

function Control({ field, own, onSay }: ControlProps) {
  const { answers } = useTalk();
  const error = useRefusal(field);
  const { label, options, kind } = field;
  if (kind === 'ruler') {
    return <Scale label={label} ends={options} value={typeof own?.value === 'number' ? own.value : undefined} onValue={onSay} />;
  }
  if (kind === 'choice') {
    return (
      <Choices
        single
        label={label}
        error={error}
        choices={options.map((one) => ({ value: String(one.value), label: one.label, ...(one.about && { description: one.about }) }))}
        chosen={own ? [String(own.value)] : []}
        onChosen={([chosen]) => {
          const option = options.find((one) => String(one.value) === chosen);
          if (option) onSay(option.value);
        }}
      />
    );
  }
  return <Written field={{ ...field, kind }} value={own?.value} error={error} onValue={onSay} onLeave={() => answers?.flush()} />;
}

/** Say why an answer was refused, where it was given. */
function useRefusal({ fact, asked }: Field): string | undefined {
  const t = useTexts(answerTexts);
  const { answers, who } = useTalk();
  const about = { fact, informant: who[asked], value: null, source: 'conversation' } as const;
  const refused = answers?.queue.refused.find((one) => follows(one.answer, about));
  if (!refused) return undefined;
  return refused.code === 'out_of_range' ? t.out_of_range : t.unusable;
}

export function Words({ field, value }: { readonly field: Field; readonly value: Value }) {
  const t = useTexts(texts);
  return <strong className="answer-words">{inWords(field, value, t.ofTen)}</strong>;
}

/** Who said it, when and where. */
export function SaidBy({ said, holds = false }: { readonly said: Said; readonly holds?: boolean }) {
  const t = useTexts(texts);
  const sources = useTexts(sourceTexts);
  const { informants, me } = useTalk();
  const { day, clock } = useFormats(me.municipality.time_zone);
  const when = said.said_at === undefined ? undefined : `${day(said.said_at)} ${clock(new Date(said.said_at))}`;
  const unsent = said.recorded_by === undefined;
  const parts = [informants[said.informant], when, sources[said.source], unsent ? t.unsent : undefined, holds ? t.holds : undefined];
  return <span className="quiet said-by">{parts.filter(Boolean).join(' · ')}</span>;
}

