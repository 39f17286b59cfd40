/** What stays in sight beside the question: whether it is saved, and the stairs. On a phone, a bar that opens. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { AnswersState } from '../../answers/AnswersState';
import { factsQuery } from '../../answers/queries';
import type { Answering } from '../../answers/useAnswers';
import { useTexts } from '../../i18n/texts';
import { Paragraph } from '../../ui/Text';
import type { Item } from './items';
import { Narrowing } from './Narrowing';
import { narrowingTexts } from './texts';
import { useNarrowing } from './useNarrowing';
import { useWide } from './useWide';

interface AsideProps {
  readonly case: string;
  readonly policy: string;
  readonly answers: Answering;
  readonly items: readonly Item[];
  readonly onAt: (name: string) => void;
  /** What to do when nothing is taken here any more. */
  readonly children: ReactNode;
}

export function Aside({ case: of, policy, answers, items, onAt, children }: AsideProps) {
  const t = useTexts(narrowingTexts);
  const wide = useWide();
  const stands = useDeferredValue(true, false); // the question first: the stairs are asked for when it can be read
  const { isRefetchError, fetchStatus } = useSuspenseQuery(factsQuery(of));
  const stairs = <Narrowing case={of} policy={policy} items={items} onAt={onAt} />;
  return (
    <aside className={wide ? 'talk-aside stack' : 'talk-bar'} aria-label={t.title}>
      <div>
        <AnswersState answers={answers}>{children}</AnswersState>
        {(isRefetchError || fetchStatus === 'paused') && (
          <Paragraph size="sm" quiet>
            {t.away}
          </Paragraph>
        )}
      </div>
      <Suspense>{stands && (wide ? stairs : <Folded case={of} policy={policy} stairs={stairs} />)}</Suspense>
    </aside>
  );
}

interface FoldedProps {
  readonly case: string;
  readonly policy: string;
  readonly stairs: ReactNode;
}

function Folded({ case: of, policy, stairs }: FoldedProps) {
  const t = useTexts(narrowingTexts);
  const [open, setOpen] = useState(false);
  const { steps } = useNarrowing(of, policy);
  return (
    <>
      <p className="ds-sr-only" role="status">
        {steps === 0 ? t.title : t.steps(steps)}
      </p>
      <details
        className="ds-details"
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{t.stairs(steps)}</summary>
        {open && <div className="talk-bar-stairs">{stairs}</div>}
      </details>
    </>
  );
}
