/** Days as they are counted here: which day of a window it is, and how far away a day is. Days are `2026-11-22`. */
const DAY_MS = 86_400_000;

/** How many days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export interface Counted {
  /** Which day it is, the opening day being the first; never more than there are. */
  readonly day: number;
  /** How many days the window has, its closing day among them. */
  readonly days: number;
  /** How many days have gone by since it closed; 0 while it is open. */
  readonly over: number;
}

/** Count the days of a window. */
export function countDays(opensOn: string, closesOn: string, on: string): Counted {
  const days = daysBetween(opensOn, closesOn) + 1;
  const day = daysBetween(opensOn, on) + 1;
  return { day: Math.min(Math.max(day, 1), days), days, over: Math.max(day - days, 0) };
}
