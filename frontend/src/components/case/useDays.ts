import { useLanguage } from '../../i18n/language';
import { daysOf, type Days } from './days';

/** Give the words for days in the language of the page, as they are said on a day. */
export function useDays(on: string): Days {
  return daysOf(useLanguage(), on);
}
