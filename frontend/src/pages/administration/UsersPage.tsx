/** Who may sign in here, and as what. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { UserOut } from '../../api/generated/schema';
import { More } from '../../components/More';
import { Select } from '../../forms/Select';
import { roleTexts } from '../../i18n/roles';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { AdministrationPage } from './AdministrationPage';
import { usersQuery } from './queries';
import { texts } from './texts';

const route = getRouteApi('/signed-in/administration/');

export function UsersPage() {
  const t = useTexts(texts);
  const { kind = 'staff' } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = useSuspenseInfiniteQuery(usersQuery(kind));
  const users = listed.data.pages.flatMap((page) => page.users);
  return (
    <AdministrationPage
      action={
        <Link className="ds-button" {...paths.newUser()}>
          {t.addUser}
        </Link>
      }
    >
      <div className="panel stack">
        <div className="narrow" data-no-print>
          <Select
            label={t.kind}
            description={kind === 'staff' ? undefined : t.onRecord}
            value={kind}
            choices={(['staff', 'citizen', 'relative'] as const).map((value) => ({ value, label: t[value] }))}
            onValue={(chosen) => void navigate(paths.users(chosen))}
          />
        </div>
        {users.length === 0 ? <Paragraph>{t.nobody}</Paragraph> : <Users users={users} />}
        <More of={listed} />
      </div>
    </AdministrationPage>
  );
}

function Users({ users }: { readonly users: readonly UserOut[] }) {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const { list } = useFormats();
  return (
    <table className="ds-table rows">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.roles}</th>
          <th scope="col">{t.access}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              <Link className="ds-link" {...paths.user(user.id)}>
                {user.name}
              </Link>
            </th>
            <td>{list(user.roles.map((role) => roles[role]))}</td>
            <td>
              <span className="ds-tag" data-color={user.active ? 'success' : 'neutral'}>
                {user.active ? t.active : t.inactive}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
