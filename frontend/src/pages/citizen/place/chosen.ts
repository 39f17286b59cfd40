/** What somebody has chosen so far, before it is saved. */
import type { Colour, PlacementCreate } from '../../../api/generated/schema';
import type { Answering } from '../self';

export interface Chosen {
  readonly colour: Colour | null;
  readonly step: number | null;
  readonly words: string;
}

export const NOTHING: Chosen = { colour: null, step: null, words: '' };

export interface PartProps {
  readonly chosen: Chosen;
  readonly choose: (change: Partial<Chosen>) => void;
}

/** Write what is sent; undefined when neither a colour nor a step was chosen. */
export function placementOf({ colour, step, words }: Chosen, informant: Answering): PlacementCreate | undefined {
  if (colour === null && step === null) return undefined;
  return { kind: 'citizen', colour, step, words: words.trim() || null, informant };
}
