/** Where each side stands: on the stairs, and in sentences. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { placementsQuery } from '../../../api/cases';
import type { PlacementOut } from '../../../api/generated/schema';
import { suggestionQuery } from '../../../api/recommended';
import { colourTexts } from '../../../components/staircase/colours';
import { Staircase } from '../../../components/staircase/Staircase';
import type { Marker, Side } from '../../../components/staircase/steps';
import { useLadder } from '../../../components/staircase/useLadder';
import { useTexts } from '../../../i18n/texts';
import { ColourMark } from '../ColourMark';
import { useSaidBy } from '../Said';
import { useOwnCase } from '../self';
import { situationTexts } from './texts';

const KINDS = { citizen: 'citizen', team: 'team', recommended: 'policy', joint: 'agreed' } as const satisfies Record<PlacementOut['kind'], Side>;

export function Sides({ anything }: { readonly anything: boolean }) {
  const t = useTexts(situationTexts);
  const { me, line, own, given } = useOwnCase();
  const { ladder, canonical } = useLadder(me.municipality.policy_id);
  const { data } = useSuspenseQuery(placementsQuery(line.id));
  const { data: answer } = useQuery({ ...suggestionQuery(line.id), enabled: anything });
  const newest = [...new Map(data.placements.map((one) => [one.kind, one])).values()];
  const markers = newest.flatMap((one) => markerOf(one, own ? t.you : given));
  const mine = newest.find((one) => one.kind === 'citizen');
  const possible = answer && 'said' in answer ? answer.said.possible_steps.map(({ ordinal }) => ordinal) : undefined;
  if (newest.length === 0 && possible === undefined) return <p>{t.nobodyPlaced}</p>;
  return (
    <>
      <p>{t.sidesAbout}</p>
      {mine && <Own placement={mine} />}
      <Staircase ladder={ladder} canonical={canonical} markers={markers} {...(possible ? { possible } : {})} />
    </>
  );
}

function markerOf({ kind, step }: PlacementOut, who: string): readonly Marker[] {
  return step === null ? [] : [{ side: KINDS[kind], ordinal: step, ...(kind === 'citizen' ? { who } : {}) }];
}

/** The citizen's own placement in words: the colour, and why. */
function Own({ placement }: { readonly placement: PlacementOut }) {
  const colours = useTexts(colourTexts);
  const by = useSaidBy();
  const { colour, words, informant, made_at } = placement;
  return (
    <div className="panel stack" data-gap="small">
      {colour !== null && (
        <p className="my-own-colour">
          <ColourMark colour={colour} />
          {colours[colour]}
        </p>
      )}
      {words !== null && <blockquote className="my-quote">{words}</blockquote>}
      <p className="quiet">{by(informant ?? 'citizen', made_at)}</p>
    </div>
  );
}
