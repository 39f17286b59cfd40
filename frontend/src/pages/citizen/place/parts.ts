/** The screens on which somebody places themselves, in their order; the colour comes first. */
export const PARTS = ['step', 'words', 'done'] as const;
export type Part = (typeof PARTS)[number];
