import { expect, test } from 'vitest';
import { partedOf } from '../../src/pages/sign-in/newcomers';

const person = (login_hint: string, roles: readonly string[], has_case = false, speaks_for_somebody = false) => {
  return { login_hint, name: login_hint, roles, role: roles.join(', '), has_case, speaks_for_somebody };
};
const hints = (people: readonly { readonly login_hint: string }[]) => people.map(({ login_hint }) => login_hint);

test('one of each kind comes first: a citizen with a case, and a relative who may speak', () => {
  const people = [
    person('administrator', ['administrator']),
    person('assessor-1', ['assessor']),
    person('assessor-2', ['assessor']),
    person('case-officer', ['case_officer']),
    person('citizen-without', ['citizen']),
    person('citizen-with', ['citizen'], true),
    person('relative-without', ['relative']),
    person('both', ['citizen', 'relative'], true, true),
    person('relative-with', ['relative'], false, true),
  ];
  const { first, rest } = partedOf(people);
  expect(hints(first.map((one) => one.person))).toEqual(['assessor-1', 'case-officer', 'citizen-with', 'relative-with', 'administrator']);
  expect(hints(rest)).toEqual(['assessor-2', 'citizen-without', 'relative-without', 'both']);
});

test('a town that lacks a kind shows the others', () => {
  expect(partedOf([person('leader', ['leader'])])).toEqual({ first: [], rest: [person('leader', ['leader'])] });
});
