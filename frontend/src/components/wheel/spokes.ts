/** What a wheel shows of each spoke. */
export interface Spoke {
  readonly name: string;
  readonly label: string;
  /** How it is going, 0 to 10, as the citizen says; null when it was not talked about. */
  readonly going: number | null;
  /** How important it is now, 0 to 10. */
  readonly important: number | null;
  /** The greatest assistance a professional has rated among its activities, 0 to 4. */
  readonly professional: number | null;
}

export type Part = 'going' | 'important';

/** The two answers go from 0 to this. */
export const MOST = 10;

/** What a key does on a wheel: go to another spoke, or answer the one it is on. */
export type Move = { readonly to: Spoke } | { readonly part: Part; readonly value: number };

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const CHANGES: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };
const MIDDLE = 5;

/** Say what a key means on a spoke; nothing for keys that are not the wheel's. */
export function moveOf(spokes: readonly Spoke[], on: Spoke, key: string, shift: boolean): Move | undefined {
  const at = spokes.indexOf(on);
  const ends: Readonly<Record<string, number>> = { Home: 0, End: spokes.length - 1 };
  const step = STEPS[key];
  const to = spokes[step === undefined ? (ends[key] ?? -1) : (at + step + spokes.length) % spokes.length];
  if (to) return { to };
  const change = CHANGES[key];
  if (change === undefined) return undefined;
  const part = shift ? 'important' : 'going';
  const now = on[part];
  return { part, value: now === null ? MIDDLE : Math.min(MOST, Math.max(0, now + change)) };
}

/** Name what a legend explains: only what is drawn, and where a wheel can be answered, what an answer will draw. */
export function legendOf(spokes: readonly Spoke[], answered: boolean): readonly ('long' | 'broad' | 'dashed')[] {
  const drawn = {
    long: answered || spokes.some(({ going }) => going !== null),
    broad: answered || spokes.some(({ important }) => important !== null),
    dashed: spokes.some(({ professional }) => professional !== null),
  };
  return (['long', 'broad', 'dashed'] as const).filter((what) => drawn[what]);
}
