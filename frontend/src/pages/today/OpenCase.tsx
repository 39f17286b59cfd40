/** The contact that opens a case, and the team that gets it; before it, whatever must be filled in about the citizen. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { openCase } from '../../api/cases';
import type { ContactCreate } from '../../api/generated/schema';
import { meQuery, municipalityQuery } from '../../api/queries';
import { tell } from '../../components/notes';
import { Form } from '../../forms/Form';
import { Select } from '../../forms/Select';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { contactOf, NOTHING_SAID } from '../case/contact';
import { ContactFieldset } from '../case/ContactFieldset';
import { newCaseTexts } from './new-case-texts';

const BY_DISTRICT = '';

interface OpenCaseProps {
  /** Gives the citizen, added first when they are not here yet. */
  readonly citizen: () => Promise<string>;
  /** Something about the citizen is missing. */
  readonly lacks?: boolean;
  /** The name under which what is typed is kept. */
  readonly draft: string;
  readonly onDone?: () => void;
  readonly children?: (checked: boolean) => ReactNode;
}

export function OpenCase({ citizen, lacks = false, draft, onDone, children }: OpenCaseProps) {
  const t = useTexts(newCaseTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const { teams } = useSuspenseQuery(municipalityQuery).data;
  const [fields, write, forget] = useDraft(draft, { ...NOTHING_SAID, team: me.teams[0]?.id ?? BY_DISTRICT });
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const opening = useMutation({
    mutationFn: async (contact: ContactCreate) =>
      openCase({ citizen_id: await citizen(), contact, ...(fields.team === BY_DISTRICT ? {} : { team_id: fields.team }) }, key),
    onSuccess: async ({ case: opened }) => {
      forget();
      onDone?.();
      await queries.invalidateQueries({ queryKey: ['work-list'] });
      const reached = me.permissions['case.read'] === 'municipality' || me.teams.some(({ id }) => id === opened.team_id);
      await navigate(reached ? paths.case(opened.id) : paths.start());
      tell(reached ? t.opened : t.openedOther);
    },
  });
  return (
    <Form
      action={t.open}
      saving={opening}
      onSend={() => {
        setChecked(true);
        const contact = contactOf(fields);
        if (contact && !lacks) opening.mutate(contact);
      }}
    >
      {children?.(checked)}
      <ContactFieldset
        fields={fields}
        checked={checked}
        onFields={(changed) => {
          write({ ...fields, ...changed });
        }}
      />
      <Select
        label={t.team}
        value={fields.team}
        choices={[{ value: BY_DISTRICT, label: t.byDistrict }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        onValue={(team) => {
          write({ ...fields, team });
        }}
      />
    </Form>
  );
}
