import { expect, test } from 'vitest';
import type { UserOut } from '../../src/api/generated/schema';
import { changesOf, fieldsOf, missing, NOBODY } from '../../src/pages/administration/user-form';

const USER: UserOut = {
  id: '1',
  issuer: null,
  subject: null,
  name: 'Ane Prøve',
  roles: ['assessor', 'leader'],
  active: true,
  teams: ['a', 'b'],
  citizen_id: null,
  relative_id: null,
  version: 3,
};

test('nothing is sent when nothing is different, in whatever order it was chosen', () => {
  const same = { ...fieldsOf(USER), roles: ['leader', 'assessor'] as const, teams: ['b', 'a'], name: ' Ane Prøve ' };
  expect(changesOf(USER, same)).toBeUndefined();
});

test('only what is different is sent, so that another change beside it stays', () => {
  expect(changesOf(USER, { ...fieldsOf(USER), active: false, teams: ['a'] })).toEqual({ active: false, teams: ['a'] });
});

test('a name of spaces and no role are both missing', () => {
  expect([...missing({ ...NOBODY, name: '  ' })]).toEqual(['name', 'roles']);
});
