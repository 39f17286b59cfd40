/** What was not talked about, and signing: the answers stay as they are, and the recommendation is kept. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assessmentsQuery } from '../../api/cases';
import type { AssessmentOut, ConversationOut } from '../../api/generated/schema';
import { apiErrorOf } from '../../api/problem';
import { SaveState } from '../../components/SaveState';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Heading, Paragraph } from '../../ui/Text';
import { SECTIONS, type Item } from './items';
import { notAsked } from './progress';
import { signAssessment } from './queries';
import { useSectionNames } from './sections';
import { useTalk } from './talk';
import { stateTexts } from './texts';

interface SummaryProps {
  readonly assessment: AssessmentOut;
  readonly conversation: ConversationOut;
  readonly items: readonly Item[];
  readonly onAt: (name: string) => void;
}

export function Summary({ assessment, conversation, items, onAt }: SummaryProps) {
  const t = useTexts(stateTexts);
  const { held } = useTalk();
  const open = notAsked(items, held);
  const always = new Set(conversation.questions.filter((one) => one.always_asked).map((one) => one.id));
  const unasked = open.filter((item) => always.has(item.name));
  return (
    <section className="panel stack question" aria-labelledby="summary">
      <Heading level={2} id="summary" tabIndex={-1}>
        {open.length === 0 ? t.allAsked : t.notAsked}
      </Heading>
      {open.length > 0 && (
        <dl className="open-items">
          <Open name={t.alwaysAsked} items={unasked} onAt={onAt} />
          <OpenSections conversation={conversation} items={open.filter((item) => !always.has(item.name))} onAt={onAt} />
        </dl>
      )}
      <Sign assessment={assessment} unasked={unasked} />
    </section>
  );
}

function OpenSections({ conversation, items, onAt }: Omit<SummaryProps, 'assessment'>) {
  const names = useSectionNames(conversation);
  return SECTIONS.map((section) => (
    <Open key={section} name={names[section]} items={items.filter((item) => item.section === section)} onAt={onAt} />
  ));
}

function Open({ name, items, onAt }: Pick<SummaryProps, 'items' | 'onAt'> & { readonly name: string }) {
  const { case: of } = useTalk();
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {items.map((item) => (
        <dd key={item.name}>
          <Link
            className="ds-link"
            {...paths.conversation(of)}
            search={{ at: item.name }}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onAt(item.name);
            }}
          >
            {item.label}
          </Link>
        </dd>
      ))}
    </div>
  );
}

interface SignProps {
  readonly assessment: AssessmentOut;
  /** What is always asked, and was not. */
  readonly unasked: readonly Item[];
}

function Sign({ assessment, unasked }: SignProps) {
  const t = useTexts(stateTexts);
  const { case: of, answers } = useTalk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [asking, setAsking] = useState(false);
  const leave = () => {
    setAsking(false);
  };
  const signing = useMutation({
    mutationFn: () => signAssessment(of, assessment, key),
    onSuccess: async () => {
      await navigate(paths.placement(of));
      await queries.invalidateQueries({ queryKey: ['case', of] });
    },
    onError: async () => {
      setKey(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: assessmentsQuery(of).queryKey });
    },
  });
  const problem = signing.error && apiErrorOf(signing.error);
  const waits = (answers?.unsent.length ?? 0) > 0;
  return (
    <div className="stack" data-gap="small">
      <Paragraph>{t.signAbout}</Paragraph>
      {waits && <Paragraph role="status">{t.waitFirst}</Paragraph>}
      {problem?.kind === 'stale' && <Alert color="warning" title={t.changed} live />}
      <div className="row">
        <Button
          busy={signing.isPending}
          aria-disabled={waits || undefined}
          onClick={() => {
            if (waits) answers?.flush();
            else if (unasked.length > 0) setAsking(true);
            else signing.mutate();
          }}
        >
          {t.sign}
        </Button>
      </div>
      {problem?.kind !== 'stale' && <SaveState saving={signing} />}
      {asking && (
        <Unasked
          items={unasked}
          onBack={leave}
          onSign={() => {
            leave();
            signing.mutate();
          }}
        />
      )}
    </div>
  );
}

interface UnaskedProps {
  readonly items: readonly Item[];
  readonly onBack: () => void;
  readonly onSign: () => void;
}

function Unasked({ items, onBack, onSign }: UnaskedProps) {
  const t = useTexts(stateTexts);
  return (
    <Dialog title={t.unasked} onClose={onBack}>
      <Paragraph>{t.unaskedAbout}</Paragraph>
      <ul>
        {items.map((item) => (
          <li key={item.name}>{item.label}</li>
        ))}
      </ul>
      <Paragraph>{t.ends}</Paragraph>
      <div className="row">
        <Button variant="secondary" onClick={onBack}>
          {t.talkOn}
        </Button>
        <Button onClick={onSign}>{t.signAnyway}</Button>
      </div>
    </Dialog>
  );
}
