/** Between what stands in a text field and the answer it is. */
import type { Value } from '../../answers/said';
import type { Field } from './items';

/** Write an answer as it stands in a field. */
export function written(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** Read what stands in a field: null when nothing does, undefined when it is no answer. */
export function readWritten(kind: Field['kind'], text: string): Value | undefined {
  const said = text.trim();
  if (said === '') return null;
  if (kind === 'list') return said.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (kind !== 'number') return said;
  const value = /^\d+([.,]\d+)?$/.test(said) ? Number(said.replace(',', '.')) : Infinity;
  return Number.isFinite(value) ? value : undefined;
}
