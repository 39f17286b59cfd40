/** Where a provider sends people back to: takes what it sent, and goes on to the page they wanted. */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AGAIN, session } from '../../api/session';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { texts } from './texts';

/** What a provider sent can be taken once, however often React draws the page. */
const taking: { result?: Promise<string> } = {};

export function CallbackPage() {
  const t = useTexts(texts);
  const router = useRouter();
  const [state, setState] = useState<'taking' | 'again' | 'failed'>('taking');
  useEffect(() => {
    taking.result ??= session.finish();
    taking.result.then(
      (back) => {
        if (back !== AGAIN) {
          router.history.replace(back);
          return;
        }
        setState('again');
        window.close();
      },
      () => {
        setState('failed');
      },
    );
  }, [router]);
  return (
    <Page title={state === 'failed' ? t.failed : t.finishing}>
      {state === 'again' && <Paragraph size="lg">{t.again}</Paragraph>}
      {state === 'failed' && (
        <div>
          <Button onClick={() => void session.end()}>{t.retry}</Button>
        </div>
      )}
    </Page>
  );
}
