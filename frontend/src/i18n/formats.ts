/** Dates, times, numbers and plurals as each language writes them. */
import type { Language } from './language';

/** How a language is written here. */
interface Written {
  readonly locale: string;
  readonly quotes: readonly [open: string, close: string];
}

const WRITTEN: Readonly<Record<Language, Written>> = {
  nb: { locale: 'nb-NO', quotes: ['«', '»'] },
  da: { locale: 'da-DK', quotes: ['»', '«'] },
  en: { locale: 'en-GB', quotes: ['“', '”'] },
};

/** Make formats once for a language and what else they are about: Intl is slow to make one, and quick to use it. */
export function madeOnce<T, About extends readonly (string | undefined)[]>(
  make: (written: Written, ...about: About) => T,
): (language: Language, ...about: About) => T {
  const made = new Map<string, T>();
  return (language, ...about) => {
    const key = [language, ...about].join(' ');
    const one = made.get(key) ?? make(WRITTEN[language], ...about);
    made.set(key, one);
    return one;
  };
}

const plurals = madeOnce(({ locale }) => new Intl.PluralRules(locale));
const numbers = madeOnce(({ locale }) => new Intl.NumberFormat(locale));

/** Choose between one and several, and say how many: `counted('nb', 2, { one: 'team', other: 'team' })`. */
export function counted(language: Language, count: number, words: { readonly one: string; readonly other: string }): string {
  const form = plurals(language).select(count);
  return `${numbers(language).format(count)} ${form === 'one' ? words.one : words.other}`;
}

/** Write whose something is, in Norwegian and Danish: Toves, Jens’. */
export function owned(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`;
}

export interface Formats {
  /** A day: 22. november 2026. Takes `2026-11-22` or an instant. */
  readonly day: (on: string) => string;
  /** A time of day: 10:42. */
  readonly clock: (at: Date) => string;
  /** A day of the week, as a sentence begins with it: Mandag. 1 is Monday. */
  readonly weekday: (number: number) => string;
  /** Several things: anne, bo og carl. */
  readonly list: (parts: readonly string[]) => string;
  /** Somebody's words, or a name of something: «anne». */
  readonly quoted: (words: string) => string;
  /** One of several things: anne, bo eller carl. */
  readonly either: (parts: readonly string[]) => string;
}

/** The formats of a language; days and times are those of a time zone. */
export const formatsOf = madeOnce(({ locale, quotes }, timeZone?: string): Formats => {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    day: (on) => (on.includes('T') ? day : date).format(new Date(on)),
    clock: (at) => clock.format(at),
    weekday: (number) => {
      const name = weekday.format(new Date(Date.UTC(2024, 0, number))); // the first of January 2024 was a Monday
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    },
    list: (parts) => list.format(parts),
    quoted: (words) => quotes.join(words),
    either: (parts) => either.format(parts),
  };
});
