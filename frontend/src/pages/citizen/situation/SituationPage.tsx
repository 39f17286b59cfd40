/** The citizen's page about their situation, with the way back and to paper. */
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Button } from '../../../ui/Button';
import { Back } from '../Back';
import { useOwnCase } from '../self';
import { wayTexts } from '../texts';
import { Situation } from './Situation';
import { situationTexts } from './texts';

export function SituationPage() {
  const t = useTexts(situationTexts);
  const way = useTexts(wayTexts);
  const { own, name } = useOwnCase();
  return (
    <>
      <Back to={paths.my()} />
      <Page
        title={own ? t.title : t.titleOf(name)}
        action={
          <Button
            variant="secondary"
            onClick={() => {
              window.print();
            }}
          >
            {way.print}
          </Button>
        }
      >
        <Situation />
      </Page>
    </>
  );
}
