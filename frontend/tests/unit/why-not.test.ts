import { expect, test } from 'vitest';
import { ApiError } from '../../src/api/problem';
import { saidOrWhyNot } from '../../src/api/why-not';

function refused(kind: 'refused' | 'forbidden', code: string, ...codes: readonly string[]): Promise<never> {
  const errors = codes.map((one, at) => ({ code: one, pointer: `/facts/${String(at)}`, message: '', nearest: null }));
  return Promise.reject(new ApiError(kind, code, { errors }));
}

test('what a policy says is passed on', async () => {
  expect(await saidOrWhyNot(Promise.resolve({ step: 4 }))).toEqual({ said: { step: 4 } });
});

test('a policy that knows nothing yet says so', async () => {
  expect(await saidOrWhyNot(refused('refused', 'invalid_facts', 'no_facts'))).toMatchObject({ why: 'no_facts' });
});

test('answers that do not fit together are named', async () => {
  const torn = refused('refused', 'invalid_facts', 'contradiction', 'contradiction');
  expect(await saidOrWhyNot(torn)).toEqual({ why: 'contradiction', pointers: ['/facts/0', '/facts/1'] });
});

test('any other refusal stays an error', async () => {
  await expect(saidOrWhyNot(refused('forbidden', 'not_permitted'))).rejects.toThrow('forbidden: not_permitted');
});
