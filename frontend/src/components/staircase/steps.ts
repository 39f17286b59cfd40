/**
 * What a staircase shows, worked out from a ladder: its steps from the lowest up, who stands where, what is still possible.
 *
 * People are placed on canonical ordinals (0 to 7); a municipality's ladder may gather several of them on one step, or
 * have several steps for one of them. Then the first step stands for it, as in `api/domain/ladder.py`.
 */
import type { LadderOut, LadderStepOut } from '../../api/generated/schema';

export const SIDES = ['citizen', 'team', 'policy', 'agreed'] as const;
/** Who says so: the citizen, the team, the policy; and what they have agreed on. */
export type Side = (typeof SIDES)[number];

/** Somebody's mark on the stairs. */
export interface Marker {
  readonly side: Side;
  /** A canonical step, 0 to 7. */
  readonly ordinal: number;
  /** Who it is, where that is not what the side is called: "Kari", "Kari's daughter". */
  readonly who?: string | undefined;
}

/** One step as it is drawn. */
export interface Stair {
  readonly step: LadderStepOut;
  /** The canonical ordinals that are shown on this step; none when another step stands for them. */
  readonly ordinals: readonly number[];
  /** How many steps are below it. */
  readonly rise: number;
  readonly markers: readonly Marker[];
  readonly possible: boolean;
}

/** Find the step a canonical ordinal is shown on; undefined when the ladder has none. */
export function stepFor(ladder: LadderOut, ordinal: number): LadderStepOut | undefined {
  return (
    ladder.steps.find((step) => step.canonical.includes(ordinal)) ??
    ladder.steps.find((step) => step.canonical_own_choice.includes(ordinal))
  );
}

/** Give the canonical ordinals that are shown on a step, lowest first; none when another step stands for them. */
export function ordinalsOn(ladder: LadderOut, step: LadderStepOut): readonly number[] {
  const named = [...step.canonical, ...step.canonical_own_choice];
  return named.filter((one) => stepFor(ladder, one) === step).toSorted((a, b) => a - b);
}

/** Lay out a ladder from its lowest step up. */
export function stairsOf(ladder: LadderOut, markers: readonly Marker[], possible: readonly number[]): readonly Stair[] {
  return ladder.steps.map((step, rise) => {
    const ordinals = ordinalsOn(ladder, step);
    return {
      step,
      ordinals,
      rise,
      markers: SIDES.flatMap((side) => markers.filter((one) => one.side === side && ordinals.includes(one.ordinal))),
      possible: ordinals.some((one) => possible.includes(one)),
    };
  });
}

/** Say whether a step stands for several canonical ones, so that its name alone does not say which is meant. */
export function gathers(stair: Stair): boolean {
  return stair.ordinals.length > 1;
}

/** Say on how many steps help could still start. */
export function openSteps(stairs: readonly Stair[]): number {
  return stairs.filter((stair) => stair.possible).length;
}
