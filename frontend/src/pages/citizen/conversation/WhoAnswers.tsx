/** A relative says first whether the citizen sits beside them: it decides whose answers these are. */
import { useState } from 'react';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Button } from '../../../ui/Button';
import { Back } from '../Back';
import { BigChoices } from '../BigChoices';
import { useSelf } from '../self';
import { answeringTexts } from './texts';

type As = 'citizen_with_relative' | 'relative';

export function WhoAnswers() {
  const t = useTexts(answeringTexts);
  const { given, answerAs } = useSelf();
  const [chosen, choose] = useState<As>();
  const [pressed, setPressed] = useState(false);
  const options: readonly { value: As; label: string; about: string }[] = [
    { value: 'citizen_with_relative', label: t.together(given), about: t.togetherAbout(given) },
    { value: 'relative', label: t.alone(given), about: t.aloneAbout(given) },
  ];
  return (
    <>
      <Back to={paths.my()} />
      <Page title={t.who}>
        <BigChoices legend={t.who} hidden options={options} chosen={chosen} onChosen={choose} />
        <div className="stack" data-gap="small">
          <p className="ds-validation-message" role="alert">
            {pressed && chosen === undefined && t.whoMissing}
          </p>
          <div>
            <Button
              onClick={() => {
                setPressed(true);
                if (chosen) answerAs(chosen);
              }}
            >
              {t.goOn}
            </Button>
          </div>
        </div>
      </Page>
    </>
  );
}

/** In whose name a relative answers now, and a way to say otherwise. */
export function NowAnswering() {
  const t = useTexts(answeringTexts);
  const { own, answering, answerAs } = useSelf();
  if (own) return null;
  return (
    <div className="my-answering row" data-no-print>
      <p>{answering === 'relative' ? t.nowAlone : t.nowTogether}</p>
      <Button
        variant="tertiary"
        data-size="md"
        onClick={() => {
          answerAs(undefined);
        }}
      >
        {t.switch}
      </Button>
    </div>
  );
}
