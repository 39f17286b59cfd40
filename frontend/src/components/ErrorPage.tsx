/** What stands in the place of a page that cannot be shown: what happened, and what to do. */
import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiError, apiErrorOf } from '../api/problem';
import { session } from '../api/session';
import { inThreeLanguages, useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { Page } from './Page';
import { useProblem } from './problem-texts';

const texts = inThreeLanguages({
  again: { nb: 'Prøv igjen', da: 'Prøv igen', en: 'Try again' },
  start: { nb: 'Til startsiden', da: 'Til startsiden', en: 'To the start page' },
  signIn: { nb: 'Logg inn', da: 'Log ind', en: 'Sign in' },
});

const MENDED_BY_TRYING: ReadonlySet<string> = new Set(['unreachable', 'busy', 'broken']);

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(texts);
  const problem = apiErrorOf(error);
  const said = useProblem()(problem);
  const router = useRouter();
  const queries = useQueryClient();
  const boundary = useQueryErrorResetBoundary();
  useEffect(() => {
    boundary.reset();
  }, [boundary]);
  const again = async () => {
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    await router.invalidate();
  };
  return (
    <Page title={said.title}>
      <Paragraph size="lg">{said.advice}</Paragraph>
      <div className="row">
        {MENDED_BY_TRYING.has(problem.kind) && <Button onClick={() => void again()}>{t.again}</Button>}
        {problem.kind === 'expired' ? (
          <Button onClick={() => void session.end()}>{t.signIn}</Button>
        ) : (
          <Link className="ds-link" to="/">
            {t.start}
          </Link>
        )}
      </div>
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  return <ErrorPage error={new ApiError('missing', 'not_found')} reset={() => undefined} />;
}
