/** Write to the municipality in one's own words: it opens a case, or tells the team something new. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { addContact, contactsQuery, openCase } from '../../api/cases';
import type { ContactCreate } from '../../api/generated/schema';
import { Page } from '../../components/Page';
import { SaveState } from '../../components/SaveState';
import { useDraft } from '../../forms/useDraft';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Button } from '../../ui/Button';
import { Back } from './Back';
import { casesQuery } from './queries';
import { useSelf } from './self';
import { wayTexts } from './texts';

const MOST = 4000;

const texts = inThreeLanguages({
  title: { nb: 'Fortell med dine egne ord', da: 'Fortæl med dine egne ord', en: 'Tell us in your own words' },
  first: { nb: 'Hva er viktig for deg nå?', da: 'Hvad er vigtigt for dig nu?', en: 'What matters to you now?' },
  firstOf: {
    nb: (name: string) => `Hva er viktig for ${name} nå?`,
    da: (name: string) => `Hvad er vigtigt for ${name} nu?`,
    en: (name: string) => `What matters to ${name} now?`,
  },
  more: { nb: 'Hva vil du at vi skal vite?', da: 'Hvad vil du gerne have, at vi ved?', en: 'What would you like us to know?' },
  read: {
    nb: (who: string) => `${who} leser det og tar det med i samtalen. Alle som har tilgang til saken, kan se det.`,
    da: (who: string) => `${who} læser det og tager det med i samtalen. Alle med adgang til sagen kan se det.`,
    en: (who: string) => `${who} reads it and brings it into the conversation. Everybody with access to the case can see it.`,
  },
  consent: {
    nb: 'Når du sender, sier du ja til at kommunen ser på situasjonen din.',
    da: 'Når du sender, siger du ja til, at kommunen ser på din situation.',
    en: 'By sending this you agree that the municipality looks at your situation.',
  },
  urgentNO: {
    nb: 'Haster det? Ring legevakten på 116 117. Står det om liv, ring 113.',
    da: 'Haster det? Ring til lægevagten på 116 117. Er der livsfare, så ring 113.',
    en: 'Is it urgent? Call the out-of-hours doctor on 116 117. If a life is in danger, call 113.',
  },
  urgentDK: {
    nb: 'Haster det? Ring legen din eller legevakten. Står det om liv, ring 112.',
    da: 'Haster det? Ring til din læge eller lægevagten. Er der livsfare, så ring 112.',
    en: 'Is it urgent? Call your doctor or the out-of-hours doctor. If a life is in danger, call 112.',
  },
  send: { nb: 'Send', da: 'Send', en: 'Send' },
  empty: { nb: 'Skriv noe først.', da: 'Skriv noget først.', en: 'Write something first.' },
  sent: { nb: 'Takk. Vi har fått det.', da: 'Tak. Vi har fået det.', en: 'Thank you. We have it.' },
  sentAbout: {
    nb: 'En ansatt leser det og tar kontakt.',
    da: 'En medarbejder læser det og kontakter dig.',
    en: 'Somebody who works here reads it and gets in touch.',
  },
});

interface Letter {
  readonly text: string;
  /** Sent with the letter, also after a reload, so that it is never there twice. */
  readonly key: string;
}

export function WordsPage() {
  const t = useTexts(texts);
  const id = useId();
  const { me, own, given, line, citizen } = useSelf();
  const [start] = useState<Letter>(() => ({ text: '', key: crypto.randomUUID() }));
  const [letter, write, forget] = useDraft<Letter>(`words/${citizen}`, start);
  const [checked, setChecked] = useState(false);
  const sending = useSending(forget);
  const empty = letter.text.trim() === '';
  if (sending.data !== undefined) return <Sent text={sending.data} />;
  const asked = line ? t.more : own ? t.first : t.firstOf(given);
  return (
    <>
      <Back to={paths.my()} />
      <Page title={t.title}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (empty) document.getElementById(id)?.focus();
            else sending.mutate(letter);
          }}
        >
          <label className="my-question" htmlFor={id}>
            {asked}
          </label>
          <textarea
            className="ds-input my-words"
            id={id}
            rows={6}
            maxLength={MOST}
            aria-describedby={`${id}-about`}
            aria-invalid={(checked && empty) || undefined}
            value={letter.text}
            onChange={({ target }) => {
              write({ ...letter, text: target.value });
            }}
          />
          <div id={`${id}-about`} className="stack" data-gap="small">
            {checked && empty && <p className="ds-validation-message">{t.empty}</p>}
            <p>{t.read(line?.team_name ?? me.municipality.name)}</p>
            {own && <p>{t.consent}</p>}
          </div>
          <div className="row">
            <Button type="submit" busy={sending.isPending}>
              {t.send}
            </Button>
            <SaveState saving={sending} />
          </div>
        </form>
        <p className="my-urgent">{me.municipality.country === 'NO' ? t.urgentNO : t.urgentDK}</p>
      </Page>
    </>
  );
}

/** Send what was written; a citizen who has no case gets one. Gives the text, to be shown. */
function useSending(forget: () => void) {
  const { own, line, citizen } = useSelf();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, key }: Letter) => {
      const contact: ContactCreate = {
        from_whom: own ? 'citizen' : 'relative',
        channel: 'digital',
        wish: text.trim(),
        urgent: false,
        consent: own ? 'given' : 'not_asked',
      };
      if (line) await addContact(line.id, contact, key);
      else await openCase({ citizen_id: citizen, contact }, key);
      return text.trim();
    },
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries({ queryKey: line ? contactsQuery(line.id).queryKey : casesQuery.queryKey });
    },
  });
}

function Sent({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  const way = useTexts(wayTexts);
  return (
    <Page title={t.sent}>
      <blockquote className="my-quote">{text}</blockquote>
      <p>{t.sentAbout}</p>
      <p>
        <Link className="ds-button" {...paths.my()}>
          {way.toStart}
        </Link>
      </p>
    </Page>
  );
}
