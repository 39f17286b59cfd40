/** Everything the pages about one placement read, gathered once. */
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { factsQuery } from '../../answers/queries';
import { assessmentsQuery, overviewQuery, placementsQuery } from '../../api/cases';
import type { AssessmentOut, CaseLine, MeOut, PlacementOut, TriageResponse } from '../../api/generated/schema';
import { meQuery } from '../../api/queries';
import { recommendationQuery } from '../../api/recommended';
import type { SaidOrWhyNot } from '../../api/why-not';
import type { Marker } from '../../components/staircase/steps';
import { useLadder, type Ladders } from '../../components/staircase/useLadder';
import { useTexts } from '../../i18n/texts';
import { isOfRelative, markersOf, ownOf, sidesOf, type OwnPlace, type Sides } from '../../components/staircase/sides';
import { texts } from './texts';

export interface About extends Ladders {
  readonly me: MeOut;
  readonly found: CaseLine;
  /** Who works here and has done something in the case. */
  readonly names: ReadonlyMap<string, string>;
  /** The newest assessment. */
  readonly assessment: AssessmentOut | undefined;
  readonly placements: readonly PlacementOut[];
  readonly sides: Sides;
  readonly own: OwnPlace | undefined;
  readonly recommendation: SaidOrWhyNot<TriageResponse>;
  readonly markers: readonly Marker[];
  readonly possible: readonly number[];
}

const route = getRouteApi('/signed-in/cases/$case');

/** Read the case of the address. */
export function useAbout(): About {
  const t = useTexts(texts);
  const id = route.useParams().case;
  const [{ data: me }, { data: overview }, { data: assessments }, { data: placed }, { data: recommendation }, { data: known }] =
    useSuspenseQueries({
      queries: [meQuery, overviewQuery(id), assessmentsQuery(id), placementsQuery(id), recommendationQuery(id), { ...factsQuery(id), refetchInterval: false }],
    });
  const said = 'said' in recommendation ? recommendation.said : undefined;
  const assessment = assessments.at(-1);
  const ladders = useLadder(said?.policy.id ?? assessment?.policy_id ?? me.municipality.policy_id);
  const sides = sidesOf(placed.placements);
  const name = overview.case.given_name;
  const placedBy = sides.citizen && isOfRelative(sides.citizen) ? t.forName(name) : t.ownSide(name);
  return {
    ...ladders,
    me,
    found: overview.case,
    names: new Map(overview.people.map((one) => [one.id, one.name])),
    assessment,
    placements: placed.placements,
    sides,
    own: ownOf(sides.citizen, known.facts),
    recommendation,
    markers: markersOf(sides, { policy: said?.primary_step ?? null, assessment: assessment?.id, citizen: placedBy }),
    possible: said?.possible_steps.map(({ ordinal }) => ordinal) ?? [],
  };
}
