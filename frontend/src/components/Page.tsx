/** A page: its title, in the window and as its one h1, which takes the focus when somebody comes from another page. */
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Heading, Paragraph } from '../ui/Text';
import { shellTexts } from './texts';

/** At the first page of a visit the browser itself reads out where one is. */
const visit = { begun: false };

interface PageProps {
  readonly title: string;
  readonly lead?: string;
  /** Beside the title: the one primary action. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, action, children }: PageProps) {
  const t = useTexts(shellTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    if (visit.begun) heading.current?.focus({ preventScroll: true });
    visit.begun = true;
  }, [path]);
  return (
    <div className="page">
      <title>{`${title} - ${t.product}`}</title>
      <div className="stack" data-gap="small">
        <div className="row" data-spread>
          <Heading level={1} ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {action}
        </div>
        {lead && (
          <Paragraph size="lg" quiet>
            {lead}
          </Paragraph>
        )}
      </div>
      {children}
    </div>
  );
}
