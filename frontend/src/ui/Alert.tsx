/** Something the reader must know: what happened, and what to do about it. */
import type { ReactNode } from 'react';
import { Heading } from './Text';

interface AlertProps {
  readonly color: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  /** It came up while the reader was here, and is read out at once. */
  readonly live?: boolean;
}

export function Alert({ color, title, children, live = false }: AlertProps) {
  return (
    <div className="ds-alert stack" data-gap="small" data-color={color} role={live ? 'alert' : undefined}>
      <Heading level={2} size="xs">
        {title}
      </Heading>
      {children}
    </div>
  );
}
