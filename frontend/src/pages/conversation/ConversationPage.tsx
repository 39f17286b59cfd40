/** The conversation of a case: open to be held, or signed to be read, or not begun. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { askedOf } from '../../answers/asked';
import { conversationQuery } from '../../answers/queries';
import { assessmentsQuery } from '../../api/cases';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Heading, Paragraph } from '../../ui/Text';
import './conversation.css';
import './question-first.css';
import { Held } from './Held';
import { itemsOf } from './items';
import { OpenAssessment } from './OpenAssessment';
import { SignedConversation } from './SignedConversation';
import { stateTexts, texts } from './texts';
import { useWording } from './wording';

const route = getRouteApi('/signed-in/cases/$case/conversation');

export function ConversationPage() {
  const t = useTexts(texts);
  const { case: of } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: conversation } = useSuspenseQuery(conversationQuery(useLanguage()));
  const { data: assessments } = useSuspenseQuery(assessmentsQuery(of));
  const wording = useWording();
  const asked = useMemo(() => askedOf(conversation), [conversation]);
  const items = useMemo(() => itemsOf(conversation, asked, wording), [conversation, asked, wording]);
  const newest = assessments.at(-1);
  const about = { case: of, me, conversation, asked, items };
  return (
    <Page title={t.title}>
      {newest === undefined ? (
        <NotBegun case={of} />
      ) : newest.signed_at === null ? (
        <Held key={of} {...about} assessment={newest} />
      ) : (
        <SignedConversation {...about} assessment={newest} />
      )}
    </Page>
  );
}

function NotBegun({ case: of }: { readonly case: string }) {
  const t = useTexts(stateTexts);
  return (
    <section className="panel stack narrow">
      <Heading level={2}>{t.none}</Heading>
      <Paragraph size="lg">{t.noneAbout}</Paragraph>
      <OpenAssessment case={of} label={t.open} />
    </section>
  );
}
