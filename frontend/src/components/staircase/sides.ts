/** Whose placement counts, which marks stand on the stairs, and what came before. */
import type { FactOut, PlacementKind, PlacementOut } from '../../api/generated/schema';
import type { Marker, Side } from './steps';
import { COLOURS } from './three-colours';

export type Sides = Readonly<Partial<Record<PlacementKind, PlacementOut>>>;

const SIDE_OF: Readonly<Record<PlacementKind, Side>> = {
  citizen: 'citizen',
  team: 'team',
  recommended: 'policy',
  joint: 'agreed',
};

/** What the citizen says of where they are, or somebody close in their place. */
export type OwnPlace = Pick<PlacementOut, 'step' | 'colour' | 'words' | 'informant' | 'made_at'>;

/** Say whether somebody close said it in the citizen's place. */
export function isOfRelative({ informant }: OwnPlace): boolean {
  return informant === 'relative';
}

/** Give the citizen's own placement; the colour of the conversation stands for it until they place themselves. */
export function ownOf(placed: PlacementOut | undefined, facts: readonly FactOut[]): OwnPlace | undefined {
  const spoken = colourSpoken(facts);
  if (placed && (!isOfRelative(placed) || !spoken || isOfRelative(spoken))) return placed;
  return spoken;
}

function colourSpoken(facts: readonly FactOut[]): OwnPlace | undefined {
  const fact = facts.find((one) => one.fact === 'citizen_colour');
  const answers = fact ? [fact.answer, ...fact.beside] : [];
  for (const { voice, value, informant, said_at: made_at } of answers) {
    const colour = COLOURS.find((one) => one === value);
    if (colour && voice !== 'professional') return { step: null, colour, words: null, informant, made_at };
  }
  return undefined;
}

/**
 * Give the newest placement of each side, of placements oldest first.
 *
 * As `sides` in `api/domain/care/placement.py`: what a relative says stands only until the citizen speaks.
 */
export function sidesOf(placements: readonly PlacementOut[]): Sides {
  const newest: Partial<Record<PlacementKind, PlacementOut>> = {};
  for (const placement of placements) {
    const before = newest[placement.kind];
    if (!before || isOfRelative(before) || !isOfRelative(placement)) newest[placement.kind] = placement;
  }
  return newest;
}

/** Give what was placed before, newest first: what no longer counts. */
export function earlier(placements: readonly PlacementOut[]): readonly PlacementOut[] {
  const counts = new Set(Object.values(sidesOf(placements)).map(({ id }) => id));
  return placements.filter(({ id }) => !counts.has(id)).toReversed();
}

interface Standing {
  /** Where the policy points now, when it points at one step. */
  readonly policy: number | null;
  /** The assessment that what was agreed must belong to, to stand on the stairs. */
  readonly assessment: string | undefined;
  /** What the mark of the citizen's side is called. */
  readonly citizen: string;
}

/** Give the marks of the sides that name a step; a colour alone is no step. */
export function markersOf(sides: Sides, { policy, assessment, citizen }: Standing): readonly Marker[] {
  const kinds = ['citizen', 'team', 'joint'] as const;
  const placed = kinds.flatMap((kind): Marker[] => {
    const one = sides[kind];
    if (one?.step == null || (kind === 'joint' && one.assessment_id !== assessment)) return [];
    return [{ side: SIDE_OF[kind], ordinal: one.step, ...(kind === 'citizen' ? { who: citizen } : {}) }];
  });
  return policy === null ? placed : [...placed, { side: 'policy', ordinal: policy }];
}

/**
 * Give the marks of citizen, team and policy when they stand on different steps; none when there is no difference to talk about.
 *
 * As `apart` in `api/domain/care/placement.py`, with the policy as it is read now.
 */
export function apart(markers: readonly Marker[]): readonly Marker[] {
  const sides = markers.filter(({ side }) => side !== 'agreed');
  return new Set(sides.map(({ ordinal }) => ordinal)).size > 1 ? sides : [];
}

/**
 * Say whether what the policy reads out of the citizen's colour is worth talking about.
 *
 * A policy knows the colour alone. Who has pointed at a step has said more than a colour can: then the steps are compared.
 */
export function coloursSpeak({ citizen }: Sides): boolean {
  return citizen?.step == null;
}
