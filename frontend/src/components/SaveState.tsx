/** Says whether what somebody wrote is kept: saving, saved 10:42, waiting for the network, or refused and why. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { byService } from '../api/clock';
import { apiErrorOf } from '../api/problem';
import { meQuery } from '../api/queries';
import { useFormats } from '../i18n/useFormats';
import { useTexts } from '../i18n/texts';
import { Alert } from '../ui/Alert';
import { Paragraph } from '../ui/Text';
import { useProblem } from './problem-texts';
import { savingTexts } from './texts';

/** The part of a mutation of TanStack Query that this looks at. */
export interface Saving {
  readonly status: 'idle' | 'pending' | 'success' | 'error';
  readonly error: Error | null;
  readonly failureCount: number;
  readonly isPaused: boolean;
  readonly submittedAt: number;
}

export function SaveState({ saving }: { readonly saving: Saving }) {
  const t = useTexts(savingTexts);
  const { clock } = useFormats(useSuspenseQuery(meQuery).data.municipality.time_zone);
  const problem = useProblem();
  if (saving.error !== null) {
    const { title, advice } = problem(apiErrorOf(saving.error));
    return (
      <Alert color="danger" title={title} live>
        <Paragraph>{advice}</Paragraph>
      </Alert>
    );
  }
  const waits = saving.status === 'pending' && (saving.isPaused || saving.failureCount > 0);
  const said = {
    idle: '',
    pending: waits ? t.waits : t.saving,
    success: t.saved(clock(byService(saving.submittedAt))),
    error: '',
  }[saving.status];
  return (
    <p className="ds-paragraph quiet" role="status">
      {said}
    </p>
  );
}
