/** The fields of a user that can be changed. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Choices } from '../../forms/Choices';
import { TextField } from '../../forms/TextField';
import { roleTexts } from '../../i18n/roles';
import { useTexts } from '../../i18n/texts';
import { teamsQuery } from './queries';
import { formTexts } from './texts';
import { STAFF_ROLES, missing, type UserFields } from './user-form';

interface UserFieldsetProps {
  readonly fields: UserFields;
  readonly onFields: (fields: UserFields) => void;
  /** Say what is missing. */
  readonly checked: boolean;
}

export function UserFieldset({ fields, onFields, checked }: UserFieldsetProps) {
  const t = useTexts(formTexts);
  const roles = useTexts(roleTexts);
  const { data: teams } = useSuspenseQuery(teamsQuery);
  const lacks = checked ? missing(fields) : new Set<string>();
  return (
    <>
      <TextField
        label={t.userName}
        description={t.userNameAbout}
        error={lacks.has('name') ? t.nameMissing : undefined}
        value={fields.name}
        maxLength={200}
        onValue={(name) => {
          onFields({ ...fields, name });
        }}
      />
      <Choices
        label={t.roles}
        description={t.rolesAbout}
        error={lacks.has('roles') ? t.rolesMissing : undefined}
        choices={STAFF_ROLES.map((value) => ({ value, label: roles[value] }))}
        chosen={fields.roles}
        onChosen={(chosen) => {
          onFields({ ...fields, roles: chosen });
        }}
      />
      <Choices
        label={t.teams}
        description={t.teamsAbout}
        choices={teams.filter((team) => team.active).map((team) => ({ value: team.id, label: team.name }))}
        chosen={fields.teams}
        onChosen={(chosen) => {
          onFields({ ...fields, teams: chosen });
        }}
      />
    </>
  );
}
