/** The parts of the conversation at home, and how far one has come in each. */
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Back } from '../Back';
import { Way } from '../Way';
import { useAsk, useOwnAnswers } from './ask';
import { answered, chapters, nextOf, screensOf } from './chapters';
import { Kept } from './Kept';
import { aboutTexts, askTexts, chapterTexts } from './texts';

export function ChaptersPage() {
  const t = useTexts(askTexts);
  const [titles, about] = [useTexts(chapterTexts), useTexts(aboutTexts)];
  const { conversation, answers } = useAsk();
  const own = useOwnAnswers();
  const parts = chapters.map((chapter) => {
    const screens = screensOf(conversation, chapter);
    return { chapter, screens, done: answered(screens, own) };
  });
  const next = parts.find(({ screens, done }) => done < screens.length)?.chapter;
  return (
    <>
      <Back to={paths.my()} />
      <Page title={t.title}>
        <p>{t.lead}</p>
        <ul className="plain my-ways">
          {parts.map(({ chapter, screens, done }) => {
            const whole = done === screens.length;
            const first = nextOf(screens, own);
            return (
              <Way
                key={chapter}
                to={whole || first === undefined ? paths.myChapter(chapter) : paths.myQuestion(chapter, first)}
                title={titles[chapter]}
                about={`${about[chapter]} ${done === 0 ? `${t.untouched(screens.length)}.` : t.progress(done, screens.length)}`}
                first={chapter === next}
              />
            );
          })}
        </ul>
        <Kept answers={answers} />
      </Page>
    </>
  );
}
