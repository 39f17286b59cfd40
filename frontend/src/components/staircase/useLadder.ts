/** The ladder a municipality's policy is read on, and the canonical one behind it. */
import { useSuspenseQueries } from '@tanstack/react-query';
import { ApiError } from '../../api/problem';
import type { LadderOut } from '../../api/generated/schema';
import { laddersQuery, policiesQuery } from './queries';

export interface Ladders {
  readonly ladder: LadderOut;
  readonly canonical: LadderOut;
}

/** Give the ladder of a policy: `useLadder(me.municipality.policy_id)`. */
export function useLadder(policy: string): Ladders {
  const [{ data: policies }, { data: ladders }] = useSuspenseQueries({ queries: [policiesQuery, laddersQuery] });
  const named = policies.find((one) => one.id === policy)?.ladder;
  const ladder = ladders.find((one) => one.id === named);
  const canonical = ladders.find((one) => one.id === 'canonical');
  if (!ladder || !canonical) throw new ApiError('broken', 'no_ladder');
  return { ladder, canonical };
}
