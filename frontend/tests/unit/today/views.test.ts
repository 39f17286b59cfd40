import { expect, it } from 'vitest';
import type { ViewOut } from '../../../src/api/generated/schema';
import { asked as askedBy, keptAs, narrowedBy, still, viewOf, WAITING, type Asked, type Group, type View } from '../../../src/pages/today/views';

it.each([
  ['contact', 'contact'],
  ['coordinator', 'coordinator'],
  ['team:17', 'team:17'],
  ['kept:17', 'kept:17'],
  ['everything', 'all'],
  [null, 'all'],
  [7, 'all'],
])('what was kept as %s is read as %s', (kept, view) => {
  expect(viewOf(kept)).toBe(view);
});

const asked = (view: View, group: Group, me: string) => askedBy(narrowedBy(view, me, []), group) ?? {};

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

const NORTH: ViewOut = {
  id: 'north',
  name: 'North',
  narrowed: { phase: ['contact', 'goals'], team: 'n', district: null, contact_person: null, urgent: null, mine: false, overdue: null },
  version: 1,
};

it('a kept view narrows every group, and leaves out the phases a group does not have', () => {
  const by = narrowedBy(keptAs(NORTH), 'me', [NORTH]);
  expect(GROUPS.map((group) => askedBy(by, group)?.team)).toEqual(['n', 'n', 'n', 'n']);
  expect(GROUPS.map((group) => askedBy(by, group)?.phase)).toEqual([['contact', 'goals'], ['contact', 'goals'], ['contact'], ['goals']]);
});

it.each<[Asked, readonly boolean[]]>([
  [{ urgent: true }, [true, false, false, false]],
  [{ urgent: false }, [false, true, true, true]],
  [{ overdue: true }, [true, true, false, false]],
  [{ overdue: false }, [true, false, true, true]],
  [{ phase: ['effort'] }, [true, true, false, true]],
  [{ phase: [] }, [true, true, true, true]],
  [{ urgent: null }, [true, true, true, true]],
])('%j asks for nobody where nobody can stand', (by, asks) => {
  expect(GROUPS.map((group) => askedBy(by, group) !== undefined)).toEqual(asks);
});

it('a view that was removed elsewhere shows everybody', () => {
  expect([still('kept:north', [NORTH]), still('kept:south', [NORTH]), still('contact', [])]).toEqual(['kept:north', 'all', 'contact']);
});
