/**
 * What is asked of a citizen, in chapters of a few questions each, and one screen for each question.
 *
 * The questions come from the service; which chapter they stand in follows from their group, so that none is lost.
 */
import type { Value } from '../../../answers/said';
import type { ConversationOut, QuestionOut } from '../../../api/generated/schema';

export const chapters = ['matters', 'wheel', 'support', 'now', 'ahead'] as const;
export type Chapter = (typeof chapters)[number];

export interface Option {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** One thing that is answered, and how. */
export type Asked =
  | { readonly kind: 'words' | 'list'; readonly fact: string; readonly question: string }
  | { readonly kind: 'ruler' | 'wheel'; readonly fact: string; readonly question: string; readonly low: string; readonly high: string }
  | { readonly kind: 'choice'; readonly fact: string; readonly question: string; readonly options: readonly Option[] };

/** One screen: a question, or a spoke of the wheel with its two. */
export interface Screen {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly asked: readonly Asked[];
}

const LISTS: ReadonlySet<string> = new Set(['own_goals']);

/** Say in which chapter a question stands; undefined for what is asked elsewhere, or of professionals. */
function chapterOf({ asked_of, group, answers }: QuestionOut): Chapter | undefined {
  if (asked_of !== 'citizen' || group === 'placement') return undefined;
  if (Object.keys(answers).length === 0) return 'matters';
  if (group === 'motivation' || group === 'readiness') return 'ahead';
  return group === 'resources' ? 'support' : 'now';
}

/** Give the screens of a chapter in the order they are asked. */
export function screensOf(conversation: ConversationOut, chapter: Chapter): readonly Screen[] {
  if (chapter === 'wheel') return spokes(conversation);
  return conversation.questions
    .filter((question) => chapterOf(question) === chapter)
    .map((question) => ({ id: question.id, title: question.question, asked: [asked(question)] }));
}

function spokes({ wheel }: ConversationOut): readonly Screen[] {
  return wheel.spokes.map(({ id, label, invite }) => ({
    id,
    title: label,
    lead: invite,
    asked: [
      { kind: 'wheel', fact: `going.${id}`, ...wheel.how_is_it_going },
      { kind: 'wheel', fact: `important.${id}`, ...wheel.how_important },
    ],
  }));
}

/** Read how a question is answered from the answers it offers. */
export function asked({ id, question, answers }: QuestionOut): Asked {
  const named = Object.entries(answers);
  const [low, high] = [answers['0'], answers['10']];
  if (named.length === 0) return { kind: LISTS.has(id) ? 'list' : 'words', fact: id, question };
  if (low !== undefined && high !== undefined) return { kind: 'ruler', fact: id, question, low, high };
  return { kind: 'choice', fact: id, question, options: named.map(([value, label]) => ({ value: valueOf(value), label })) };
}

function valueOf(name: string): string | number | boolean {
  if (name === 'true' || name === 'false') return name === 'true';
  return /^\d+$/.test(name) ? Number(name) : name;
}

export type Answers = Readonly<Record<string, Value | undefined>>;

/** Say whether anything on a screen is answered. */
export function isAnswered(screen: Screen, answers: Answers): boolean {
  return screen.asked.some(({ fact }) => (answers[fact] ?? null) !== null);
}

/** Count the screens that are answered. */
export function answered(screens: readonly Screen[], answers: Answers): number {
  return screens.filter((screen) => isAnswered(screen, answers)).length;
}

export interface Neighbours {
  readonly place: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Find a screen among those of its chapter; undefined when there is none of that name. */
export function neighbours(screens: readonly Screen[], id: string): Neighbours | undefined {
  const at = screens.findIndex((screen) => screen.id === id);
  return at < 0 ? undefined : { place: at + 1, before: screens[at - 1]?.id, after: screens[at + 1]?.id };
}

/** Name the first screen that is not answered; when all are, the first. */
export function nextOf(screens: readonly Screen[], answers: Answers): string | undefined {
  return (screens.find((screen) => !isAnswered(screen, answers)) ?? screens[0])?.id;
}
