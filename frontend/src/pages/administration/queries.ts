/** What the pages about users and teams ask of the service, and what they send. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, given, idempotent, ifMatch } from '../../api/client';
import type {
  AccountKind,
  TeamChange,
  TeamCreate,
  TeamOut,
  UserChange,
  UserCreate,
  UserOut,
} from '../../api/generated/schema';

export const usersQuery = (kind: AccountKind) =>
  infiniteQueryOptions({
    queryKey: ['users', kind],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? { kind } : { kind, cursor: pageParam };
      return given(api.GET('/api/v1/users', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const userQuery = (user: string) =>
  queryOptions({
    queryKey: ['user', user],
    queryFn: ({ signal }) => given(api.GET('/api/v1/users/{user}', { params: { path: { user } }, signal })),
  });

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => given(api.GET('/api/v1/teams', { signal })),
});

export const teamQuery = (team: string) =>
  queryOptions({
    queryKey: ['team', team],
    queryFn: ({ signal }) => given(api.GET('/api/v1/teams/{team}', { params: { path: { team } }, signal })),
  });

export function createUser(body: UserCreate, key: string): Promise<UserOut> {
  return given(api.POST('/api/v1/users', { body, params: { header: idempotent(key) } }));
}

export function changeUser(seen: UserOut, body: UserChange): Promise<UserOut> {
  const params = { path: { user: seen.id }, header: ifMatch(seen) };
  return given(api.PATCH('/api/v1/users/{user}', { body, params }));
}

export function createTeam(body: TeamCreate, key: string): Promise<TeamOut> {
  return given(api.POST('/api/v1/teams', { body, params: { header: idempotent(key) } }));
}

export function changeTeam(seen: TeamOut, body: TeamChange): Promise<TeamOut> {
  const params = { path: { team: seen.id }, header: ifMatch(seen) };
  return given(api.PATCH('/api/v1/teams/{team}', { body, params }));
}
