/** A part of a page under its own heading, which names it to screen readers. */
import { useId, type ComponentProps } from 'react';
import { Heading } from './Text';

interface SectionProps extends ComponentProps<'section'> {
  readonly title: string;
}

export function Section({ title, className = 'stack', children, ...rest }: SectionProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id} {...rest}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
