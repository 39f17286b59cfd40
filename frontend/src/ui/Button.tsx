/** What is pressed. One `primary` a page. */
import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly color?: 'accent' | 'neutral' | 'danger';
  /** Work is under way: a second press does nothing, and the focus stays. */
  readonly busy?: boolean;
}

export function Button({ variant = 'primary', color, busy = false, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      className="ds-button"
      data-variant={variant}
      data-color={color}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      type={busy ? 'button' : type}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  );
}
