/** What a view shows, in the words of the list itself. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { municipalityQuery } from '../../api/queries';
import { phaseTexts } from '../../components/case/words';
import { Choices } from '../../forms/Choices';
import { Select } from '../../forms/Select';
import { TextField } from '../../forms/TextField';
import { useTexts } from '../../i18n/texts';
import { ONLY, OPEN, type ViewFields, type wrongName } from './view-form';
import { viewTexts } from './view-texts';
import { ViewShows } from './ViewShows';

const LONGEST_NAME = 60;

interface ViewFieldsetProps {
  readonly fields: ViewFields;
  readonly wrong: ReturnType<typeof wrongName>;
  readonly onFields: (fields: ViewFields) => void;
}

export function ViewFieldset({ fields, wrong, onFields }: ViewFieldsetProps) {
  const t = useTexts(viewTexts);
  const phases = useTexts(phaseTexts);
  const { teams, districts } = useSuspenseQuery(municipalityQuery).data;
  const only = { contact: t.onlyContact, coordinator: t.onlyCoordinator, now: t.onlyNow, past: t.onlyPast };
  const named = (some: readonly { readonly id: string; readonly name: string }[]) =>
    some.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField
        label={t.name}
        description={t.nameAbout}
        error={wrong && t[wrong]}
        value={fields.name}
        maxLength={LONGEST_NAME}
        onValue={(name) => {
          onFields({ ...fields, name });
        }}
      />
      <Choices
        label={t.only}
        description={t.onlyAbout}
        choices={ONLY.map((one) => ({ value: one, label: only[one] }))}
        chosen={fields.only}
        onChosen={(chosen) => {
          onFields({ ...fields, only: chosen });
        }}
      />
      <Choices
        label={t.phase}
        description={t.phaseAbout}
        choices={OPEN.map((phase) => ({ value: phase, label: phases[phase] }))}
        chosen={fields.phase.filter((phase) => phase !== 'closed')}
        onChosen={(phase) => {
          onFields({ ...fields, phase });
        }}
      />
      <Select
        label={t.team}
        value={fields.team}
        choices={[{ value: '', label: t.everyTeam }, ...named(teams)]}
        onValue={(team) => {
          onFields({ ...fields, team });
        }}
      />
      <Select
        label={t.district}
        value={fields.district}
        choices={[{ value: '', label: t.everyDistrict }, ...named(districts)]}
        onValue={(district) => {
          onFields({ ...fields, district });
        }}
      />
      <ViewShows fields={fields} only={only} teams={teams} districts={districts} />
    </>
  );
}
