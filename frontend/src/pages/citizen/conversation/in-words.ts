/** An answer as a sentence: never a number alone. */
import type { Value } from '../../../answers/said';
import { inThreeLanguages, useTexts } from '../../../i18n/texts';
import { useWheelOptions } from './ask';
import type { Asked } from './chapters';
import { nearest } from './places';

const texts = inThreeLanguages({
  of: {
    nb: (value: number, low: string, high: string) => `${String(value)} på en skala fra 0 (${low}) til 10 (${high})`,
    da: (value: number, low: string, high: string) => `${String(value)} på en skala fra 0 (${low}) til 10 (${high})`,
    en: (value: number, low: string, high: string) => `${String(value)} on a scale from 0 (${low}) to 10 (${high})`,
  },
});

/** Give the words of an answer; undefined when there is none. */
export function useInWords(): (asked: Asked, value: Value | undefined) => string | undefined {
  const t = useTexts(texts);
  const wheel = useWheelOptions();
  return (asked, value) => {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value)) return value.join('\n');
    switch (asked.kind) {
      case 'words':
      case 'list':
        return String(value);
      case 'choice':
        return asked.options.find((option) => option.value === value)?.label;
      case 'wheel':
        return wheel(asked).find((option) => option.value === nearest(Number(value)))?.label;
      case 'ruler':
        return t.of(Number(value), bare(asked.low), bare(asked.high));
    }
  };
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
