/** How the parts of the conversation are called. */
import type { ConversationOut } from '../../api/generated/schema';
import { useTexts } from '../../i18n/texts';
import type { SectionName } from './items';
import { texts } from './texts';

export function useSectionNames({ groups }: ConversationOut): Readonly<Record<SectionName, string>> {
  const { wheel, everyday, carers, ending } = useTexts(texts);
  const named = (group: string): string => groups[group] ?? group;
  return {
    motivation: named('motivation'),
    placement: named('placement'),
    wheel,
    everyday,
    resources: named('resources'),
    carers,
    readiness: named('readiness'),
    context: named('context'),
    safety: named('safety'),
    ending,
  };
}
