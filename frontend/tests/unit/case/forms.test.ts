import { expect, it } from 'vitest';
import { changeOf } from '../../../src/pages/case/change';
import { contactOf, NOTHING_SAID } from '../../../src/pages/case/contact';

const CASE = { team_id: 'north', coordinator_id: 'hanne', urgent: false };

it('a case that was not changed is not sent', () => {
  expect(changeOf(CASE, { ...CASE })).toBeUndefined();
});

it.each([
  [{ team_id: 'south' }],
  [{ coordinator_id: null }],
  [{ urgent: true }],
])('only what is different is sent: %o', (change) => {
  expect(changeOf(CASE, { ...CASE, ...change })).toEqual({ close: false, ...change });
});

it('a contact is not sent before it is said whether the citizen agrees', () => {
  expect(contactOf({ ...NOTHING_SAID, wish: 'my stairs' })).toBeUndefined();
});

it.each([
  ['  my stairs ', { wish: 'my stairs' }],
  ['   ', {}],
])('of the wish %o only the words are sent', (wish, sent) => {
  const said = { from_whom: 'citizen', channel: 'phone', urgent: false, consent: 'given' };
  expect(contactOf({ ...NOTHING_SAID, consent: 'given', wish })).toEqual({ ...said, ...sent });
});
