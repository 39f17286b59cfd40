/** Stands in the place of a page that takes a while. */
import { useTexts } from '../i18n/texts';
import { Paragraph } from '../ui/Text';
import { shellTexts } from './texts';

export function Pending() {
  const t = useTexts(shellTexts);
  return (
    <Paragraph quiet role="status">
      {t.loading}
    </Paragraph>
  );
}
