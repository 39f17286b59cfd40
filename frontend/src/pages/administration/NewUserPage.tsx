/** Lets a colleague in. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { Select } from '../../forms/Select';
import { TextField } from '../../forms/TextField';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { providersQuery } from '../sign-in/queries';
import { createUser } from './queries';
import { formTexts, texts } from './texts';
import { missing, NOBODY } from './user-form';
import { UserFieldset } from './UserFieldset';

const SUBJECT = /^[!-~]{1,255}$/;

export function NewUserPage() {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { providers } = useSuspenseQuery(providersQuery).data;
  const first = providers[0]?.authority ?? '';
  const [fields, write, forget] = useDraft('new-user', { ...NOBODY, issuer: first, subject: '' });
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const usable = missing(fields).size === 0 && SUBJECT.test(fields.subject);
  const { name, roles, teams, issuer, subject } = fields;
  const creating = useMutation({
    mutationFn: () => createUser({ issuer, subject, name: name.trim(), roles: [...roles], teams: [...teams] }, key),
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries({ queryKey: ['users'] });
      await navigate(paths.users());
    },
  });
  return (
    <Page title={t.addUser}>
      <Form
        action={t.addUser}
        saving={creating}
        onSend={() => {
          setChecked(true);
          if (usable) creating.mutate();
        }}
      >
        {providers.length > 1 && (
          <Select
            label={f.provider}
            value={issuer}
            choices={providers.map(({ authority, name: label }) => ({ value: authority, label }))}
            onValue={(chosen) => {
              write({ ...fields, issuer: chosen });
            }}
          />
        )}
        <TextField
          label={f.subject}
          description={f.subjectAbout}
          error={checked && !SUBJECT.test(subject) ? f.subjectMissing : undefined}
          value={subject}
          onValue={(said) => {
            write({ ...fields, subject: said });
          }}
        />
        <UserFieldset
          fields={fields}
          checked={checked}
          onFields={(changed) => {
            write({ ...fields, ...changed });
          }}
        />
      </Form>
    </Page>
  );
}
