/** What was not talked about, and signing: the answers stay as they are, and the recommendation is kept. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assessmentsQuery } from '../../api/cases';
import type { AssessmentOut, ConversationOut } from '../../api/generated/schema';
import { apiErrorOf } from '../../api/problem';
import { SaveState } from '../../components/SaveState';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
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
  return (
    <section className="panel stack question" aria-labelledby="summary">
      <Heading level={2} id="summary" tabIndex={-1}>
        {open.length === 0 ? t.allAsked : t.notAsked}
      </Heading>
      {open.length > 0 && <Open items={open} conversation={conversation} onAt={onAt} />}
      <Sign assessment={assessment} />
    </section>
  );
}

function Open({ items, conversation, onAt }: Omit<SummaryProps, 'assessment'>) {
  const t = useTexts(stateTexts);
  const names = useSectionNames(conversation);
  const always = new Set(conversation.questions.filter((one) => one.always_asked).map((one) => one.id));
  return (
    <dl className="open-items">
      {SECTIONS.filter((section) => items.some((item) => item.section === section)).map((section) => (
        <div key={section}>
          <dt>{names[section]}</dt>
          {items.filter((item) => item.section === section).map((item) => (
            <dd key={item.name}>
              <button type="button" className="ds-link link-button" onClick={() => { onAt(item.name); }}>
                {item.label}
              </button>
              {always.has(item.name) && <span className="quiet"> ({t.alwaysAsked})</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Sign({ assessment }: { readonly assessment: AssessmentOut }) {
  const t = useTexts(stateTexts);
  const { case: of, answers } = useTalk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
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
            else signing.mutate();
          }}
        >
          {t.sign}
        </Button>
      </div>
      {problem?.kind !== 'stale' && <SaveState saving={signing} />}
    </div>
  );
}
