/** Asks for a new sign-in over the page, which stays as it is while requests wait. */
import { useSyncExternalStore } from 'react';
import { session } from '../api/session';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Paragraph } from '../ui/Text';
import { signInAgainTexts } from './texts';

export function SignInAgain() {
  const t = useTexts(signInAgainTexts);
  const waits = useSyncExternalStore(session.listen, session.isWaiting);
  if (!waits) return null;
  return (
    <Dialog title={t.title}>
      <Paragraph>{t.why}</Paragraph>
      <Paragraph>{t.how}</Paragraph>
      <div className="row">
        <Button onClick={session.openAgain}>{t.open}</Button>
        <Button variant="tertiary" onClick={() => void session.end()}>
          {t.leave}
        </Button>
      </div>
    </Dialog>
  );
}
