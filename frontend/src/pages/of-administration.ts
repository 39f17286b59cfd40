/** The pages that look after users and teams, loaded together. */
export { NewTeamPage } from './administration/NewTeamPage';
export { NewUserPage } from './administration/NewUserPage';
export { TeamPage } from './administration/TeamPage';
export { TeamsPage } from './administration/TeamsPage';
export { UserPage } from './administration/UserPage';
export { UsersPage } from './administration/UsersPage';
