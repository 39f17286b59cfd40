/** Makes a view of one's own, and shows it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { keepView, viewsQuery } from './queries';
import { NEW_VIEW, viewIn, wrongName } from './view-form';
import { viewTexts } from './view-texts';
import { ViewFieldset } from './ViewFieldset';
import { keepView as remember, keptAs, MOST_KEPT } from './views';

export function NewViewPage() {
  const t = useTexts(viewTexts);
  const { data: views } = useSuspenseQuery(viewsQuery);
  return (
    <Page title={t.newTitle} lead={t.lead}>
      {views.length < MOST_KEPT ? <NewView /> : <Alert color="info" title={t.full} />}
      <div>
        <Link className="ds-link" {...paths.start()}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function NewView() {
  const t = useTexts(viewTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: views } = useSuspenseQuery(viewsQuery);
  const [fields, write, forget] = useDraft('new-view', NEW_VIEW);
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const wrong = wrongName(fields.name, views);
  const keeping = useMutation({
    mutationFn: () => keepView(viewIn(fields, me.user_id), key),
    onSuccess: async (view) => {
      forget();
      remember(me.user_id, keptAs(view));
      queries.setQueryData(viewsQuery.queryKey, [...views, view]);
      await navigate(paths.today(keptAs(view)));
    },
  });
  return (
    <Form
      action={t.save}
      saving={keeping}
      onSend={() => {
        setChecked(true);
        if (wrong === undefined) keeping.mutate();
      }}
    >
      <ViewFieldset fields={fields} wrong={checked ? wrong : undefined} onFields={write} />
    </Form>
  );
}
