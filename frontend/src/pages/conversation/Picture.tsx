/** The wheel with the answers that hold, or the same as a list: on a phone, and for whoever wants it. */
import type { ConversationOut } from '../../api/generated/schema';
import { Wheel } from '../../components/wheel/Wheel';
import { WheelList } from '../../components/wheel/WheelList';
import { useDraft } from '../../forms/useDraft';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { spokesOf } from './progress';
import type { Arrival } from './QuestionCard';
import { useTalk } from './talk';
import { texts } from './texts';
import { useWide } from './useWide';

interface PictureProps {
  readonly conversation: ConversationOut;
  readonly at: string;
  readonly onAt: (name: string, arrival?: Arrival) => void;
}

const WHEEL = 'wheel.';

export function Picture({ conversation, at, onAt }: PictureProps) {
  const t = useTexts(texts);
  const wide = useWide();
  const { held, answers, who } = useTalk();
  const [asList, setAsList] = useDraft<boolean | undefined>('conversation/as-list', undefined);
  const list = asList ?? !wide;
  const shared = {
    spokes: spokesOf(conversation, held),
    selected: at.replace(WHEEL, ''),
    onSelect: (name: string) => {
      onAt(WHEEL + name, list ? 'pressed' : 'none');
    },
  };
  return (
    <div className="stack" data-gap="small">
      <div className="row" data-no-print>
        <Button variant="tertiary" data-size="sm" onClick={() => { setAsList(!list); }}>
          {list ? t.asWheel : t.asList}
        </Button>
      </div>
      {list ? (
        <WheelList {...shared} />
      ) : (
        <Wheel {...shared} onAnswer={(name, part, value) => answers?.say(`${part}.${name}`, value, who.citizen)} />
      )}
    </div>
  );
}
