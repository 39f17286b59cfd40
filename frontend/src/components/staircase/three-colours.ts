/** The three colours a citizen may choose for themselves, without their words. */
import type { Colour } from '../../api/generated/schema';

export const COLOURS = ['green', 'yellow', 'red'] as const satisfies readonly Colour[];
