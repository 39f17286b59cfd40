import { Link } from '@tanstack/react-router';
import { StepChoice } from '../../../components/staircase/StepChoice';
import { useLadder } from '../../../components/staircase/useLadder';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Back } from '../Back';
import { NowAnswering } from '../conversation/WhoAnswers';
import { useOwnCase } from '../self';
import type { PartProps } from './chosen';
import { placeTexts } from './texts';

export function StepPart({ chosen, choose }: PartProps) {
  const t = useTexts(placeTexts);
  const { me, answering, given } = useOwnCase();
  const { ladder, canonical } = useLadder(me.municipality.policy_id);
  return (
    <>
      <Back to={paths.myPlace()} />
      <NowAnswering />
      <Page title={t.stairs}>
        <div className="stack" data-gap="small">
          <p className="quiet">{t.question(2)}</p>
          <p>{t.stepAbout}</p>
        </div>
        <StepChoice
          ladder={ladder}
          canonical={canonical}
          label={answering === 'relative' ? t.stepOf(given) : t.step}
          chosen={chosen.step}
          onChosen={(step) => {
            choose({ step });
          }}
        />
        <div>
          <Link className="ds-button" {...paths.myPlace('words')}>
            {t.next}
          </Link>
        </div>
      </Page>
    </>
  );
}
