/** Several things somebody writes, one on each line. */
import type { Value } from '../../../answers/said';

/** Read the things written, without the space around them and without empty lines. */
export function linesOf(written: string): readonly string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Write an answer as text to go on writing. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('\n') : '';
}
