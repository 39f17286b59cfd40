/** Makes a team. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { TextField } from '../../forms/TextField';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { createTeam, teamsQuery } from './queries';
import { formTexts, texts } from './texts';

export function NewTeamPage() {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, write, forget] = useDraft('new-team', '');
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const creating = useMutation({
    mutationFn: () => createTeam({ name: name.trim() }, key),
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries({ queryKey: teamsQuery.queryKey });
      await navigate(paths.teams());
    },
  });
  const empty = name.trim() === '';
  return (
    <Page title={t.addTeam}>
      <Form
        action={t.addTeam}
        saving={creating}
        onSend={() => {
          setChecked(true);
          if (!empty) creating.mutate();
        }}
      >
        <TextField
          label={f.teamName}
          error={checked && empty ? f.nameMissing : undefined}
          value={name}
          maxLength={200}
          onValue={write}
        />
      </Form>
    </Page>
  );
}
