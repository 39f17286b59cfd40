/** Where each side stands: on the stairs, and in sentences. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { placementsQuery } from '../../../api/cases';
import type { PlacementOut } from '../../../api/generated/schema';
import { suggestionQuery } from '../../../api/recommended';
import { colourTexts } from '../../../components/staircase/colours';
import { isOfRelative, markersOf, sidesOf } from '../../../components/staircase/sides';
import { Staircase } from '../../../components/staircase/Staircase';
import { useLadder } from '../../../components/staircase/useLadder';
import { useTexts } from '../../../i18n/texts';
import { ColourMark } from '../ColourMark';
import { useSaidBy } from '../Said';
import { useOwnCase } from '../self';
import { situationTexts } from './texts';

export function Sides({ anything }: { readonly anything: boolean }) {
  const t = useTexts(situationTexts);
  const { me, line, own, given } = useOwnCase();
  const { ladder, canonical } = useLadder(me.municipality.policy_id);
  const { data } = useSuspenseQuery(placementsQuery(line.id));
  const { data: answer } = useQuery({ ...suggestionQuery(line.id), enabled: anything });
  const sides = sidesOf(data.placements);
  const { citizen: mine, recommended, joint } = sides;
  const name = own ? t.you : given;
  const marked = {
    policy: recommended?.step ?? null,
    assessment: joint?.assessment_id ?? undefined,
    citizen: mine && isOfRelative(mine) ? t.forThem(own ? undefined : given) : name,
  };
  const possible = answer && 'said' in answer ? answer.said.possible_steps.map(({ ordinal }) => ordinal) : undefined;
  if (data.placements.length === 0 && possible === undefined) return <p>{t.nobodyPlaced}</p>;
  return (
    <>
      <p>{t.sidesAbout}</p>
      {mine && <Own placement={mine} />}
      <Staircase ladder={ladder} canonical={canonical} markers={markersOf(sides, marked)} {...(possible ? { possible } : {})} />
    </>
  );
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
