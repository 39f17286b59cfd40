/** The frame of the two lists: users and teams are pages of their own, with an address each. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { texts } from './texts';

export function AdministrationPage({ action, children }: { readonly action: ReactNode; readonly children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <Page title={t.title} action={action}>
      <nav className="shell-nav" aria-label={t.parts} data-no-print>
        <Link {...paths.users()} activeOptions={{ exact: true, includeSearch: false }}>
          {t.users}
        </Link>
        <Link {...paths.teams()}>{t.teams}</Link>
      </nav>
      {children}
    </Page>
  );
}
