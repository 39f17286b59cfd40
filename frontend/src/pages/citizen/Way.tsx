/** A way on, as large as a thumb: what it is, and what one meets there. */
import { Link, type LinkProps } from '@tanstack/react-router';

interface WayProps {
  readonly to: LinkProps;
  readonly title: string;
  readonly about: string;
  /** What most would do now. */
  readonly first?: boolean;
}

export function Way({ to, title, about, first = false }: WayProps) {
  return (
    <li>
      <Link className="my-way" data-first={first || undefined} {...to}>
        <span className="my-way-title">{title}</span>
        <span>{about}</span>
      </Link>
    </li>
  );
}
