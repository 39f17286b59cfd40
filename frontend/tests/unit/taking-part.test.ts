import { expect, it } from 'vitest';
import { NOBODY_YET, tookPartOf, withColleague, wrongIn } from '../../src/pages/placement/taking-part';

it('takes nobody for granted', () => {
  expect(tookPartOf(NOBODY_YET)).toEqual({ citizen: false, relatives: [], colleagues: [], others: [] });
  expect(wrongIn(NOBODY_YET)).toBe('nobody');
});

it('sends everybody who is ticked by what they are', () => {
  const fields = { ...withColleague({ ...NOBODY_YET, people: ['relative:per', 'colleague:me'] }, 'anne'), others: ' GP , interpreter,, ' };
  expect(tookPartOf(fields)).toEqual({
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
  ['others', { people: ['citizen'] as const, others: Array(11).fill('role').join(',') }],
  ['others', { others: 'r'.repeat(81) }],
])('finds %s wrong', (wrong, changed) => {
  expect(wrongIn({ ...NOBODY_YET, ...changed })).toBe(wrong);
});
