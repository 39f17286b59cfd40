/** What a conversation is made of, in its order: sections, in each the things to talk about, and what can be answered. */
import type { ActivityOut, ConversationOut, QuestionOut, SpokeOut } from '../../api/generated/schema';
import type { AskedOf } from '../../answers/asked';
import type { Value } from '../../answers/said';

export const SECTIONS = [
  'motivation',
  'placement',
  'wheel',
  'everyday',
  'resources',
  'carers',
  'readiness',
  'context',
  'safety',
  'ending',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Option {
  readonly value: Value;
  readonly label: string;
  /** What one sees when it is so. */
  readonly about?: string;
}

/** One thing to answer. */
export interface Field {
  readonly fact: string;
  readonly asked: ReturnType<AskedOf>;
  readonly label: string;
  readonly kind: 'ruler' | 'choice' | 'words' | 'list' | 'number';
  readonly options: readonly Option[];
  /** Beside what the item is about: it may be left out. */
  readonly more?: boolean;
}

/** One thing to talk about: it is in focus by itself. */
export interface Item {
  readonly name: string;
  readonly section: SectionName;
  readonly label: string;
  readonly question: string;
  readonly about?: string;
  readonly prompts: readonly string[];
  readonly fields: readonly Field[];
}

/** The few words that the service does not have. */
export interface Wording {
  readonly level: string;
  readonly expected: string;
  readonly performance: string;
  readonly performances: Readonly<Record<'does_all' | 'does_parts' | 'does_not', string>>;
  readonly importance: string;
  readonly alone: string;
}

/** What is not answered in front of others. */
export const ALONE: ReadonlySet<string> = new Set(['abuse_suspected', 'carer_strain', 'carer_breakdown']);

const ENDING: ReadonlySet<string> = new Set(['wishes']);
const MATTERS: ReadonlySet<string> = new Set(['what_matters', 'own_goals']);
const NUMBERS = /^(help_hours_per_week|months_since_same_course|services_needed)$/;
const RULER = '0,10';

/** List everything there is to talk about, in the order of the conversation. */
export function itemsOf(conversation: ConversationOut, asked: AskedOf, wording: Wording): readonly Item[] {
  const items = [
    ...conversation.questions.map((one) => question(one, asked, wording)),
    ...conversation.wheel.spokes.map((one) => spoke(one, conversation)),
    ...conversation.activities.map((one) => activity(one, conversation, wording)),
  ];
  const order = (item: Item): number => SECTIONS.indexOf(item.section);
  return items.toSorted((one, other) => order(one) - order(other));
}

function sectionOf({ id, group }: QuestionOut): SectionName {
  if (ENDING.has(id)) return 'ending';
  if (MATTERS.has(id)) return 'motivation';
  if (id.startsWith('carer_') && group === 'resources') return 'carers';
  if (group === 'motivation') return 'readiness';
  return SECTIONS.find((section) => section === group) ?? 'context';
}

function question(one: QuestionOut, asked: AskedOf, wording: Wording): Item {
  const field = { fact: one.id, asked: asked(one.id), label: one.question, kind: kindOf(one), options: optionsOf(one) };
  return {
    name: one.id,
    section: sectionOf(one),
    label: one.label,
    question: one.question,
    prompts: one.prompts,
    fields: [field],
    ...(ALONE.has(one.id) ? { about: wording.alone } : {}),
  };
}

function kindOf({ id, answers }: QuestionOut): Field['kind'] {
  if (Object.keys(answers).join() === RULER) return 'ruler';
  if (Object.keys(answers).length > 0) return 'choice';
  if (id === 'own_goals') return 'list';
  return NUMBERS.test(id) ? 'number' : 'words';
}

function optionsOf({ answers }: QuestionOut): readonly Option[] {
  return Object.entries(answers).map(([value, label]) => ({ value: read(value), label }));
}

function read(value: string): Value {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

function spoke({ id, label, invite }: SpokeOut, { wheel }: ConversationOut): Item {
  const ruler = (part: 'going' | 'important', { question: asks, low, high }: typeof wheel.how_important): Field => ({
    fact: `${part}.${id}`,
    asked: 'citizen',
    label: asks,
    kind: 'ruler',
    options: ends(low, high),
  });
  const fields = [ruler('going', wheel.how_is_it_going), ruler('important', wheel.how_important)];
  return { name: `wheel.${id}`, section: 'wheel', label, question: label, about: invite, prompts: [], fields };
}

function ends(low: string, high: string): readonly Option[] {
  return [
    { value: 0, label: low },
    { value: 10, label: high },
  ];
}

function activity(one: ActivityOut, { levels, wheel }: ConversationOut, wording: Wording): Item {
  const rated = Object.entries(one.anchors).map(([level, about]) => ({ value: Number(level), label: levels[level] ?? level, about }));
  const expected = rated.map(({ value, label }) => ({ value, label }));
  const performed = Object.entries(wording.performances).map(([value, label]) => ({ value, label }));
  const { low, high } = wheel.how_important;
  const professional = { asked: 'professional', kind: 'choice' } as const;
  return {
    name: one.id,
    section: 'everyday',
    label: one.label,
    question: one.question,
    prompts: [],
    fields: [
      {
        ...professional,
        fact: one.id,
        label: wording.level,
        options: [...rated, { value: 'not_relevant', label: levels['not_relevant'] ?? '' }],
      },
      { fact: `${one.id}.own_performance`, asked: 'citizen', kind: 'choice', label: wording.performance, options: performed, more: true },
      { fact: `${one.id}.own_importance`, asked: 'citizen', kind: 'ruler', label: wording.importance, options: ends(low, high), more: true },
      { ...professional, fact: `${one.id}.expected`, label: wording.expected, options: expected, more: true },
    ],
  };
}
