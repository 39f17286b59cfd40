/** Goes on sending what was left unsent, says where an answer needs somebody, and asks before signing out loses any. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTexts } from '../i18n/texts';
import { paths } from '../routes/paths';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Paragraph } from '../ui/Text';
import { listenToAll, resume, unsentByCase, type Left } from './all';
import { texts } from './texts';

/** List what is unsent, by case. */
export function useUnsent(): readonly Left[] {
  return useSyncExternalStore(listenToAll, unsentByCase);
}

/** Go on sending what a user left unsent, whichever page they come back to. */
export function useResume(user: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    resume(queries, user);
  }, [queries, user]);
}

/** In the header: cases whose answers are stuck, away from their own page. */
export function Unsent() {
  const t = useTexts(texts);
  const path = useLocation({ select: (location) => location.pathname });
  const stuck = useUnsent().filter((one) => one.stuck && !path.includes(one.case));
  return stuck.map((one) => (
    <Link key={one.case} className="ds-link" {...paths.conversation(one.case)}>
      {t.closed(one.count)}
    </Link>
  ));
}

/** Where the browser has no room, closing the page would lose what is unsent: the browser asks first. */
export function useAskBeforeClosing(unsent: readonly Left[]): void {
  const loses = unsent.some(({ kept }) => !kept);
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [loses]);
}

interface LosesProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether to sign out although answers would be lost. */
export function SigningOutLoses({ onStay, onLeave }: LosesProps) {
  const t = useTexts(texts);
  const count = useUnsent().reduce((sum, one) => sum + one.count, 0);
  return (
    <Dialog title={t.closed(count)} onClose={onStay}>
      <Paragraph>{t.loses}</Paragraph>
      <div className="row">
        <Button onClick={onStay}>{t.stay}</Button>
        <Button variant="secondary" color="danger" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
    </Dialog>
  );
}
