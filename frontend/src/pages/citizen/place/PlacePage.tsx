/** Somebody places themselves: a colour, a step, and why, one question a screen; nothing is kept before they save. */
import { getRouteApi } from '@tanstack/react-router';
import { useDraft } from '../../../forms/useDraft';
import { WhoAnswers } from '../conversation/WhoAnswers';
import { useOwnCase } from '../self';
import { ColourPart } from './ColourPart';
import { DonePart } from './DonePart';
import { NOTHING, type Chosen } from './chosen';
import { StepPart } from './StepPart';
import { WordsPart } from './WordsPart';

const route = getRouteApi('/signed-in/my/self/place');

export function PlacePage() {
  const { part } = route.useSearch();
  const { line, answering } = useOwnCase();
  const [chosen, write, forget] = useDraft<Chosen>(`place/${line.id}`, NOTHING);
  const choose = (change: Partial<Chosen>) => {
    write({ ...chosen, ...change });
  };
  if (answering === undefined) return <WhoAnswers />;
  switch (part) {
    case undefined:
      return <ColourPart chosen={chosen} choose={choose} />;
    case 'step':
      return <StepPart chosen={chosen} choose={choose} />;
    case 'words':
      return <WordsPart chosen={chosen} choose={choose} forget={forget} answering={answering} />;
    default:
      return <DonePart />;
  }
}
