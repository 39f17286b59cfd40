import { expect, it } from 'vitest';
import { together, tookPartOf, withColleague, wrongIn } from '../../src/pages/placement/taking-part';

it('takes for granted that the citizen and whoever writes it down were there', () => {
  expect(tookPartOf(together('me'))).toEqual({ citizen: true, relatives: [], colleagues: ['me'], others: [] });
});

it('sends everybody who is ticked by what they are', () => {
  const fields = { ...withColleague(together('me'), 'anne'), others: ' GP , interpreter,, ' };
  expect(tookPartOf({ ...fields, people: ['relative:per', ...fields.people.slice(1)] })).toEqual({
    citizen: false,
    relatives: ['per'],
    colleagues: ['me', 'anne'],
    others: ['GP', 'interpreter'],
  });
});

it.each([
  ['nobody', { people: [] as const, others: ' , ' }],
  [undefined, { people: [] as const, others: 'guardian' }],
  [undefined, { others: Array(10).fill('role').join(',') }],
  ['others', { others: Array(11).fill('role').join(',') }],
  ['others', { others: 'r'.repeat(81) }],
])('finds %s wrong', (wrong, changed) => {
  expect(wrongIn({ ...together('me'), ...changed })).toBe(wrong);
});
