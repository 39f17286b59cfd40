import { expect, it } from 'vitest';
import { asked, viewOf, WAITING } from '../../../src/pages/today/views';

it.each([
  ['contact', 'contact'],
  ['coordinator', 'coordinator'],
  ['team:17', 'team:17'],
  ['everything', 'all'],
  [null, 'all'],
  [7, 'all'],
])('what was kept as %s is read as %s', (kept, view) => {
  expect(viewOf(kept)).toBe(view);
});

const GROUPS = [...WAITING, 'agreed'] as const;

it('nobody urgent stands below anything else', () => {
  expect(GROUPS.map((group) => asked('all', group, 'me').urgent)).toEqual([true, false, false, false]);
});

it('the view of a team asks for that team in every group', () => {
  expect(GROUPS.map((group) => asked('team:17', group, 'me').team)).toEqual(['17', '17', '17', '17']);
});

it('every open phase stands in a group', () => {
  expect(GROUPS.flatMap((group) => asked('all', group, 'me').phase ?? [])).toEqual(['contact', 'assessment', 'goals', 'effort']);
});

it('what is mine is what I am the contact person in, or coordinate', () => {
  expect([asked('contact', 'now', 'me'), asked('coordinator', 'now', 'me')]).toEqual([
    { urgent: true, contact_person: 'me' },
    { urgent: true, mine: true },
  ]);
});
