/** Who took part: the citizen, those close to them, colleagues, and others by what they are. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { professionalsQuery } from '../../api/professionals';
import { relationTexts, tookPartTexts } from '../../components/case/took-part-texts';
import { Choices } from '../../forms/Choices';
import { Select } from '../../forms/Select';
import { TextField } from '../../forms/TextField';
import { useTexts } from '../../i18n/texts';
import { Alert } from '../../ui/Alert';
import type { About } from './about';
import { formTexts } from './form-texts';
import { relativesQuery } from './queries';
import { withColleague, type Somebody, type TookPartFields, type wrongIn } from './taking-part';

const NOBODY = '';

interface TookPartProps {
  readonly about: About;
  readonly fields: TookPartFields;
  readonly wrong: ReturnType<typeof wrongIn>;
  readonly onFields: (fields: TookPartFields) => void;
}

export function TookPart({ about, fields, wrong, onFields }: TookPartProps) {
  const t = useTexts(formTexts);
  const said = useTexts(tookPartTexts);
  const relations = useTexts(relationTexts);
  const { given_name: name, citizen_id: citizen } = about.found;
  const { data: relatives } = useSuspenseQuery(relativesQuery(citizen));
  const { data: professionals } = useSuspenseQuery(professionalsQuery);
  const near = nearest(about);
  const others = professionals.filter(({ id }) => !near.has(id) && !fields.added.includes(id));
  const added = professionals.filter(({ id }) => !near.has(id) && fields.added.includes(id));
  return (
    <>
      <Choices<Somebody>
        label={said.who}
        description={t.tookPartAbout}
        error={wrong === 'nobody' ? t.nobodyTookPart : undefined}
        choices={[
          { value: 'citizen', label: name },
          ...relatives.map((one) => ({
            value: `relative:${one.id}` as const,
            label: [one.name, relations[one.relation], ...(one.has_attorney ? [said.attorney] : [])].join(', '),
          })),
          ...[...near].map(([id, label]) => ({ value: `colleague:${id}` as const, label })),
          ...added.map((one) => ({ value: `colleague:${one.id}` as const, label: one.name })),
        ]}
        chosen={fields.people}
        onChosen={(people) => {
          onFields({ ...fields, people });
        }}
      />
      {fields.people.length > 0 && !fields.people.includes('citizen') && <Alert color="info" title={t.withoutCitizen(name)} live />}
      <Select
        label={t.colleague}
        value={NOBODY}
        choices={[{ value: NOBODY, label: t.chooseColleague }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
        onValue={(id) => {
          if (id !== NOBODY) onFields(withColleague(fields, id));
        }}
      />
      <TextField
        label={t.others}
        description={t.othersAbout}
        error={wrong === 'others' ? t.othersTooLong : undefined}
        value={fields.others}
        maxLength={900}
        onValue={(roles) => {
          onFields({ ...fields, others: roles });
        }}
      />
    </>
  );
}

/** Name those who are most often there: whoever writes it down, the contact person and the coordinator. */
function nearest({ me, found }: About): ReadonlyMap<string, string> {
  const near = new Map([[me.user_id, me.name]]);
  if (found.contact_person_id !== null) near.set(found.contact_person_id, found.contact_person_name ?? '');
  if (found.coordinator_id !== null) near.set(found.coordinator_id, found.coordinator_name ?? '');
  return near;
}
