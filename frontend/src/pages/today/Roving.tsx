/** The arrow keys lead from line to line, whatever group it is in; Tab stops once. */
import type { KeyboardEvent, ReactNode } from 'react';
import { moved } from './roving';

interface RovingProps {
  /** A line has got the focus. */
  readonly onStop: (line: string) => void;
  readonly children: ReactNode;
}

export function Roving({ onStop, children }: RovingProps) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
    const from = links.findIndex((link) => link === event.target);
    const to = from < 0 ? undefined : moved(event.key, from, links.length);
    if (to === undefined) return;
    event.preventDefault();
    links[to]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the links within and is not operated itself
    <div
      className="stack today"
      onKeyDown={move}
      onFocus={({ target }) => {
        const { line } = (target as HTMLElement).dataset;
        if (line !== undefined) onStop(line);
      }}
    >
      {children}
    </div>
  );
}
