/** Fetches the next lines of a list. */
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { texts } from './texts';

interface MoreProps {
  readonly isFetching: boolean;
  readonly onMore: () => void;
  /** The heading of the list. */
  readonly about: string;
}

export function More({ isFetching, onMore, about }: MoreProps) {
  const t = useTexts(texts);
  return (
    <div>
      <Button variant="secondary" busy={isFetching} aria-describedby={about} onClick={onMore}>
        {t.more}
      </Button>
    </div>
  );
}
