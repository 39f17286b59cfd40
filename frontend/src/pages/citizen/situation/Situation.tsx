/** What is said about a citizen's situation: their words, what was agreed, a suggestion, where each side stands, what is known. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { factsQuery } from '../../../answers/queries';
import { contactsQuery } from '../../../api/cases';
import { useTexts } from '../../../i18n/texts';
import { Section } from '../../../ui/Section';
import { Agreed } from '../Agreed';
import { Said } from '../Said';
import { useOwnCase } from '../self';
import { ownWords } from '../words';
import { KnownSection } from './KnownSection';
import { Sides } from './Sides';
import { Suggested } from './Suggested';
import { situationTexts } from './texts';
import { usePrintedWhole } from '../../../components/usePrintedWhole';

export function Situation() {
  const t = useTexts(situationTexts);
  const { line, given } = useOwnCase();
  const { data: known } = useSuspenseQuery({ ...factsQuery(line.id), refetchInterval: false });
  const { data: contacts } = useSuspenseQuery(contactsQuery(line.id));
  usePrintedWhole();
  const [said, ...beside] = ownWords(known.facts, contacts);
  const anything = known.facts.length > 0;
  return (
    <>
      <Section title={t.matters} data-gap="small">
        {said ? <Said first={said} beside={beside} /> : <p>{t.notSaid}</p>}
      </Section>
      <Section title={t.agreed}>
        <Agreed of={line.id} />
      </Section>
      <Section title={t.suggestion}>
        <Suggested anything={anything} />
      </Section>
      <Section title={t.sides}>
        <Sides anything={anything} />
      </Section>
      <Section title={t.known}>
        <KnownSection facts={known.facts} given={given} />
      </Section>
    </>
  );
}
