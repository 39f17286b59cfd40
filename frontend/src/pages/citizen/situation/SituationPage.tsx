/** Everything about a citizen's situation on one page: their words, where each side stands, a suggestion, what is known. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { factsQuery } from '../../../answers/queries';
import { contactsQuery } from '../../../api/cases';
import { Page } from '../../../components/Page';
import { usePrintedWhole } from '../../../components/usePrintedWhole';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Section';
import { Agreed } from '../Agreed';
import { Back } from '../Back';
import { Said } from '../Said';
import { useOwnCase } from '../self';
import { wayTexts } from '../texts';
import { ownWords } from '../words';
import { KnownSection } from './KnownSection';
import { Sides } from './Sides';
import { Suggested } from './Suggested';
import { situationTexts } from './texts';

export function SituationPage() {
  const t = useTexts(situationTexts);
  const way = useTexts(wayTexts);
  const { line, own, given, name } = useOwnCase();
  const { data: known } = useSuspenseQuery({ ...factsQuery(line.id), refetchInterval: false });
  const { data: contacts } = useSuspenseQuery(contactsQuery(line.id));
  usePrintedWhole();
  const [said, ...beside] = ownWords(known.facts, contacts);
  return (
    <>
      <Back to={paths.my()} />
      <Page
        title={own ? t.title : t.titleOf(name)}
        action={
          <Button
            variant="secondary"
            onClick={() => {
              window.print();
            }}
          >
            {way.print}
          </Button>
        }
      >
        <Section title={t.matters} data-gap="small">
          {said ? <Said first={said} beside={beside} /> : <p>{t.notSaid}</p>}
        </Section>
        <Section title={t.agreed}>
          <Agreed of={line.id} />
        </Section>
        <Section title={t.suggestion}>
          <Suggested anything={known.facts.length > 0} />
        </Section>
        <Section title={t.sides}>
          <Sides anything={known.facts.length > 0} />
        </Section>
        <Section title={t.known}>
          <KnownSection facts={known.facts} given={given} />
        </Section>
      </Page>
    </>
  );
}
