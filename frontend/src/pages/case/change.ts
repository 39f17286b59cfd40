/** What a form about a case holds, and what of it is different from how the case is. */
import type { CaseChange } from '../../api/generated/schema';

/** What of a case can be changed; it stands in an overview and in what a 412 tells. */
export interface Changeable {
  readonly team_id: string;
  readonly coordinator_id: string | null;
  readonly urgent: boolean;
}

/** Take of a case what can be changed. */
export function changeable({ team_id, coordinator_id, urgent }: Changeable): Changeable {
  return { team_id, coordinator_id, urgent };
}

/** Say what is different; undefined when nothing is. */
export function changeOf(seen: Changeable, now: Changeable): CaseChange | undefined {
  const change: CaseChange = {
    close: false,
    ...(now.team_id === seen.team_id ? {} : { team_id: now.team_id }),
    ...(now.coordinator_id === seen.coordinator_id ? {} : { coordinator_id: now.coordinator_id }),
    ...(now.urgent === seen.urgent ? {} : { urgent: now.urgent }),
  };
  return Object.keys(change).length === 1 ? undefined : change;
}
