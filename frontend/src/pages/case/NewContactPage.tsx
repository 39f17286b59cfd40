/** Writes down that somebody got in touch again about a case. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addContact, refreshCase } from '../../api/cases';
import type { ContactCreate } from '../../api/generated/schema';
import { tell } from '../../components/notes';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { contactOf, NOTHING_SAID } from './contact';
import { contactTexts } from './contact-texts';
import { ContactFieldset } from './ContactFieldset';

const route = getRouteApi('/signed-in/cases/$case/contact');

export function NewContactPage() {
  const t = useTexts(contactTexts);
  const { case: of } = route.useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [fields, write, forget] = useDraft(`contact/${of}`, NOTHING_SAID);
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const saving = useMutation({
    mutationFn: (said: ContactCreate) => addContact(of, said, key),
    onSuccess: async () => {
      forget();
      await refreshCase(queries, of);
      await navigate(paths.case(of));
      tell(t.saved);
    },
  });
  return (
    <Page title={t.again}>
      <Form
        action={t.save}
        saving={saving}
        onSend={() => {
          setChecked(true);
          const said = contactOf(fields);
          if (said) saving.mutate(said);
        }}
      >
        <ContactFieldset fields={fields} checked={checked} onFields={write} />
      </Form>
      <div>
        <Link className="ds-link" {...paths.case(of)}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}
