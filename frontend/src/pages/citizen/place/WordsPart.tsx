import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { answersOf } from '../../../answers/useAnswers';
import { assessmentsQuery, place, placementsQuery } from '../../../api/cases';
import type { PlacementCreate } from '../../../api/generated/schema';
import { Page } from '../../../components/Page';
import { SaveState } from '../../../components/SaveState';
import { colourTexts } from '../../../components/staircase/colours';
import { stepFor } from '../../../components/staircase/steps';
import { useLadder } from '../../../components/staircase/useLadder';
import { useLanguage } from '../../../i18n/language';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Button } from '../../../ui/Button';
import { Heading } from '../../../ui/Text';
import { Back } from '../Back';
import { NowAnswering } from '../conversation/WhoAnswers';
import { openAssessment } from '../queries';
import { useOwnCase, type Answering } from '../self';
import { placementOf, type Chosen, type PartProps } from './chosen';
import { placeTexts } from './texts';

const MOST = 4000;

interface WordsPartProps extends PartProps {
  readonly forget: () => void;
  readonly answering: Answering;
}

export function WordsPart({ chosen, choose, forget, answering }: WordsPartProps) {
  const t = useTexts(placeTexts);
  const id = useId();
  const saving = usePlacing(forget);
  const placement = placementOf(chosen, answering);
  return (
    <>
      <Back to={paths.myPlace('step')} />
      <NowAnswering />
      <Page title={t.words}>
        <div className="stack" data-gap="small">
          <p className="quiet">{t.question(3)}</p>
          <label htmlFor={id}>{t.wordsAbout}</label>
          <textarea
            className="ds-input my-words"
            id={id}
            rows={4}
            maxLength={MOST}
            value={chosen.words}
            onChange={({ target }) => {
              choose({ words: target.value });
            }}
          />
        </div>
        {placement ? (
          <>
            <Summary chosen={chosen} />
            <div className="row">
              <Button
                busy={saving.isPending}
                onClick={() => {
                  saving.mutate(placement);
                }}
              >
                {t.save}
              </Button>
              <SaveState saving={saving} />
            </div>
          </>
        ) : (
          <div className="stack">
            <p>{t.nothing}</p>
            <p>
              <Link className="ds-button" {...paths.myPlace()}>
                {t.toColour}
              </Link>
            </p>
          </div>
        )}
      </Page>
    </>
  );
}

/** Save a placement, and its colour as an answer where answers are taken, so that nobody asks for it again. */
function usePlacing(forget: () => void) {
  const { me, line } = useOwnCase();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(line.id));
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (placement: PlacementCreate) => place(line.id, placement, key),
    onSuccess: async ({ colour, informant }) => {
      forget();
      const open = openAssessment(line, assessments);
      if (open && colour !== null && informant !== null) {
        answersOf(queries, me.user_id, line.id, open.id).say('citizen_colour', colour, informant, 'home');
      }
      await queries.invalidateQueries({ queryKey: placementsQuery(line.id).queryKey });
      await navigate(paths.myPlace('done'));
    },
  });
}

function Summary({ chosen }: { readonly chosen: Chosen }) {
  const t = useTexts(placeTexts);
  const colours = useTexts(colourTexts);
  const language = useLanguage();
  const { me } = useOwnCase();
  const { ladder } = useLadder(me.municipality.policy_id);
  const step = chosen.step === null ? undefined : stepFor(ladder, chosen.step);
  return (
    <section className="panel stack" data-gap="small">
      <Heading level={2}>{t.chosen}</Heading>
      {chosen.colour !== null && <p>{colours[chosen.colour]}</p>}
      {step && <p>{step.name[language]}</p>}
    </section>
  );
}
