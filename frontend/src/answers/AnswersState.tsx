/** Says where the answers are: saved 10:42, three wait for the network, one is to be corrected, none is taken any more. */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries';
import { useProblem } from '../components/problem-texts';
import { useFormats } from '../i18n/useFormats';
import { useTexts } from '../i18n/texts';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { texts } from './texts';
import type { Answering } from './useAnswers';

interface AnswersStateProps {
  readonly answers: Answering;
  /** What to do when the service takes no more answers here, such as opening a new assessment. */
  readonly children?: ReactNode;
}

export function AnswersState({ answers, children }: AnswersStateProps) {
  const t = useTexts(texts);
  const { clock } = useFormats(useSuspenseQuery(meQuery).data.municipality.time_zone);
  const { stage, unsent, queue, savedAt, kept } = answers;
  if (stage === 'closed') return <Closed answers={answers}>{children}</Closed>;
  const said = {
    idle: t.idle,
    saving: t.saving,
    saved: savedAt ? t.saved(clock(savedAt)) : '',
    waits: t.waits(unsent.length - queue.refused.length),
  }[stage];
  return (
    <div className="answers-state" data-stage={stage} role="status">
      <p className="ds-paragraph">
        <strong>{said}</strong>
        {queue.refused.length > 0 && <strong> · {t.refused(queue.refused.length)}</strong>}
      </p>
      {!kept && stage !== 'saving' && <Paragraph size="sm">{t.noRoom}</Paragraph>}
      {kept && stage === 'waits' && <Paragraph size="sm">{t.waitsAbout}</Paragraph>}
    </div>
  );
}

const ANOTHER_HELPS: ReadonlySet<string> = new Set(['already_signed', 'wrong_phase']);

function Closed({ answers, children }: AnswersStateProps) {
  const t = useTexts(texts);
  const say = useProblem();
  const { problem, unsent, retry, kept } = answers;
  if (!problem) return null;
  const another = ANOTHER_HELPS.has(problem.code);
  return (
    <Alert color="warning" title={t.closed(unsent.length)} live>
      <Paragraph>{another ? t[problem.code as 'already_signed' | 'wrong_phase'] : say(problem).advice}</Paragraph>
      {!kept && <Paragraph>{t.noRoom}</Paragraph>}
      {another ? (
        children
      ) : (
        <div>
          <Button variant="secondary" onClick={retry}>
            {t.again}
          </Button>
        </div>
      )}
    </Alert>
  );
}
