import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { placementsQuery } from '../../../api/cases';
import { Page } from '../../../components/Page';
import { colourTexts } from '../../../components/staircase/colours';
import { COLOURS } from '../../../components/staircase/three-colours';
import { useTexts } from '../../../i18n/texts';
import { useFormats } from '../../../i18n/useFormats';
import { paths } from '../../../routes/paths';
import { Back } from '../Back';
import { BigChoices } from '../BigChoices';
import { ColourMark } from '../ColourMark';
import { NowAnswering } from '../conversation/WhoAnswers';
import { useOwnCase } from '../self';
import type { PartProps } from './chosen';
import { placeTexts } from './texts';

export function ColourPart({ chosen, choose }: PartProps) {
  const t = useTexts(placeTexts);
  const colours = useTexts(colourTexts);
  const { answering, given } = useOwnCase();
  const title = answering === 'relative' ? t.colourOf(given) : t.colour;
  return (
    <>
      <Back to={paths.my()} />
      <NowAnswering />
      <Page title={title}>
        <div className="stack" data-gap="small">
          <p className="quiet">{t.question(1)}</p>
          <p>{t.noWrong}</p>
          <Before />
        </div>
        <BigChoices
          legend={title}
          hidden
          options={COLOURS.map((colour) => ({ value: colour, label: colours[colour], picture: <ColourMark colour={colour} /> }))}
          chosen={chosen.colour ?? undefined}
          onChosen={(colour) => {
            choose({ colour });
          }}
        />
        <div>
          <Link className="ds-button" {...paths.myPlace('step')}>
            {t.next}
          </Link>
        </div>
      </Page>
    </>
  );
}

/** What stands from the last time, so that nobody has to remember it. */
function Before() {
  const t = useTexts(placeTexts);
  const colours = useTexts(colourTexts);
  const { me, line, own, given } = useOwnCase();
  const { day } = useFormats(me.municipality.time_zone);
  const { data } = useSuspenseQuery(placementsQuery(line.id));
  const last = data.placements.findLast((one) => one.kind === 'citizen' && one.colour !== null);
  if (!last?.colour) return null;
  const on = day(last.made_at);
  return (
    <p>
      {own ? t.before(on) : t.beforeOf(given, on)} {colours[last.colour]}
    </p>
  );
}
