/** A conversation that is signed: to be read, with a way to begin anew, and with whatever was not saved in time. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AnswersState } from '../../answers/AnswersState';
import { useAnswers, useHeld } from '../../answers/useAnswers';
import type { Informant } from '../../api/generated/schema';
import { useFormats } from '../../i18n/useFormats';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Paragraph } from '../../ui/Text';
import type { HeldProps } from './Held';
import { OpenAssessment } from './OpenAssessment';
import { ReadAnswers } from './ReadAnswers';
import { TalkContext, type Talk } from './talk';
import { paperTexts, stateTexts } from './texts';

export function SignedConversation({ case: of, me, conversation, asked, items, assessment }: HeldProps) {
  const t = useTexts(stateTexts);
  const p = useTexts(paperTexts);
  const { day } = useFormats(me.municipality.time_zone);
  const answers = useAnswers({ user: me.user_id, case: of, assessment: assessment.id, source: 'conversation' });
  const held = useHeld(of, answers, asked);
  const informants = conversation.informants as Readonly<Record<Informant, string>>;
  const talk = useMemo((): Talk => reading({ case: of, me, asked, held, informants }), [of, me, asked, held, informants]);
  const left = answers.unsent.length > 0;
  return (
    <TalkContext value={talk}>
      <div className="stack">
        <Paragraph size="lg">{t.signed(day(assessment.signed_at ?? assessment.opened_at))}</Paragraph>
        {left && (
          <AnswersState answers={answers}>
            <OpenAssessment case={of} label={t.openNew} />
          </AnswersState>
        )}
        <div className="row" data-no-print>
          <Link className="ds-button" {...paths.placement(of)}>
            {t.toPlacement}
          </Link>
          <Link className="ds-link" {...paths.conversationOnPaper(of, 'filled')}>
            {p.toFilled}
          </Link>
        </div>
        <ReadAnswers conversation={conversation} items={items} />
        {!left && <OpenAssessment case={of} label={t.openNew} />}
      </div>
    </TalkContext>
  );
}

/** A conversation nobody answers in. */
export function reading(about: Omit<Talk, 'answers' | 'who' | 'setWho'>): Talk {
  return { ...about, answers: undefined, who: { citizen: 'citizen', professional: 'staff' }, setWho: () => undefined };
}
