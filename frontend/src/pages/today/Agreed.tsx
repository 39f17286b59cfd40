/** Those with whom help is agreed: looked at when somebody wants to, since a look is on record for each of them. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { apiErrorOf } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { More } from '../../components/More';
import { Pending } from '../../components/Pending';
import { useProblem } from '../../components/problem-texts';
import { useTexts } from '../../i18n/texts';
import { Alert } from '../../ui/Alert';
import { Paragraph } from '../../ui/Text';
import { Lines } from './Lines';
import { linesQuery } from './queries';
import { texts } from './texts';
import { keepOpen, keptOpen, type Asked } from './views';

interface AgreedProps {
  readonly asked: Asked;
  /** The day it is there. */
  readonly on: string;
  readonly stop: string | undefined;
}

export function Agreed({ asked, on, stop }: AgreedProps) {
  const t = useTexts(texts);
  const problem = useProblem();
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(() => keptOpen(me.user_id));
  const named = useId();
  const agreed = useInfiniteQuery({ ...linesQuery(asked), enabled: open });
  const { data, error } = agreed;
  const lines = data?.pages.flatMap((page) => page.cases);
  return (
    <details
      className="ds-details panel agreed"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        keepOpen(me.user_id, currentTarget.open);
      }}
    >
      <summary id={named}>{t.agreed}</summary>
      {open && (
        <div className="stack">
          {error !== null && <Alert color="warning" live title={problem(apiErrorOf(error)).title} />}
          {!lines && error === null && <Pending />}
          {lines?.length === 0 && <Paragraph>{t.nobodyAgreed}</Paragraph>}
          {lines && lines.length > 0 && <Lines named={named} lines={lines} on={on} current={stop ?? lines[0]?.id} />}
          <More of={agreed} about={named} />
        </div>
      )}
    </details>
  );
}
