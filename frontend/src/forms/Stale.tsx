/** Somebody was faster: shows how it is now, and lets the writer choose; nothing they wrote is lost. */
import type { ReactNode } from 'react';
import { useTexts, inThreeLanguages } from '../i18n/texts';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Paragraph } from '../ui/Text';

const texts = inThreeLanguages({
  title: {
    nb: 'Noen andre har endret dette mens du skrev',
    da: 'En anden har ændret det, mens du skrev',
    en: 'Somebody changed this while you were writing',
  },
  now: { nb: 'Slik er det nå:', da: 'Sådan er det nu:', en: 'This is how it is now:' },
  mine: { nb: 'Lagre mitt likevel', da: 'Gem mit alligevel', en: 'Save mine all the same' },
  theirs: { nb: 'Behold det som er der', da: 'Behold det, der er der', en: 'Keep what is there' },
});

interface StaleProps {
  /** How it is now. */
  readonly children: ReactNode;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function Stale({ children, onMine, onTheirs }: StaleProps) {
  const t = useTexts(texts);
  return (
    <Alert color="warning" title={t.title} live>
      <Paragraph>{t.now}</Paragraph>
      {children}
      <div className="row">
        <Button variant="secondary" onClick={onMine}>
          {t.mine}
        </Button>
        <Button variant="secondary" onClick={onTheirs}>
          {t.theirs}
        </Button>
      </div>
    </Alert>
  );
}
