/** What a view shows, in one sentence: one of the phases that are chosen, and everything else that is. */
import { phaseTexts } from '../../components/case/words';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Paragraph } from '../../ui/Text';
import { ONLY, type Only, type ViewFields } from './view-form';
import { viewTexts } from './view-texts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ViewShowsProps {
  readonly fields: ViewFields;
  readonly only: Readonly<Record<Only, string>>;
  readonly teams: readonly Named[];
  readonly districts: readonly Named[];
}

export function ViewShows({ fields, only, teams, districts }: ViewShowsProps) {
  const t = useTexts(viewTexts);
  const phases = useTexts(phaseTexts);
  const { list, either, quoted } = useFormats();
  const standing = fields.phase.map((phase) => quoted(phases[phase]));
  const clauses = [
    ...(standing.length > 0 ? [t.stands(either(standing))] : []),
    ...teams.filter(({ id }) => id === fields.team).map(({ name }) => t.inTeam(name)),
    ...districts.filter(({ id }) => id === fields.district).map(({ name }) => t.inDistrict(name)),
    ...ONLY.filter((one) => fields.only.includes(one)).map((one) => only[one]),
  ];
  return <Paragraph role="status">{clauses.length === 0 ? t.showsAll : t.shows(list(clauses))}</Paragraph>;
}
