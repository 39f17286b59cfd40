/** A phone number as people read it, and when somebody answers it. */
import type { OpeningOut } from '../api/generated/schema';

/** Write a number of eight digits in pairs, without the code of a Nordic country: 10 00 00 00, never broken over two lines. */
export function written(phone: string): string {
  const own = /^\+4[57](\d{8})$/.exec(phone)?.[1];
  return own === undefined ? phone : own.replace(/\d\d(?=\d)/g, '$&\u00a0');
}

/** Days that follow each other, with the same hours on each. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly opens: string;
  readonly closes: string;
}

/** Put days that follow each other and have the same hours together: Monday to Wednesday, Thursday, Friday. */
export function runsOf(hours: readonly OpeningOut[]): readonly Run[] {
  return hours.reduce<readonly Run[]>((runs, { weekday, opens, closes }) => {
    const before = runs.find((run) => run.last === weekday - 1 && run.opens === opens && run.closes === closes);
    if (before) return runs.map((run) => (run === before ? { ...run, last: weekday } : run));
    return [...runs, { first: weekday, last: weekday, opens, closes }];
  }, []);
}
