/** Which answer holds, when the unsent ones are counted in: as `standing` of the service, with mine on top. */
import type { FactOut, Voice } from '../api/generated/schema';
import type { AskedOf } from './asked';
import { notRecorded, recorded, type Said, type Unsent } from './said';

export interface Held {
  /** The answer that holds; none when all was taken back. */
  readonly answer: Said | undefined;
  /** What other voices say. */
  readonly beside: readonly Said[];
  /** What one voice says. */
  readonly by: (voice: Voice) => Said | undefined;
}

const FIRST_TO_LAST: Readonly<Record<'citizen' | 'professional', readonly Voice[]>> = {
  citizen: ['citizen', 'relative', 'professional'],
  professional: ['professional', 'citizen', 'relative'],
};

export const NOTHING: Held = { answer: undefined, beside: [], by: () => undefined };

/** Say what holds for every fact that was answered. */
export function hold(facts: readonly FactOut[], unsent: readonly Unsent[], asked: AskedOf): ReadonlyMap<string, Held> {
  const voices = new Map<string, Map<Voice, Said>>();
  const hear = (fact: string, said: Said): void => {
    voices.set(fact, (voices.get(fact) ?? new Map<Voice, Said>()).set(said.voice, said));
  };
  for (const { fact, answer, beside } of facts) for (const one of [answer, ...beside]) hear(fact, recorded(one));
  for (const one of unsent) hear(one.fact, notRecorded(one));
  return new Map([...voices].map(([fact, said]) => [fact, held(said, FIRST_TO_LAST[asked(fact)])]));
}

function held(said: ReadonlyMap<Voice, Said>, order: readonly Voice[]): Held {
  const by = (voice: Voice): Said | undefined => {
    const found = said.get(voice);
    return found?.value === null ? undefined : found;
  };
  const [answer, ...beside] = order.map(by).filter((one) => one !== undefined);
  return { answer, beside, by };
}
