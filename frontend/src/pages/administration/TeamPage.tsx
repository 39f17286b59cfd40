/** One team: its name, whether it is in use, and who is in it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TeamOut } from '../../api/generated/schema';
import { staleOf } from '../../api/problem';
import { Page } from '../../components/Page';
import { Choices } from '../../forms/Choices';
import { Form } from '../../forms/Form';
import { Stale } from '../../forms/Stale';
import { TextField } from '../../forms/TextField';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { changeTeam, teamQuery, teamsQuery } from './queries';
import { formTexts, texts } from './texts';

const route = getRouteApi('/signed-in/administration/teams/$team');

export function TeamPage() {
  const t = useTexts(texts);
  const { data: team } = useSuspenseQuery(teamQuery(route.useParams().team));
  return (
    <Page title={team.name} lead={t.members(team.members.length)}>
      <TeamForm team={team} key={team.id} />
      <div>
        <Link className="ds-link" {...paths.teams()}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function TeamForm({ team }: { readonly team: TeamOut }) {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const queries = useQueryClient();
  const [fields, write, forget] = useDraft(`team/${team.id}`, { name: team.name, active: team.active });
  const [checked, setChecked] = useState(false);
  const empty = fields.name.trim() === '';
  const keep = (now: TeamOut) => {
    forget();
    queries.setQueryData(teamQuery(now.id).queryKey, now);
    return queries.invalidateQueries({ queryKey: teamsQuery.queryKey });
  };
  const changing = useMutation({
    mutationFn: (seen: TeamOut) => changeTeam(seen, { name: fields.name.trim(), active: fields.active }),
    onSuccess: keep,
  });
  const now = staleOf<TeamOut>(changing.error);
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
        <Paragraph>{`${now.name}: ${now.active ? t.inUse : t.outOfUse}`}</Paragraph>
      </Stale>
    );
  }
  return (
    <Form
      action={t.save}
      saving={changing}
      onSend={() => {
        setChecked(true);
        if (!empty) changing.mutate(team);
      }}
    >
      <TextField
        label={f.teamName}
        error={checked && empty ? f.nameMissing : undefined}
        value={fields.name}
        maxLength={200}
        onValue={(name) => {
          write({ ...fields, name });
        }}
      />
      <Choices
        single
        label={f.use}
        choices={[
          { value: 'yes', label: t.inUse },
          { value: 'no', label: t.outOfUse },
        ]}
        chosen={[fields.active ? 'yes' : 'no']}
        onChosen={([chosen]) => {
          write({ ...fields, active: chosen === 'yes' });
        }}
      />
    </Form>
  );
}
