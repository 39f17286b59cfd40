/** What the citizen says to each service that was talked about; a no is an answer like any other. */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Reply, TriageResponse } from '../../api/generated/schema';
import { policiesQuery } from '../../components/staircase/queries';
import { Choices } from '../../forms/Choices';
import { Select } from '../../forms/Select';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Section } from '../../ui/Section';
import { Paragraph } from '../../ui/Text';
import { replied, talkedAbout, type AgreementFields } from './agreement';
import { formTexts } from './form-texts';
import { cataloguesQuery } from './queries';
import { useServiceName } from './service-names';
import { WordsField } from './WordsField';

const REPLIES = ['accepted', 'later', 'declined'] as const satisfies readonly Reply[];

interface RepliesProps {
  readonly said: TriageResponse;
  readonly fields: AgreementFields;
  readonly onFields: (fields: AgreementFields) => void;
}

export function Replies({ said, fields, onFields }: RepliesProps) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  const named = useServiceName();
  const proposed = said.services.map(({ service }) => service);
  const shown = talkedAbout(proposed, fields);
  const more = useOffered(said.policy.id).filter((service) => !shown.includes(service));
  return (
    <Section title={t.services}>
      <Paragraph quiet>{t.servicesAbout}</Paragraph>
      <div className="placement-replies">
        {shown.map((service) => (
          <OneReply key={service} service={service} name={named(service)[language]} fields={fields} onFields={onFields} />
        ))}
      </div>
      <Select
        label={t.other}
        value=""
        choices={[
          { value: '', label: t.choose },
          ...more
            .map((service) => ({ value: service, label: named(service)[language] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, language)),
        ]}
        onValue={(service) => {
          if (service !== '') onFields({ ...fields, added: [...fields.added, service] });
        }}
      />
    </Section>
  );
}

function OneReply({ service, name, fields, onFields }: Omit<RepliesProps, 'said'> & { readonly service: string; readonly name: string }) {
  const t = useTexts(formTexts);
  const said = fields.replies[service];
  return (
    <div className="stack" data-gap="small">
      <Choices
        single
        label={name}
        choices={[{ value: 'none', label: t.none }, ...REPLIES.map((value) => ({ value, label: t[value] }))]}
        chosen={[said?.reply ?? 'none']}
        onChosen={([chosen]) => {
          const reply = REPLIES.find((one) => one === chosen);
          onFields(replied(fields, service, reply && { reply, words: said?.words ?? '' }));
        }}
      />
      {said && said.reply !== 'accepted' && (
        <WordsField
          label={t.replyWords(name)}
          rows={2}
          value={said.words}
          onValue={(words) => {
            onFields(replied(fields, service, { ...said, words }));
          }}
        />
      )}
    </div>
  );
}

/** Name every service the catalogue of a policy has in its country. */
function useOffered(policy: string): readonly string[] {
  const { data: policies } = useSuspenseQuery(policiesQuery);
  const { data: catalogues } = useSuspenseQuery(cataloguesQuery);
  const read = policies.find(({ id }) => id === policy);
  const catalogue = catalogues.find(({ id }) => id === read?.catalogue);
  if (!read || !catalogue) return [];
  return Object.entries(catalogue.services).flatMap(([service, { countries }]) => (read.country in countries ? [service] : []));
}
