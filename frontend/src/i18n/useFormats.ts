/** Dates, times and lists in the language of the page. */
import { formatsOf, type Formats } from './formats';
import { useLanguage } from './language';

/** Give the formats of the language of the page; days and times are those of a time zone. */
export function useFormats(timeZone?: string): Formats {
  return formatsOf(useLanguage(), timeZone);
}
