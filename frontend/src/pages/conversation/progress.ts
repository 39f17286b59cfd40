/** How far a conversation is, what an answer is in words, and what the wheel shows of it. */
import type { ConversationOut } from '../../api/generated/schema';
import { NOTHING, type Held } from '../../answers/held';
import type { Value } from '../../answers/said';
import type { Spoke } from '../../components/wheel/spokes';
import type { Field, Item } from './items';

export type HeldFacts = ReadonlyMap<string, Held>;

/** Say whether something was talked about; what may be left out does not count. */
export function isAnswered(item: Item, held: HeldFacts): boolean {
  return item.fields.some(({ fact, more }) => more !== true && held.get(fact)?.answer !== undefined);
}

/** List what was not talked about. */
export function notAsked(items: readonly Item[], held: HeldFacts): readonly Item[] {
  return items.filter((item) => !isAnswered(item, held));
}

/** Show the spokes with the answers that hold. */
export function spokesOf(conversation: ConversationOut, held: HeldFacts): readonly Spoke[] {
  return conversation.wheel.spokes.map(({ id, label, activities }) => {
    const levels = activities.map((one) => number(held, one)).filter((one) => one !== null);
    return {
      name: id,
      label,
      going: number(held, `going.${id}`),
      important: number(held, `important.${id}`),
      professional: levels.length === 0 ? null : Math.max(...levels),
    };
  });
}

function number(held: HeldFacts, fact: string): number | null {
  const value = (held.get(fact) ?? NOTHING).answer?.value;
  return typeof value === 'number' ? value : null;
}

/** Say an answer in words: several of somebody's own each on a line of its own, a ruler as `ofTen` says it. */
export function inWords({ kind, options }: Field, value: Value, ofTen: (value: number) => string): string {
  if (Array.isArray(value)) return value.join('\n');
  if (kind === 'ruler' && typeof value === 'number') return ofTen(value);
  return options.find((one) => one.value === value)?.label ?? String(value);
}
