/** The frame around a page: skip link, header, main, footer, and the place where notes are read out. */
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { LanguageSwitch } from './LanguageSwitch';
import { NotePlace } from './notes';
import { shellTexts } from './texts';

interface FrameProps {
  readonly kind: 'work' | 'citizen' | 'open';
  /** Whose pages these are: the municipality's name, or the product's before anybody has signed in. */
  readonly name?: string;
  readonly nav?: ReactNode;
  readonly self?: ReactNode;
  /** On a phone, what the language and the way out are folded behind: the name of whoever works here. */
  readonly fold?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Frame({ kind, name, nav, self, fold, footer, children }: FrameProps) {
  const t = useTexts(shellTexts);
  const folded = useId();
  return (
    <div className="shell" data-frame={kind}>
      <header>
        <a className="ds-skip-link" href="#content">
          {t.toContent}
        </a>
        <div className="shell-bar">
          <Link className="shell-name" to="/">
            <Steps />
            {name ?? t.product}
          </Link>
          {nav}
          {fold && (
            <button type="button" className="ds-button shell-fold" data-variant="secondary" data-size="sm" popoverTarget={folded}>
              {fold}
            </button>
          )}
          <div className="shell-self" id={folded} popover={fold ? 'auto' : undefined}>
            <LanguageSwitch />
            {self}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {footer}
      <NotePlace />
    </div>
  );
}

function Steps() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M4 26h7v-6h6v-6h6v-6h5" fill="none" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
    </svg>
  );
}
