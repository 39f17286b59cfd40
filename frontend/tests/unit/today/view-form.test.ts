import { expect, it } from 'vitest';
import type { NarrowedOut, ViewOut } from '../../../src/api/generated/schema';
import { fieldsOf, NEW_VIEW, viewIn, wrongName } from '../../../src/pages/today/view-form';

const ALL: NarrowedOut = { phase: [], team: null, district: null, contact_person: null, urgent: null, mine: false, overdue: null };

function view(narrowed: Partial<NarrowedOut>): ViewOut {
  return { id: 'one', name: 'One', narrowed: { ...ALL, ...narrowed }, version: 1 };
}

it('a new view narrows nothing', () => {
  expect(viewIn({ ...NEW_VIEW, name: ' All ' }, 'me')).toEqual({ name: 'All', narrowed: ALL });
});

it.each<Partial<NarrowedOut>>([
  {},
  { phase: ['contact', 'effort'], team: 'north', district: 'sea' },
  { contact_person: 'me', mine: true, urgent: true, overdue: true },
  { contact_person: 'somebody else' },
  { urgent: false },
  { phase: ['closed'] },
])('a view of %j comes out of the form as it went in', (narrowed) => {
  const kept = view(narrowed);
  expect(viewIn(fieldsOf(kept, 'me'), 'me', kept.narrowed)).toEqual({ name: kept.name, narrowed: kept.narrowed });
});

it('what is no longer ticked no longer narrows', () => {
  const kept = view({ contact_person: 'me', urgent: true });
  expect(viewIn({ ...fieldsOf(kept, 'me'), only: [] }, 'me', kept.narrowed).narrowed).toEqual(ALL);
});

it.each([
  ['  ', 'missing'],
  [' One ', 'taken'],
  ['Two', undefined],
])('of the name "%s" is said: %s', (name, wrong) => {
  expect(wrongName(name, [view({})])).toBe(wrong);
});
