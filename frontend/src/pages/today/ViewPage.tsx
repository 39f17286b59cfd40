/** One view somebody keeps: another name, something else to show, or its end. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ViewOut } from '../../api/generated/schema';
import { staleOf } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { tell } from '../../components/notes';
import { Page } from '../../components/Page';
import { SaveState } from '../../components/SaveState';
import { Form } from '../../forms/Form';
import { Stale } from '../../forms/Stale';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading, Paragraph } from '../../ui/Text';
import { changeView, removeView, viewsQuery } from './queries';
import { fieldsOf, viewIn, wrongName } from './view-form';
import { viewTexts } from './view-texts';
import { ViewFieldset } from './ViewFieldset';
import { keepView, keptAs } from './views';

const route = getRouteApi('/signed-in/views/$view');

export function ViewPage() {
  const t = useTexts(viewTexts);
  const { view: id } = route.useParams();
  const view = useSuspenseQuery(viewsQuery).data.find((one) => one.id === id);
  return (
    <Page title={t.change} lead={t.lead}>
      {view ? (
        <>
          <ChangeView view={view} key={view.id} />
          <RemoveView view={view} />
        </>
      ) : (
        <Alert color="info" title={t.gone} />
      )}
      <div>
        <Link className="ds-link" {...paths.start()}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function ChangeView({ view }: { readonly view: ViewOut }) {
  const t = useTexts(viewTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: views } = useSuspenseQuery(viewsQuery);
  const [fields, write, forget] = useDraft(`view/${view.id}`, fieldsOf(view, me.user_id));
  const [checked, setChecked] = useState(false);
  const others = views.filter(({ id }) => id !== view.id);
  const wrong = wrongName(fields.name, others);
  const keep = async (now: ViewOut) => {
    forget();
    queries.setQueryData(
      viewsQuery.queryKey,
      views.map((one) => (one.id === now.id ? now : one)),
    );
    await navigate(paths.today(keptAs(now)));
  };
  const changing = useMutation({
    mutationFn: (seen: ViewOut) => changeView(seen, viewIn(fields, me.user_id, seen.narrowed)),
    onSuccess: keep,
  });
  const now = staleOf<ViewOut>(changing.error);
  if (now) {
    return (
      <Stale
        onMine={() => {
          changing.mutate(now);
        }}
        onTheirs={() => void keep(now)}
      >
        <Paragraph>{now.name}</Paragraph>
      </Stale>
    );
  }
  return (
    <Form
      action={t.save}
      saving={changing}
      onSend={() => {
        setChecked(true);
        if (wrong === undefined) changing.mutate(view);
      }}
    >
      <ViewFieldset fields={fields} wrong={checked ? wrong : undefined} onFields={write} />
    </Form>
  );
}

function RemoveView({ view }: { readonly view: ViewOut }) {
  const t = useTexts(viewTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const removing = useMutation({
    mutationFn: () => removeView(view.id),
    onSuccess: async () => {
      keepView(me.user_id, 'all');
      await navigate(paths.today('all'));
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
      tell(t.removed);
    },
  });
  return (
    <section className="panel stack narrow">
      <Heading level={2}>{t.remove}</Heading>
      <Paragraph>{t.removeAbout}</Paragraph>
      <div className="row">
        <Button
          variant="secondary"
          color="danger"
          busy={removing.isPending}
          onClick={() => {
            removing.mutate();
          }}
        >
          {t.remove}
        </Button>
        <SaveState saving={removing} />
      </div>
    </section>
  );
}
