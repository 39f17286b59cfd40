/** What the citizen reads about the same case, on their own page: the same parts, in the same order and the same size. */
import { useTexts } from '../../i18n/texts';
import { Paragraph } from '../../ui/Text';
import '../citizen/citizen.css';
import { SelfContext } from '../citizen/self';
import { Situation } from '../citizen/situation/Situation';
import type { About } from './about';
import { readerTexts } from './texts';

export function AsCitizen({ about: { me, found } }: { readonly about: About }) {
  const t = useTexts(readerTexts);
  const self = {
    me,
    citizen: found.citizen_id,
    own: true,
    given: found.given_name,
    name: `${found.given_name} ${found.family_name}`,
    line: found,
    answering: undefined,
    answerAs: () => undefined,
  } as const;
  return (
    <SelfContext value={self}>
      <Paragraph quiet data-no-print>
        {t.asRead(found.given_name)}
      </Paragraph>
      <div className="my panel placement-as-citizen">
        <Situation />
      </div>
    </SelfContext>
  );
}
