/** A day as people say it: today, tomorrow, and otherwise its date. */
import { madeOnce } from '../../i18n/formats';
import { daysBetween } from './clock';

const BY_NAME = 1;

export interface Days {
  /** today, tomorrow, 29 November, 29 November 2027. */
  readonly near: (day: string) => string;
  /** Sunday 22 November. */
  readonly weekday: (day: string) => string;
}

/** The words for days as they are said on a day. */
export const daysOf = madeOnce(({ locale }, on: string): Days => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const date = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const sameYear = new Intl.DateTimeFormat(locale, date);
  const otherYear = new Intl.DateTimeFormat(locale, { ...date, year: 'numeric' });
  const weekday = new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' });
  return {
    near: (day) => {
      const away = daysBetween(on, day);
      if (Math.abs(away) <= BY_NAME) return relative.format(away, 'day');
      return (day.slice(0, 4) === on.slice(0, 4) ? sameYear : otherYear).format(new Date(day));
    },
    weekday: (day) => weekday.format(new Date(day)),
  };
});
