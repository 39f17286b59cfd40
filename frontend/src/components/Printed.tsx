/** On paper only: what tells one sheet from another, and the day it was printed. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { now } from '../api/clock';
import { inThreeLanguages, useTexts } from '../i18n/texts';
import { useFormats } from '../i18n/useFormats';

const texts = inThreeLanguages({
  printed: {
    nb: (day: string) => `Skrevet ut ${day}`,
    da: (day: string) => `Udskrevet ${day}`,
    en: (day: string) => `Printed on ${day}`,
  },
});

interface PrintedProps {
  /** Whose it is, which case it is. */
  readonly about: readonly string[];
  readonly timeZone: string;
}

export function Printed({ about, timeZone }: PrintedProps) {
  const t = useTexts(texts);
  const { day } = useFormats(timeZone);
  const [at, setAt] = useState(now);
  useEffect(() => {
    // A page may stand open past midnight.
    const printed = () => {
      flushSync(() => {
        setAt(now());
      });
    };
    addEventListener('beforeprint', printed);
    return () => {
      removeEventListener('beforeprint', printed);
    };
  }, []);
  return <p className="paper-only printed">{[...about, t.printed(day(at.toISOString()))].join(' · ')}</p>;
}
