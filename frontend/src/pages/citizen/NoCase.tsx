/** The first page of somebody who has no open case, be they new or known: how to get in touch, and what happens then. */
import { Link } from '@tanstack/react-router';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Heading } from '../../ui/Text';
import { useSelf } from './self';
import { startTexts } from './texts';

export function NoCase() {
  const t = useTexts(startTexts);
  const { me, own, given } = useSelf();
  return (
    <Page title={own ? t.matters : t.mattersTo(given)}>
      <div className="stack">
        <p>{own ? t.noCase(me.municipality.name) : t.noCaseOf(given)}</p>
        <p>
          <Link className="ds-button" {...paths.myWords()}>
            {t.say}
          </Link>
        </p>
      </div>
      <section className="panel stack">
        <Heading level={2}>{t.next}</Heading>
        <ol className="stack my-steps">
          <li>{t.nextRead}</li>
          <li>{t.nextCall}</li>
          <li>{t.nextTalk}</li>
        </ol>
      </section>
      <p>
        <Link className="ds-link" {...paths.myLooked()}>
          {t.looked}
        </Link>
      </p>
    </Page>
  );
}
