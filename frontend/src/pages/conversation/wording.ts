/** The words of the questions that the service leaves to the page. */
import { useMemo } from 'react';
import { useTexts } from '../../i18n/texts';
import type { Wording } from './items';
import { texts } from './texts';

export function useWording(): Wording {
  const t = useTexts(texts);
  return useMemo(
    () => ({
      level: t.level,
      expected: t.expected,
      performance: t.performance,
      performances: { does_all: t.doesAll, does_parts: t.doesParts, does_not: t.doesNot },
      importance: t.importance,
      alone: t.alone,
    }),
    [t],
  );
}
