/** By whom and when; a name that is not known is left out. */
import type { PlacementOut } from '../../api/generated/schema';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { Paragraph } from '../../ui/Text';
import type { About } from './about';
import { texts } from './texts';

export function Made({ placement, about }: { readonly placement: PlacementOut; readonly about: About }) {
  const t = useTexts(texts);
  const { day } = useFormats(about.me.municipality.time_zone);
  const maker = about.names.get(placement.made_by);
  const on = day(placement.made_at);
  return (
    <Paragraph size="sm" quiet>
      {maker === undefined ? on : t.by(maker, on)}
    </Paragraph>
  );
}
