/** The conversation while it is held: the wheel or the list, the question at hand, and the stairs beside them. */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { AskedOf } from '../../answers/asked';
import { useAnswers, useHeld } from '../../answers/useAnswers';
import type { AssessmentOut, ConversationOut, Informant, MeOut } from '../../api/generated/schema';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { Aside } from './Aside';
import { ItemList } from './ItemList';
import type { Item } from './items';
import { OpenAssessment } from './OpenAssessment';
import { PaperLinks } from './PaperLinks';
import { Picture } from './Picture';
import { QuestionCard, type Arrival } from './QuestionCard';
import { Sections, SUMMARY, type Part } from './Sections';
import { Summary } from './Summary';
import { TalkContext, type Talk } from './talk';
import { stateTexts } from './texts';
import { useFresh } from './useFresh';

export interface HeldProps {
  readonly case: string;
  readonly me: MeOut;
  readonly conversation: ConversationOut;
  readonly asked: AskedOf;
  readonly items: readonly Item[];
  readonly assessment: AssessmentOut;
}

const route = getRouteApi('/signed-in/cases/$case/conversation');
const WHO = { citizen: 'citizen', professional: 'staff' } as const;

type Who = Talk['who'];

export function Held({ case: of, me, conversation, asked, items, assessment }: HeldProps) {
  const s = useTexts(stateTexts);
  const { at = items[0]?.name ?? SUMMARY } = route.useSearch();
  const navigate = route.useNavigate();
  const [arrival, setArrival] = useState<Arrival>('none');
  const [paper, setPaper] = useDraft(`conversation/${of}/paper`, false);
  const [who, writeWho] = useDraft<Who>(`conversation/${of}/who`, WHO);
  const answers = useAnswers({ user: me.user_id, case: of, assessment: assessment.id, source: paper ? 'paper' : 'conversation' });
  const held = useHeld(of, answers, asked);
  const informants = conversation.informants as Readonly<Record<Informant, string>>;
  const [fresh, looked] = useFresh({ case: of, me, items, informants });
  const talk = useMemo(
    (): Talk => ({
      case: of,
      me,
      asked,
      held,
      answers,
      informants,
      who,
      setWho: (about, chosen) => {
        writeWho({ ...who, [about]: chosen });
      },
    }),
    [of, me, asked, held, answers, informants, who, writeWho],
  );
  const place = items.findIndex((item) => item.name === at);
  const item = items[place];
  const part: Part = item?.section ?? SUMMARY;
  const go = (name: string, how: Arrival = 'pressed') => {
    answers.flush();
    setArrival(how);
    const to = items.find((one) => one.name === name);
    if (to) looked(to);
    void navigate({ search: { at: name }, replace: true, resetScroll: false });
  };
  const names = [...items.map((one) => one.name), SUMMARY];
  const step = (by: number) => {
    const to = names[(item ? place : items.length) + by];
    return to === undefined ? undefined : () => { go(to, 'typed'); };
  };
  const own = items.filter((one) => one.section === part);
  return (
    <TalkContext value={talk}>
      <div className="talk" data-part={part}>
        <div className="talk-head">
          <Sections
            conversation={conversation}
            items={items}
            at={part}
            onPart={(to) => { go(items.find((one) => one.section === to)?.name ?? SUMMARY); }}
          />
        </div>
        <div className="talk-question">
          {item ? (
            <QuestionCard key={item.name} item={item} arrival={arrival} onNext={step(1)} onPrevious={step(-1)} />
          ) : (
            <Summary assessment={assessment} conversation={conversation} items={items} onAt={go} />
          )}
        </div>
        {item && (
          <div className="talk-picture">
            {part === 'wheel' ? <Picture conversation={conversation} at={at} onAt={go} /> : <ItemList items={own} at={at} fresh={fresh} onAt={go} />}
          </div>
        )}
        <PaperLinks case={of} paper={paper} onPaper={setPaper} />
        <Aside case={of} policy={assessment.policy_id} answers={answers} items={items} onAt={go}>
          <OpenAssessment case={of} label={s.openNew} />
        </Aside>
      </div>
    </TalkContext>
  );
}
