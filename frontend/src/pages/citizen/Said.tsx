/** Somebody's own words, larger than anything else on the page, and who said them when; others' words beside them. */
import type { Informant } from '../../api/generated/schema';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { useSelf } from './self';
import { saidTexts } from './said-texts';
import type { OwnWords } from './words';

interface SaidProps {
  readonly first: OwnWords;
  readonly beside: readonly OwnWords[];
}

export function Said({ first, beside }: SaidProps) {
  const t = useTexts(saidTexts);
  const by = useSaidBy();
  const says = useSaidBy(t.says);
  return (
    <>
      <figure className="my-said">
        <blockquote>{first.words}</blockquote>
        <figcaption>{by(first.informant, first.at)}</figcaption>
      </figure>
      {beside.map(({ words, informant, at }) => (
        <figure key={informant} className="my-beside">
          <figcaption>{says(informant, at)}</figcaption>
          <blockquote className="my-quote">{words}</blockquote>
        </figure>
      ))}
    </>
  );
}

/** Say who said something, and when: "Du sa det 3. mai 2026". */
export function useSaidBy(on?: (who: string, day: string) => string): (informant: Informant, at: string) => string {
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
    return (on ?? t.on)(who, day(at));
  };
}
