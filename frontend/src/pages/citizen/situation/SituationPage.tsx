/** Everything about a citizen's situation on one page: their words, where each side stands, a suggestion, what is known. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { factsQuery } from '../../../answers/queries';
import { Page } from '../../../components/Page';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { Button } from '../../../ui/Button';
import { Heading } from '../../../ui/Text';
import { Agreed } from '../Agreed';
import { Back } from '../Back';
import { Said } from '../Said';
import { contactsQuery } from '../queries';
import { useOwnCase } from '../self';
import { wayTexts } from '../texts';
import { ownWords } from '../words';
import { KnownSection } from './KnownSection';
import { Sides } from './Sides';
import { Suggested } from './Suggested';
import { situationTexts } from './texts';
import { usePrintedWhole } from './usePrintedWhole';

export function SituationPage() {
  const t = useTexts(situationTexts);
  const way = useTexts(wayTexts);
  const { line, own, given, name } = useOwnCase();
  const { data: known } = useSuspenseQuery({ ...factsQuery(line.id), refetchInterval: false });
  const { data: contacts } = useSuspenseQuery(contactsQuery(line.id));
  usePrintedWhole();
  const said = ownWords(known.facts, contacts);
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
        <section className="stack" data-gap="small" aria-labelledby="matters">
          <Heading level={2} id="matters">
            {t.matters}
          </Heading>
          {said ? <Said {...said} /> : <p>{t.notSaid}</p>}
        </section>
        <section className="stack" aria-labelledby="agreed">
          <Heading level={2} id="agreed">
            {t.agreed}
          </Heading>
          <Agreed of={line.id} />
        </section>
        <section className="stack" aria-labelledby="suggestion">
          <Heading level={2} id="suggestion">
            {t.suggestion}
          </Heading>
          <Suggested anything={known.facts.length > 0} />
        </section>
        <section className="stack" aria-labelledby="sides">
          <Heading level={2} id="sides">
            {t.sides}
          </Heading>
          <Sides anything={known.facts.length > 0} />
        </section>
        <section className="stack" aria-labelledby="known">
          <Heading level={2} id="known">
            {t.known}
          </Heading>
          <KnownSection facts={known.facts} given={given} />
        </section>
      </Page>
    </>
  );
}
