/** Stands in the place of what takes a while, and says so when it is the network that is away. */
import { useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { texts as answerTexts } from '../answers/texts';
import { useUnsent } from '../answers/Unsent';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';
import { Page } from './Page';
import { shellTexts } from './texts';

/** In the place of a part of a page. */
export function Pending() {
  const t = useTexts(shellTexts);
  return (
    <Paragraph quiet role="status">
      {useOnline() ? t.loading : `${t.offline}. ${t.offlineComes}`}
    </Paragraph>
  );
}

/** In the place of a whole page. */
export function PendingPage() {
  return useOnline() ? <Pending /> : <Offline />;
}

function Offline() {
  const t = useTexts(shellTexts);
  const answers = useTexts(answerTexts);
  const { history } = useRouter();
  const unsent = useUnsent();
  return (
    <Page title={t.offline}>
      <div className="stack" data-gap="small" role="status">
        {unsent.length > 0 && (
          <>
            <p>
              <strong>{answers.waits(unsent.reduce((sum, { count }) => sum + count, 0))}</strong>
            </p>
            <p>{unsent.every(({ kept }) => kept) ? t.offlineKept : answers.noRoom}</p>
          </>
        )}
        <p>{t.offlineComes}</p>
      </div>
      <div>
        <Button
          onClick={() => {
            history.back();
          }}
        >
          {t.back}
        </Button>
      </div>
    </Page>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}

function listen(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
