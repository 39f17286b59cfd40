/** One question a screen: large, skippable, saved as it is answered. */
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Back } from '../Back';
import { useSelf } from '../self';
import { useAsk, useOwnAnswers } from './ask';
import { isAnswered, neighbours } from './chapters';
import { Question } from './Question';
import { Kept } from './Kept';
import { askTexts } from './texts';
import { useChapter } from './useChapter';

const route = getRouteApi('/signed-in/my/self/conversation/$chapter/$question');

export function QuestionPage() {
  const t = useTexts(askTexts);
  const { own, answering, given } = useSelf();
  const { chapter: named, question } = route.useParams();
  const { chapter, screens } = useChapter(named);
  const { answers } = useAsk();
  const said = useOwnAnswers();
  const at = neighbours(screens, question);
  const screen = screens.find((one) => one.id === question);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told that nothing is here
  if (!at || !screen) throw notFound();
  const hides = screen.asked.length === 1;
  return (
    <>
      <Back to={at.before === undefined ? paths.myConversation() : paths.myQuestion(chapter, at.before)} />
      <Page title={screen.title}>
        <div className="stack" data-gap="small">
          <p className="quiet">{t.place(at.place, screens.length)}</p>
          {screen.lead !== undefined && <p>{screen.lead}</p>}
          {!own && <p>{answering === 'relative' ? t.asked(given) : t.askedTogether(given)}</p>}
        </div>
        {screen.asked.map((asked) => (
          <Question key={asked.fact} asked={asked} hidden={hides} />
        ))}
        <div className="stack my-end">
          {!isAnswered(screen, said) && <p className="quiet">{t.skip}</p>}
          <div className="row">
            <Link className="ds-button" {...(at.after === undefined ? paths.myChapter(chapter) : paths.myQuestion(chapter, at.after))}>
              {at.after === undefined ? t.finish : t.next}
            </Link>
            <Link className="ds-link my-touch" {...paths.my()}>
              {t.stop}
            </Link>
          </div>
          <Kept answers={answers} />
        </div>
      </Page>
    </>
  );
}
