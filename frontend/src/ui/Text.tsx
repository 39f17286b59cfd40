/** Headings and paragraphs of the design system. */
import type { ComponentProps } from 'react';

type Size = 'xs' | 'sm' | 'md' | 'lg' | 'xl';

interface HeadingProps extends ComponentProps<'h2'> {
  readonly level: 1 | 2 | 3;
  readonly size?: Size;
}

const SIZES: Readonly<Record<1 | 2 | 3, Size>> = { 1: 'lg', 2: 'sm', 3: 'xs' };

export function Heading({ level, size = SIZES[level], ...rest }: HeadingProps) {
  const Level = `h${String(level)}` as 'h1' | 'h2' | 'h3';
  return <Level className="ds-heading" data-size={size} {...rest} />;
}

interface ParagraphProps extends ComponentProps<'p'> {
  readonly size?: Size;
  readonly quiet?: boolean;
}

export function Paragraph({ size = 'md', quiet = false, ...rest }: ParagraphProps) {
  return <p className={quiet ? 'ds-paragraph quiet' : 'ds-paragraph'} data-size={size} {...rest} />;
}
