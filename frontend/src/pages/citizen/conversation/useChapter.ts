/** The chapter an address names, with its screens; an address of none is a page that is not there. */
import { notFound } from '@tanstack/react-router';
import { useAsk } from './ask';
import { chapters, screensOf, type Chapter, type Screen } from './chapters';

export function useChapter(asked: string): { readonly chapter: Chapter; readonly screens: readonly Screen[]; readonly after: Chapter | undefined } {
  const { conversation } = useAsk();
  const at = chapters.findIndex((one) => one === asked);
  const chapter = chapters[at];
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told that nothing is here
  if (!chapter) throw notFound();
  return { chapter, screens: screensOf(conversation, chapter), after: chapters[at + 1] };
}
