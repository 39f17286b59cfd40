/** Around the questions at home: asks a relative who answers, keeps the answers, and says when none are asked for. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { askedOf } from '../../../answers/asked';
import { assessmentsQuery } from '../../../api/cases';
import { conversationQuery } from '../../../answers/queries';
import { useAnswers, useHeld } from '../../../answers/useAnswers';
import { useMemo } from 'react';
import { Page } from '../../../components/Page';
import { useLanguage } from '../../../i18n/language';
import { useTexts } from '../../../i18n/texts';
import { paths } from '../../../routes/paths';
import { openAssessment } from '../queries';
import { useOwnCase } from '../self';
import { AskContext } from './ask';
import { NowAnswering, WhoAnswers } from './WhoAnswers';
import { askTexts } from './texts';
import { Back } from '../Back';

export function ConversationLayout() {
  const { line, answering } = useOwnCase();
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(line.id));
  const open = openAssessment(line, assessments);
  if (!open) return <Closed />;
  if (answering === undefined) return <WhoAnswers />;
  return <Open assessment={open.id} />;
}

function Open({ assessment }: { readonly assessment: string }) {
  const { me, line } = useOwnCase();
  const { data: conversation } = useSuspenseQuery(conversationQuery(useLanguage()));
  const answers = useAnswers({ user: me.user_id, case: line.id, assessment, source: 'home' });
  const asked = useMemo(() => askedOf(conversation), [conversation]);
  const held = useHeld(line.id, answers, asked);
  const ask = useMemo(() => ({ conversation, answers, held }), [conversation, answers, held]);
  return (
    <AskContext value={ask}>
      <NowAnswering />
      <Outlet />
    </AskContext>
  );
}

function Closed() {
  const t = useTexts(askTexts);
  return (
    <>
      <Back to={paths.my()} />
      <Page title={t.closed}>
        <p>{t.closedAbout}</p>
        <div className="row">
          <Link className="ds-button" {...paths.myWords()}>
            {t.tell}
          </Link>
          <Link className="ds-link" {...paths.myPlace()}>
            {t.colour}
          </Link>
        </div>
      </Page>
    </>
  );
}
