/** Somebody got in touch: find who it is about, or add them, write down what was said, and open a case. */
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CitizenFound } from '../../api/generated/schema';
import { apiErrorOf } from '../../api/problem';
import { Page } from '../../components/Page';
import { Form } from '../../forms/Form';
import { TextField } from '../../forms/TextField';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Button } from '../../ui/Button';
import { AddCitizen } from './AddCitizen';
import { FoundCitizen } from './FoundCitizen';
import { newCaseTexts } from './new-case-texts';
import { findCitizen } from './queries';

const IDLE = { status: 'idle', error: null, failureCount: 0, isPaused: false, submittedAt: 0 } as const;

/** The number stays in this page's memory only. */
interface Searched {
  readonly number: string;
  readonly found: readonly CitizenFound[];
}

export function NewCasePage() {
  const t = useTexts(newCaseTexts);
  const [searched, setSearched] = useState<Searched>();
  const again = (
    <div>
      <Button
        variant="secondary"
        onClick={() => {
          setSearched(undefined);
        }}
      >
        {t.other}
      </Button>
    </div>
  );
  return (
    <Page title={t.title}>
      {!searched && <Find onSearched={setSearched} />}
      {searched && again}
      {searched?.found.map((citizen) => (
        <FoundCitizen key={citizen.id} citizen={citizen} />
      ))}
      {searched?.found.length === 0 && <AddCitizen number={searched.number} />}
      <div>
        <Link className="ds-link" {...paths.start()}>
          {t.back}
        </Link>
      </div>
    </Page>
  );
}

function Find({ onSearched }: { readonly onSearched: (searched: Searched) => void }) {
  const t = useTexts(newCaseTexts);
  const [number, setNumber] = useState('');
  const [checked, setChecked] = useState(false);
  const finding = useMutation({
    mutationFn: findCitizen,
    gcTime: 0,
    onSuccess: (found, sent) => {
      onSearched({ number: sent, found });
    },
  });
  const wrong = finding.error !== null && apiErrorOf(finding.error).kind === 'refused';
  return (
    <Form
      action={t.search}
      saving={wrong ? IDLE : finding}
      onSend={() => {
        setChecked(true);
        if (number.trim() !== '') finding.mutate(number.trim());
      }}
    >
      <TextField
        label={t.number}
        description={t.numberAbout}
        error={checked && number.trim() === '' ? t.numberMissing : wrong ? t.numberWrong : undefined}
        value={number}
        inputMode="numeric"
        maxLength={40}
        onValue={(typed) => {
          setNumber(typed);
          finding.reset();
        }}
      />
    </Form>
  );
}
