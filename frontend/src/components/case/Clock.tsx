/** How far a window has come: in words, with a bar beside them that says the same. */
import { counted } from '../../i18n/formats';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import './case.css';
import { countDays } from './clock';

const texts = inThreeLanguages({
  day: {
    nb: (day: number, days: number) => `Dag ${String(day)} av ${String(days)}`,
    da: (day: number, days: number) => `Dag ${String(day)} af ${String(days)}`,
    en: (day: number, days: number) => `Day ${String(day)} of ${String(days)}`,
  },
  last: {
    nb: (days: number) => `Siste dag av ${String(days)}`,
    da: (days: number) => `Sidste dag af ${String(days)}`,
    en: (days: number) => `Last of ${String(days)} days`,
  },
  over: {
    nb: (over: number) => `${counted('nb', over, { one: 'dag', other: 'dager' })} over fristen`,
    da: (over: number) => `${counted('da', over, { one: 'dag', other: 'dage' })} over fristen`,
    en: (over: number) => `${counted('en', over, { one: 'day', other: 'days' })} past the date`,
  },
});

interface ClockProps {
  readonly opensOn: string;
  readonly closesOn: string;
  /** The day it is there. */
  readonly on: string;
}

export function Clock({ opensOn, closesOn, on }: ClockProps) {
  const t = useTexts(texts);
  const { day, days, over } = countDays(opensOn, closesOn, on);
  const said = over > 0 ? t.over(over) : day === days ? t.last(days) : t.day(day, days);
  return (
    <span className="clock" data-state={over > 0 ? 'over' : day === days ? 'last' : 'open'}>
      <span>{said}</span>
      <svg viewBox={`0 0 ${String(days)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="clock-all" width={days} height="1" />
        <rect className="clock-gone" width={day} height="1" />
      </svg>
    </span>
  );
}
