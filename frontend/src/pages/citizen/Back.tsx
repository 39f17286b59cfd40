/** The way back, at the top of every page: nothing is lost by taking it. */
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTexts } from '../../i18n/texts';
import { wayTexts } from './texts';

export function Back({ to, label }: { readonly to: LinkProps; readonly label?: string }) {
  const t = useTexts(wayTexts);
  return (
    <p className="my-back" data-no-print>
      <Link className="ds-link" {...to}>
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 4l-8 8 8 8" fill="none" stroke="currentColor" strokeWidth="2.5" />
        </svg>
        {label ?? t.back}
      </Link>
    </p>
  );
}
