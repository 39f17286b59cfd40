/** The frame of the forms: what it is about, a way back, and nothing to fill in where nothing can be kept. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import type { About } from './about';
import { formTexts } from './form-texts';
import './placement.css';

interface FormPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly about: About;
  /** Why nothing can be written; instead of the form. */
  readonly not?: string | undefined;
  readonly children: ReactNode;
}

export function FormPage({ title, lead, about, not, children }: FormPageProps) {
  const t = useTexts(formTexts);
  return (
    <Page title={title} {...(lead === undefined ? {} : { lead })}>
      {not === undefined ? children : <Alert color="info" title={not} />}
      <div>
        <Link className="ds-link" {...paths.placement(about.found.id)}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}
