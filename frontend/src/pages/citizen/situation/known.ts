/** What is known about a citizen as lines to read, by whose voice it is: a label, an answer in words, who and when. */
import type { AnswerOut, ConversationOut, FactOut, Informant, Voice } from '../../../api/generated/schema';
import type { Value } from '../../../answers/said';
import { asked, type Asked } from '../conversation/chapters';

/** How an answer is put into words. */
export interface Words {
  readonly asked: (asked: Asked, value: Value) => string | undefined;
  /** A number that no question has words for, such as months. */
  readonly plain: (value: Value) => string;
  readonly performance: Readonly<Record<string, string>>;
  readonly expected: string;
  readonly performs: string;
  readonly important: string;
}

export interface Line {
  readonly key: string;
  readonly label: string;
  readonly said: string;
  readonly informant: Informant;
  readonly at: string;
}

export type Known = Readonly<Record<Voice, readonly Line[]>>;

/** Shown as the citizen's own words above everything else. */
const ABOVE = 'what_matters';

/** Sort what is known by voice, in the order of the conversation. */
export function knownOf(facts: readonly FactOut[], conversation: ConversationOut, words: Words): Known {
  const named = namesOf(conversation, words);
  const order = new Map([...named.keys()].map((fact, at) => [fact, at]));
  const known: Record<Voice, Line[]> = { citizen: [], relative: [], professional: [] };
  for (const { fact, answer, beside } of facts.toSorted((a, b) => (order.get(a.fact) ?? 0) - (order.get(b.fact) ?? 0))) {
    const name = named.get(fact);
    if (!name || fact === ABOVE) continue;
    for (const one of [answer, ...beside]) {
      const line = lineOf(one, name);
      if (line) known[one.voice].push(line);
    }
  }
  return known;
}

/** Gather lines that were said by the same on the same day: `of` says by whom and when. */
export function gathered(lines: readonly Line[], of: (line: Line) => string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(of(line), [...(groups.get(of(line)) ?? []), line]);
  return groups;
}

interface Name {
  readonly label: string;
  readonly say: (value: Value) => string | undefined;
}

function lineOf({ fact, value, voice, informant, said_at }: AnswerOut, { label, say }: Name): Line | undefined {
  const said = say(value as Value);
  return said === undefined ? undefined : { key: `${fact}/${voice}`, label, said, informant, at: said_at };
}

function namesOf(conversation: ConversationOut, words: Words): ReadonlyMap<string, Name> {
  const named = new Map<string, Name>();
  for (const question of conversation.questions) {
    const how = asked(question);
    const open = how.kind === 'words' && question.asked_of === 'professional';
    named.set(question.id, { label: question.label, say: (value) => (open ? words.plain(value) : words.asked(how, value)) });
  }
  for (const { id, label } of conversation.wheel.spokes) {
    const { how_is_it_going: going, how_important: important } = conversation.wheel;
    for (const [part, ends] of [['going', going], ['important', important]] as const) {
      const how: Asked = { kind: 'wheel', fact: `${part}.${id}`, ...ends };
      named.set(how.fact, { label: `${label}: ${ends.question}`, say: (value) => words.asked(how, value) });
    }
  }
  for (const { id, label } of conversation.activities) {
    const level = (value: Value) => conversation.levels[String(value)];
    named.set(id, { label, say: level });
    named.set(`${id}.expected`, { label: `${label}: ${words.expected}`, say: level });
    named.set(`${id}.own_performance`, { label: `${label}: ${words.performs}`, say: (value) => words.performance[String(value)] });
    const how: Asked = { kind: 'wheel', fact: `important.${id}`, ...conversation.wheel.how_important };
    named.set(`${id}.own_importance`, { label: `${label}: ${words.important}`, say: (value) => words.asked(how, value) });
  }
  return named;
}
