/** A colour as a picture: each has a shape of its own, so that nobody has to tell colours apart. */
import type { Colour } from '../../api/generated/schema';

const SHAPES: Readonly<Record<Colour, string>> = {
  green: 'M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32z',
  yellow: 'M20 3L37 36H3z',
  red: 'M5 5h30v30H5z',
};

export function ColourMark({ colour }: { readonly colour: Colour }) {
  return (
    <svg className="my-colour" data-colour={colour} width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
      <path d={SHAPES[colour]} />
    </svg>
  );
}
