/** Somebody who is not here yet: their name and language, added together with the contact about them. */
import { useRef, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Confidentiality } from '../../api/generated/schema';
import { meQuery } from '../../api/queries';
import { Select } from '../../forms/Select';
import { TextField } from '../../forms/TextField';
import { useDraft } from '../../forms/useDraft';
import { languageNames, languages } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Alert } from '../../ui/Alert';
import { Paragraph } from '../../ui/Text';
import { newCaseTexts } from './new-case-texts';
import { OpenCase } from './OpenCase';
import { addCitizen } from './queries';

const CONFIDENTIAL = ['none', 'confidential', 'strictly_confidential'] as const satisfies readonly Confidentiality[];

interface Person {
  readonly given_name: string;
  readonly family_name: string;
  readonly language: (typeof languages)[number];
  readonly confidentiality: Confidentiality;
}

export function AddCitizen({ number }: { readonly number: string }) {
  const t = useTexts(newCaseTexts);
  const { data: me } = useSuspenseQuery(meQuery);
  const start: Person = { given_name: '', family_name: '', language: me.municipality.language, confidentiality: 'none' };
  const [person, write, forget] = useDraft('new-citizen', start);
  const [key] = useState(() => crypto.randomUUID());
  const added = useRef<string>(undefined);
  const [given_name, family_name] = [person.given_name.trim(), person.family_name.trim()];
  const add = async () => {
    added.current ??= (await addCitizen({ ...person, given_name, family_name, national_number: number }, key)).id;
    return added.current;
  };
  return (
    <section className="stack">
      <Alert color="info" live title={t.unknown}>
        <Paragraph>{t.unknownAbout}</Paragraph>
      </Alert>
      <OpenCase citizen={add} lacks={given_name === '' || family_name === ''} draft="new-case" onDone={forget}>
        {(checked) => <PersonFields person={person} onPerson={write} checked={checked} />}
      </OpenCase>
    </section>
  );
}

interface PersonFieldsProps {
  readonly person: Person;
  readonly onPerson: (person: Person) => void;
  readonly checked: boolean;
}

function PersonFields({ person, onPerson, checked }: PersonFieldsProps) {
  const t = useTexts(newCaseTexts);
  const missing = (value: string) => (checked && value.trim() === '' ? t.nameMissing : undefined);
  return (
    <>
      <TextField
        label={t.given}
        error={missing(person.given_name)}
        value={person.given_name}
        maxLength={200}
        onValue={(given_name) => {
          onPerson({ ...person, given_name });
        }}
      />
      <TextField
        label={t.family}
        error={missing(person.family_name)}
        value={person.family_name}
        maxLength={200}
        onValue={(family_name) => {
          onPerson({ ...person, family_name });
        }}
      />
      <Select
        label={t.language}
        value={person.language}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        onValue={(language) => {
          onPerson({ ...person, language });
        }}
      />
      <Select
        label={t.hidden}
        value={person.confidentiality}
        choices={CONFIDENTIAL.map((value) => ({ value, label: t[value] }))}
        onValue={(confidentiality) => {
          onPerson({ ...person, confidentiality });
        }}
      />
    </>
  );
}
