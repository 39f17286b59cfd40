/** Own words: one text, or one thing on each line. They are saved while they are written. */
import { useId, useState } from 'react';
import type { Value } from '../../../answers/said';
import { useTexts } from '../../../i18n/texts';
import { useAsk, useSaid, useSay } from './ask';
import type { Asked } from './chapters';
import { linesOf, textOf } from './lines';
import { askTexts } from './texts';

const QUIET_MS = 1200;
const MOST = 4000;

interface WordsFieldProps {
  readonly asked: Extract<Asked, { kind: 'words' | 'list' }>;
  readonly hidden: boolean;
}

export function WordsField({ asked, hidden }: WordsFieldProps) {
  const t = useTexts(askTexts);
  const id = useId();
  const { answers } = useAsk();
  const say = useSay();
  const kept = useSaid()(asked.fact)?.value ?? null;
  const [written, write] = useState<string>(textOf(kept));
  const [own, setOwn] = useState<Value>(kept);
  // Somebody else, or "take away", changed it meanwhile: show that, but never under the fingers of who writes.
  if (JSON.stringify(kept) !== JSON.stringify(own)) {
    setOwn(kept);
    if (textOf(kept) !== textOf(valueOf(written, asked.kind))) write(textOf(kept));
  }
  return (
    <div className="stack" data-gap="small">
      <label className={hidden ? 'ds-sr-only' : 'my-question'} htmlFor={id}>
        {asked.question}
      </label>
      {asked.kind === 'list' && <p id={`${id}-about`}>{t.many}</p>}
      <textarea
        className="ds-input my-words"
        id={id}
        rows={5}
        maxLength={MOST}
        aria-describedby={asked.kind === 'list' ? `${id}-about` : undefined}
        value={written}
        onChange={({ target }) => {
          write(target.value);
          const value = valueOf(target.value, asked.kind);
          setOwn(value);
          say(asked.fact, value, QUIET_MS);
        }}
        onBlur={answers.flush}
      />
    </div>
  );
}

function valueOf(written: string, kind: 'words' | 'list'): Value {
  if (kind === 'words') return written.trim() === '' ? null : written.trim();
  const lines = linesOf(written);
  return lines.length === 0 ? null : lines;
}
