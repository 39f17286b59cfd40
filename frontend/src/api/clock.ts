/**
 * The clock of the service, as far as a page knows it: of two answers the one that was said last holds, so that two
 * laptops must mean the same time.
 */

/** Clocks so near each other are left alone: the service tells its time in whole seconds, and what is told travels. */
const NEAR_MS = 5_000;

let ahead = 0;

/** Take in the Date header of an answer. */
export function heard(date: string | null): void {
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return;
  const found = told - Date.now();
  if (Math.abs(found - ahead) > NEAR_MS) ahead = found;
}

/** Say what time it is. */
export function now(): Date {
  return byService(Date.now());
}

/** Say what time it was by the clock of the service, when that of this machine showed so many milliseconds. */
export function byService(here: number): Date {
  return new Date(here + ahead);
}
