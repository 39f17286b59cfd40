import { Link } from '@tanstack/react-router';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { wayTexts } from '../texts';
import { placeTexts } from './texts';

export function DonePart() {
  const t = useTexts(placeTexts);
  const way = useTexts(wayTexts);
  return (
    <Page title={t.done}>
      <p>{t.doneAbout}</p>
      <div className="row">
        <Link className="ds-button" {...paths.my()}>
          {way.toStart}
        </Link>
        <Link className="ds-link my-touch" {...paths.mySituation()}>
          {t.situation}
        </Link>
      </div>
    </Page>
  );
}
