import { describe, expect, test } from 'vitest';
import { readWritten, written } from '../../../src/pages/conversation/written';

describe('what stands in a field', () => {
  test.each([
    ['number', '3,5', 3.5],
    ['number', ' 12 ', 12],
    ['number', '3,', undefined],
    ['number', 'tre', undefined],
    ['number', '1e400', undefined],
    ['number', '-1', undefined],
    ['number', '9'.repeat(400), undefined],
    ['words', '  trappa ', 'trappa'],
    ['list', 'gå ut\n\n  handle \n', ['gå ut', 'handle']],
    ['words', ' \n', null],
    ['number', '', null],
  ] as const)('as %s, “%s” is %s', (kind, text, value) => {
    expect(readWritten(kind, text)).toEqual(value);
  });

  test('is written as it is read', () => {
    expect(['gå ut\nhandle', 'trappa'].map((text) => written(readWritten('list', text)))).toEqual(['gå ut\nhandle', 'trappa']);
  });
});
