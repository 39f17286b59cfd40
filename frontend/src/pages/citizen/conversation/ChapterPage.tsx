/** The end of a part: what was answered, in words, and where to go from here. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { Wheel } from '../../../components/wheel/Wheel';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Section } from '../../../ui/Section';
import { Back } from '../Back';
import { useAsk, useOwnAnswers } from './ask';
import { answered, nextOf, screensOf, type Screen } from './chapters';
import { useInWords } from './in-words';
import { Kept } from './Kept';
import { askTexts, chapterTexts } from './texts';
import { useChapter } from './useChapter';

const route = getRouteApi('/signed-in/my/self/conversation/$chapter');

export function ChapterPage() {
  const t = useTexts(askTexts);
  const titles = useTexts(chapterTexts);
  const { chapter, screens, after } = useChapter(route.useParams().chapter);
  const { answers, conversation } = useAsk();
  const own = useOwnAnswers();
  const done = answered(screens, own);
  const first = after && nextOf(screensOf(conversation, after), own);
  const onward = after && first !== undefined ? paths.myQuestion(after, first) : paths.myConversation();
  return (
    <>
      <Back to={paths.myConversation()} label={t.chapters} />
      <Page title={titles[chapter]}>
        <div className="stack" data-gap="small">
          <p>{t.progress(done, screens.length)}</p>
          {done > 0 && <p>{t.thanks}</p>}
        </div>
        {chapter === 'wheel' && done > 0 && <OwnWheel />}
        <Section title={t.answers}>
          <ul className="plain my-answers">
            {screens.map((screen) => (
              <Line key={screen.id} chapter={chapter} screen={screen} />
            ))}
          </ul>
        </Section>
        <div className="row">
          <Link className="ds-button" {...(after === undefined ? paths.my() : onward)}>
            {after === undefined ? t.stop : t.ahead(titles[after])}
          </Link>
          {after !== undefined && (
            <Link className="ds-link my-touch" {...paths.my()}>
              {t.stop}
            </Link>
          )}
        </div>
        <Kept answers={answers} />
      </Page>
    </>
  );
}

function Line({ chapter, screen }: { readonly chapter: string; readonly screen: Screen }) {
  const t = useTexts(askTexts);
  const own = useOwnAnswers();
  const inWords = useInWords();
  const said = screen.asked.map((asked) => ({ asked, words: inWords(asked, own[asked.fact]) }));
  const none = said.every(({ words }) => words === undefined);
  return (
    <li className="my-line">
      <div>
        <p className="my-asked">{screen.title}</p>
        {none && <p className="quiet">{t.notAnswered}</p>}
        {said.map(({ asked, words }) =>
          words === undefined ? null : (
            <p key={asked.fact}>
              {screen.asked.length > 1 && <span className="quiet">{asked.question} </span>}
              {words}
            </p>
          ),
        )}
      </div>
      <Link className="ds-link my-touch" {...paths.myQuestion(chapter, screen.id)}>
        {none ? t.answer : t.change}
        <span className="ds-sr-only">{`: ${screen.title}`}</span>
      </Link>
    </li>
  );
}

function OwnWheel() {
  const { conversation } = useAsk();
  const own = useOwnAnswers();
  const spokes = conversation.wheel.spokes.map(({ id, label }) => ({
    name: id,
    label,
    going: number(own[`going.${id}`]),
    important: number(own[`important.${id}`]),
    professional: null,
  }));
  return <Wheel spokes={spokes} readOnly />;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
