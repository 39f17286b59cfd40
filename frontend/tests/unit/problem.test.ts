import { expect, test } from 'vitest';
import { ApiError, problemOf, staleOf } from '../../src/api/problem';

test('an answer that is no problem document still has a kind', async () => {
  const { kind, code } = await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect([kind, code]).toEqual(['unreachable', 'http_502']);
});

test('what somebody else changed comes with how it is now', async () => {
  const said = { code: 'changed_meanwhile', errors: [], current: { version: 4 } };
  const { kind, current } = await problemOf(Response.json(said, { status: 412 }));
  expect([kind, current]).toEqual(['stale', { version: 4 }]);
});

test('only a change that came too late tells how it is now', () => {
  const current = { version: 4 };
  const thrown = [new ApiError('stale', 'changed_meanwhile', { current }), new ApiError('refused', 'phase', { current }), new Error('torn'), null];
  expect(thrown.map((one) => staleOf(one))).toEqual([current, undefined, undefined, undefined]);
});
