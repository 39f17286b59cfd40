/** A mark on the stairs: a shape and a word, so that neither colour nor shape has to be told apart. */
import type { Side } from './steps';

const SHAPES: Readonly<Record<Side, string>> = {
  citizen: 'M8 7.2a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM2 15c0-3.6 2.6-6 6-6s6 2.4 6 6Z',
  team: 'M2 2h12v12H2Z',
  policy: 'M8 .8 15.2 8 8 15.2.8 8Z',
  agreed: 'M3 1h1.8v1H14l-2.2 3.4L14 8.8H4.8V15H3Z',
};

export function Mark({ side, children }: { readonly side: Side; readonly children: string }) {
  return (
    <span className="stairs-mark" data-side={side}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[side]} />
      </svg>
      {children}
    </span>
  );
}
