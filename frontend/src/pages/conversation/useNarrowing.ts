/** Which steps are still possible by what is known, and why that cannot be said when it cannot. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { isReadByPolicies } from '../../answers/asked';
import { factsQuery } from '../../answers/queries';
import type { LadderOut, UnknownExplained } from '../../api/generated/schema';
import { recommendationQuery } from '../../api/recommended';
import { openSteps, stairsOf } from '../../components/staircase/steps';
import { useLadder } from '../../components/staircase/useLadder';

export interface Narrowed {
  readonly ladder: LadderOut;
  readonly canonical: LadderOut;
  /** Canonical steps; none while it is asked for the first time. */
  readonly possible: readonly number[];
  /** How many steps of the municipality's ladder that are. */
  readonly steps: number;
  readonly begun: boolean;
  /** None while the service cannot be asked. */
  readonly unknown: readonly UnknownExplained[];
  /** Pointers to the answers that do not fit together, so that no policy can be read. */
  readonly torn: readonly string[] | undefined;
}

export function useNarrowing(of: string, policy: string): Narrowed {
  const { data: known } = useSuspenseQuery(factsQuery(of));
  const begun = known.facts.some(({ fact }) => isReadByPolicies(fact));
  const { data, error } = useQuery({ ...recommendationQuery(of), enabled: begun });
  const said = data && 'said' in data ? data.said : undefined;
  const { ladder, canonical } = useLadder(policy);
  const every = canonical.steps.flatMap((step) => step.canonical);
  const possible = begun ? (said?.possible_steps.map((step) => step.ordinal) ?? []) : every;
  return {
    ladder,
    canonical,
    possible,
    steps: openSteps(stairsOf(ladder, [], possible)),
    begun,
    unknown: said && error === null ? said.unknown : [],
    torn: begun && data && 'why' in data ? data.pointers : undefined,
  };
}
