/** One user: name, roles, teams, and whether they may sign in. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { UserOut } from '../../api/generated/schema';
import { staleOf } from '../../api/problem';
import { Page } from '../../components/Page';
import { Choices } from '../../forms/Choices';
import { Form } from '../../forms/Form';
import { Stale } from '../../forms/Stale';
import { useDraft } from '../../forms/useDraft';
import { roleTexts } from '../../i18n/roles';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { changeUser, userQuery } from './queries';
import { formTexts, texts } from './texts';
import { changesOf, fieldsOf, missing } from './user-form';
import { UserFieldset } from './UserFieldset';

const route = getRouteApi('/signed-in/administration/users/$user');

export function UserPage() {
  const t = useTexts(texts);
  const { data: user } = useSuspenseQuery(userQuery(route.useParams().user));
  return (
    <Page title={user.name}>
      <UserForm user={user} key={user.id} />
      <div>
        <Link className="ds-link" {...paths.users()}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function UserForm({ user }: { readonly user: UserOut }) {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const queries = useQueryClient();
  const [fields, write, forget] = useDraft(`user/${user.id}`, fieldsOf(user));
  const [checked, setChecked] = useState(false);
  const keep = (now: UserOut) => {
    forget();
    queries.setQueryData(userQuery(now.id).queryKey, now);
    return queries.invalidateQueries({ queryKey: ['users'] });
  };
  const changing = useMutation({
    mutationFn: async (seen: UserOut) => {
      const change = changesOf(seen, fields);
      return change ? changeUser(seen, change) : seen;
    },
    onSuccess: keep,
  });
  const now = staleOf<UserOut>(changing.error);
  if (now) {
    return (
      <Stale
        onMine={() => {
          changing.mutate(now);
        }}
        onTheirs={() => {
          changing.reset();
          void keep(now);
        }}
      >
        <Current user={now} />
      </Stale>
    );
  }
  return (
    <Form
      action={t.save}
      saving={changing}
      onSend={() => {
        setChecked(true);
        if (missing(fields).size === 0) changing.mutate(user);
      }}
    >
      <UserFieldset
        fields={fields}
        checked={checked}
        onFields={(changed) => {
          write({ ...fields, ...changed });
        }}
      />
      <Choices
        single
        label={f.active}
        choices={[
          { value: 'yes', label: f.activeYes },
          { value: 'no', label: f.activeNo, description: f.activeNoAbout },
        ]}
        chosen={[fields.active ? 'yes' : 'no']}
        onChosen={([chosen]) => {
          write({ ...fields, active: chosen === 'yes' });
        }}
      />
    </Form>
  );
}

function Current({ user }: { readonly user: UserOut }) {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const { list } = useFormats();
  return (
    <Paragraph>
      {list([user.name, ...user.roles.map((role) => roles[role]), user.active ? t.active : t.inactive])}
    </Paragraph>
  );
}
