/** Who has a case, who coordinates it, how urgent it is; and its end. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { overviewQuery, refreshCase } from '../../api/cases';
import type { CaseLine, CaseOut } from '../../api/generated/schema';
import { staleOf } from '../../api/problem';
import { professionalsQuery } from '../../api/professionals';
import { municipalityQuery } from '../../api/queries';
import { tell } from '../../components/notes';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { Select } from '../../forms/Select';
import { Stale } from '../../forms/Stale';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import { changeable, changeOf, type Changeable } from './change';
import { CloseCase } from './CloseCase';
import { changeCase } from './queries';
import { changeTexts } from './texts';
import { Urgency, urgencyTexts } from './Urgency';

const route = getRouteApi('/signed-in/cases/$case/change');
const NOBODY = '';

export function ChangeCasePage() {
  const t = useTexts(changeTexts);
  const { case: of } = route.useParams();
  const { case: now } = useSuspenseQuery(overviewQuery(of)).data;
  return (
    <Page title={t.title}>
      <ChangeForm line={now} key={of} />
      <CloseCase line={now} />
      <div>
        <Link className="ds-link" {...paths.case(of)}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function ChangeForm({ line }: { readonly line: CaseLine }) {
  const t = useTexts(changeTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [fields, write, forget] = useDraft<Changeable>(`case/${line.id}`, changeable(line));
  const leave = async () => {
    forget();
    await refreshCase(queries, line.id);
    await navigate(paths.case(line.id));
  };
  const changing = useMutation({
    mutationFn: async (seen: CaseLine | CaseOut) => {
      const change = changeOf(seen, fields);
      if (change) await changeCase(seen, change);
      return change !== undefined;
    },
    onSuccess: async (changed) => {
      await leave();
      if (changed) tell(t.saved);
    },
  });
  const now = staleOf<CaseOut>(changing.error);
  if (now) {
    return (
      <Stale
        onMine={() => {
          changing.mutate(now);
        }}
        onTheirs={() => void leave()}
      >
        <Current now={now} />
      </Stale>
    );
  }
  return (
    <Form
      action={t.save}
      saving={changing}
      onSend={() => {
        changing.mutate(line);
      }}
    >
      <WhoFields fields={fields} line={line} onFields={write} />
      <Urgency
        urgent={fields.urgent}
        onUrgent={(urgent) => {
          write({ ...fields, urgent });
        }}
      />
    </Form>
  );
}

interface WhoFieldsProps {
  readonly fields: Changeable;
  readonly line: CaseLine;
  readonly onFields: (fields: Changeable) => void;
}

function WhoFields({ fields, line, onFields }: WhoFieldsProps) {
  const t = useTexts(changeTexts);
  const { teams } = useSuspenseQuery(municipalityQuery).data;
  const { data: professionals } = useSuspenseQuery(professionalsQuery);
  // Whoever has the case now is offered also when they work here no longer.
  const here = [
    ...(line.coordinator_id !== null && !professionals.some(({ id }) => id === line.coordinator_id)
      ? [{ value: line.coordinator_id, label: line.coordinator_name ?? '' }]
      : []),
    ...professionals.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const given = teams.some(({ id }) => id === line.team_id) ? [] : [{ value: line.team_id, label: line.team_name }];
  return (
    <>
      <Select
        label={t.team}
        value={fields.team_id}
        choices={[...given, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        onValue={(team_id) => {
          onFields({ ...fields, team_id });
        }}
      />
      <Select
        label={t.coordinator}
        value={fields.coordinator_id ?? NOBODY}
        choices={[{ value: NOBODY, label: t.nobody }, ...here]}
        onValue={(chosen) => {
          onFields({ ...fields, coordinator_id: chosen === NOBODY ? null : chosen });
        }}
      />
    </>
  );
}

function Current({ now }: { readonly now: CaseOut }) {
  const t = useTexts(changeTexts);
  const u = useTexts(urgencyTexts);
  const { list } = useFormats();
  const { teams } = useSuspenseQuery(municipalityQuery).data;
  const { data: professionals } = useSuspenseQuery(professionalsQuery);
  const team = teams.find(({ id }) => id === now.team_id)?.name ?? '';
  const coordinator = professionals.find(({ id }) => id === now.coordinator_id)?.name ?? t.nobody;
  return <Paragraph>{list([team, coordinator, now.urgent ? u.urgent : u.ordinary].filter((said) => said !== ''))}</Paragraph>;
}
