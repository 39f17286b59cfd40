/** Fetches the next page of a list, while there is one; then says that this was all, to whoever pressed last. */
import { useEffect, useRef, useState } from 'react';
import { inThreeLanguages, useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';

const texts = inThreeLanguages({
  more: { nb: 'Vis flere', da: 'Vis flere', en: 'Show more' },
  end: { nb: 'Alt er vist.', da: 'Alt er vist.', en: 'Everything is shown.' },
  older: { nb: 'Vis eldre', da: 'Vis ældre', en: 'Show older' },
});

interface MoreProps {
  /** The list, as an infinite query of TanStack Query has it. */
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** What comes next is older. */
  readonly older?: boolean;
  /** The heading of the list, where there are several. */
  readonly about?: string;
}

export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage }, older = false, about }: MoreProps) {
  const t = useTexts(texts);
  const [pressed, press] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const over = pressed && !hasNextPage;
  useEffect(() => {
    // The button that had the focus is gone; whoever has gone on to something else meanwhile is left there.
    if (over && document.activeElement === document.body) end.current?.focus();
  }, [over]);
  if (over) {
    return (
      <p ref={end} tabIndex={-1}>
        {t.end}
      </p>
    );
  }
  if (!hasNextPage) return null;
  const fetchNext = () => {
    press(true);
    void fetchNextPage();
  };
  return (
    <div>
      <Button variant="secondary" busy={isFetchingNextPage} aria-describedby={about} onClick={fetchNext}>
        {older ? t.older : t.more}
      </Button>
    </div>
  );
}
