/** Starts the assessment: which rules apply, how long there is, and who the citizen can call. Leads to the conversation. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refreshCase, startAssessment } from '../../api/cases';
import { professionalsQuery } from '../../api/professionals';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { policiesQuery } from '../../components/staircase/queries';
import { Form } from '../../forms/Form';
import { Select } from '../../forms/Select';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Heading, Paragraph } from '../../ui/Text';
import { changeTexts, startTexts } from './texts';

const route = getRouteApi('/signed-in/cases/$case/start');

export function StartAssessmentPage() {
  const t = useTexts(startTexts);
  const c = useTexts(changeTexts);
  const { case: of } = route.useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: professionals } = useSuspenseQuery(professionalsQuery);
  const [person, setPerson] = useState(me.user_id);
  const [key] = useState(() => crypto.randomUUID());
  const starting = useMutation({
    mutationFn: () => startAssessment(of, { contact_person_id: person }, key),
    onSuccess: async () => {
      await refreshCase(queries, of);
      await navigate(paths.conversation(of));
    },
  });
  const others = professionals.filter(({ id }) => id !== me.user_id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t.title} lead={t.lead}>
      <Form
        action={t.send}
        saving={starting}
        onSend={() => {
          starting.mutate();
        }}
      >
        <Rules />
        <Select
          label={t.contactPerson}
          description={t.contactPersonAbout}
          value={person}
          choices={[{ value: me.user_id, label: t.me(me.name) }, ...others]}
          onValue={setPerson}
        />
      </Form>
      <div>
        <Link className="ds-link" {...paths.case(of)}>
          {c.back}
        </Link>
      </div>
    </Page>
  );
}

function Rules() {
  const t = useTexts(startTexts);
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: policies } = useSuspenseQuery(policiesQuery);
  const policy = policies.find(({ id }) => id === me.municipality.policy_id);
  if (!policy) return null;
  return (
    <div className="stack" data-gap="small">
      <Heading level={2}>{t.policy}</Heading>
      <Paragraph>
        <strong>{policy.title[language]}</strong>
      </Paragraph>
      <Paragraph>{policy.summary[language]}</Paragraph>
      <Paragraph>{t.days(policy.window.days)}</Paragraph>
    </div>
  );
}
