/** Where the answers are, in a citizen's words: when no more are taken, there is still somebody to write to. */
import { Link } from '@tanstack/react-router';
import { AnswersState } from '../../../answers/AnswersState';
import type { Answering } from '../../../answers/useAnswers';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Alert } from '../../../ui/Alert';
import { askTexts } from './texts';

const FINISHED: ReadonlySet<string> = new Set(['already_signed', 'wrong_phase']);

export function Kept({ answers }: { readonly answers: Answering }) {
  const t = useTexts(askTexts);
  const { stage, problem } = answers;
  if (stage !== 'closed' || !problem || !FINISHED.has(problem.code)) return <AnswersState answers={answers} />;
  return (
    <Alert color="warning" title={t.late} live>
      <p>{t.lateAbout}</p>
      <p>
        <Link className="ds-link my-touch" {...paths.myWords()}>
          {t.tell}
        </Link>
      </p>
    </Alert>
  );
}
