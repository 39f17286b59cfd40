/** What the citizen says, first and largest, what the team says, and where they see it differently. */
import { Link } from '@tanstack/react-router';
import type { PlacementOut } from '../../api/generated/schema';
import { may } from '../../api/queries';
import { colourTexts } from '../../components/staircase/colours';
import { Mark } from '../../components/staircase/Mark';
import { ordinalsOn, stepFor } from '../../components/staircase/steps';
import { staircaseTexts } from '../../components/staircase/texts';
import { useFormats } from '../../i18n/useFormats';
import { useLanguage, type Language } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Paragraph } from '../../ui/Text';
import type { About } from './about';
import { Made } from './Made';
import { apart, isOfRelative, type OwnPlace } from '../../components/staircase/sides';
import { texts } from './texts';

interface SideProps {
  readonly about: About;
  /** Something can be placed. */
  readonly places: boolean;
}

/** What the citizen says; the largest words of the page. */
export function OwnSaid({ about, places }: SideProps) {
  const t = useTexts(texts);
  const name = about.found.given_name;
  const { own } = about;
  const title = whoseOwn(own, name, t);
  return (
    <section className="placement-side" aria-label={title}>
      <Mark side="citizen">{title}</Mark>
      {own ? <Own own={own} about={about} /> : <Paragraph>{t.notYetOwn(name)}</Paragraph>}
      {places && may(about.me, 'placement.create') && (
        <Link className="ds-link" {...paths.placeOwn(about.found.id)} data-no-print>
          {t.writeOwn(name)}
        </Link>
      )}
    </section>
  );
}

export function TeamSaid({ about, places }: SideProps) {
  const t = useTexts(texts);
  const { team } = about.sides;
  return (
    <section className="panel placement-side" aria-label={t.team}>
      <Mark side="team">{t.team}</Mark>
      {team ? <Placed placement={team} about={about} /> : <Paragraph>{t.notYetTeam}</Paragraph>}
      {places && may(about.me, 'placement.create') && (
        <Link className="ds-link" {...paths.placeTeam(about.found.id)} data-no-print>
          {t.placeTeam}
        </Link>
      )}
    </section>
  );
}

function whoseOwn(own: OwnPlace | undefined, name: string, t: { ownSide: Named; forName: Named; withHelp: Named }): string {
  if (!own) return t.ownSide(name);
  if (isOfRelative(own)) return t.forName(name);
  return own.informant === 'citizen_with_staff' ? t.withHelp(name) : t.ownSide(name);
}

type Named = (name: string) => string;

function Own({ own, about }: { readonly own: OwnPlace; readonly about: About }) {
  const t = useTexts(texts);
  const colours = useTexts(colourTexts);
  return (
    <>
      {own.words !== null && <blockquote className="placement-own">{own.words}</blockquote>}
      {own.colour !== null && <Paragraph>{colours[own.colour]}</Paragraph>}
      {own.step === null ? <Paragraph quiet>{t.colourOnly}</Paragraph> : <StepNamed placement={own} about={about} />}
      <MadeOn own={own} about={about} />
    </>
  );
}

function Placed({ placement, about }: { readonly placement: PlacementOut; readonly about: About }) {
  return (
    <>
      <StepNamed placement={placement} about={about} />
      {placement.words !== null && <Paragraph>{placement.words}</Paragraph>}
      <Made placement={placement} about={about} />
    </>
  );
}

/** The step in the words of the municipality, or those of the one that is meant where its step gathers several. */
export function StepNamed({ placement, about }: { readonly placement: Pick<PlacementOut, 'step'>; readonly about: About }) {
  const language = useLanguage();
  if (placement.step === null) return null;
  return <p>{stepName(about, placement.step, language)}</p>;
}

function stepName({ ladder, canonical }: About, ordinal: number, language: Language): string | undefined {
  const step = stepFor(ladder, ordinal);
  if (!step) return undefined;
  const meant = stepFor(canonical, ordinal)?.name[language] ?? '';
  return ordinalsOn(ladder, step).length > 1 ? `${step.name[language]} (${meant})` : step.name[language];
}

/** Where the sides stand when it is not on the same step, and the question that asks about it. */
export function ApartSaid({ about }: { readonly about: About }) {
  const t = useTexts(texts);
  const marks = useTexts(staircaseTexts);
  const language = useLanguage();
  const sides = apart(about.markers);
  if (sides.length === 0) return null;
  return (
    <Alert color="info" title={t.apart}>
      <dl className="placement-apart">
        {sides.map(({ side, who, ordinal }) => (
          <div key={side}>
            <dt>{who ?? marks[side]}</dt>
            <dd>{stepName(about, ordinal, language)}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>{t.apartAsk(about.found.given_name)}</Paragraph>
    </Alert>
  );
}

function MadeOn({ own, about }: { readonly own: OwnPlace; readonly about: About }) {
  const { day } = useFormats(about.me.municipality.time_zone);
  return (
    <Paragraph size="sm" quiet>
      {day(own.made_at)}
    </Paragraph>
  );
}
