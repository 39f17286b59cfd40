/** What the policy says, in the texts for professionals. */
import type { TriageResponse } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { Heading, Paragraph } from '../../ui/Text';
import type { About } from './about';
import { explained } from './explained';
import { Explanation } from './Explanation';
import { coloursSpeak } from '../../components/staircase/sides';

export function Said({ about, said }: { readonly about: About; readonly said: TriageResponse }) {
  const language = useLanguage();
  const told = explained(said, { colours: coloursSpeak(about.sides) });
  const ask = about.found.phase === 'closed' || about.assessment?.signed_at ? undefined : about.found.id;
  return (
    <div className="stack">
      <div className="stack" data-gap="small">
        <Heading level={2} size={told.step === null ? 'xs' : 'md'}>
          {told.headline[language]}
        </Heading>
        <Paragraph>{told.notADecision[language]}</Paragraph>
      </div>
      <Explanation told={told} ask={ask} />
    </div>
  );
}
