/** Somebody's own words, larger than anything else on the page, and who said them when. */
import type { Informant } from '../../api/generated/schema';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { useSelf } from './self';
import { saidTexts } from './said-texts';

interface SaidProps {
  readonly words: string;
  readonly informant: Informant;
  readonly at: string;
}

export function Said({ words, informant, at }: SaidProps) {
  const by = useSaidBy();
  return (
    <figure className="my-said">
      <blockquote>{words}</blockquote>
      <figcaption>{by(informant, at)}</figcaption>
    </figure>
  );
}

/** Say who said something, and when: "Du sa det 3. mai 2026". */
export function useSaidBy(): (informant: Informant, at: string) => string {
  const t = useTexts(saidTexts);
  const { me, own, given } = useSelf();
  const { day } = useFormats(me.municipality.time_zone);
  return (informant, at) => {
    const who = {
      citizen: own ? t.you : given,
      citizen_with_relative: own ? t.youWithRelative : t.withRelative(given),
      citizen_with_staff: own ? t.youWithStaff : t.withStaff(given),
      relative: t.relative,
      staff: t.staff,
      care_system: t.system,
    }[informant];
    return t.on(who, day(at));
  };
}
