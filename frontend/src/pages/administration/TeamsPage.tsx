/** Which teams there are. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { AdministrationPage } from './AdministrationPage';
import { teamsQuery } from './queries';
import { texts } from './texts';

export function TeamsPage() {
  const t = useTexts(texts);
  const { data: teams } = useSuspenseQuery(teamsQuery);
  return (
    <AdministrationPage
      action={
        <Link className="ds-button" {...paths.newTeam()}>
          {t.addTeam}
        </Link>
      }
    >
      <div className="panel">
        {teams.length === 0 && <Paragraph>{t.nobody}</Paragraph>}
        <ul className="plain stack">
          {teams.map((team) => (
            <li key={team.id} className="row" data-spread>
              <Link className="ds-link" {...paths.team(team.id)}>
                {team.name}
              </Link>
              <span className="row">
                <span className="quiet">{t.members(team.members.length)}</span>
                <span className="ds-tag" data-color={team.active ? 'success' : 'neutral'}>
                  {team.active ? t.inUse : t.outOfUse}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </AdministrationPage>
  );
}
