/** What citizen and team agreed on: where help starts, and what was said to each offer. */
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { placementsQuery } from '../../api/cases';
import type { OfferOut, PlacementOut } from '../../api/generated/schema';
import { TookPartSaid } from '../../components/case/TookPartSaid';
import { stepFor } from '../../components/staircase/steps';
import { useLadder } from '../../components/staircase/useLadder';
import { useLanguage } from '../../i18n/language';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { useFormats } from '../../i18n/useFormats';
import { Heading } from '../../ui/Text';
import { serviceQuery } from './queries';
import { useSelf } from './self';
import { startTexts } from './texts';

const texts = inThreeLanguages({
  accepted: { nb: 'Dette begynner vi med', da: 'Det begynder vi med', en: 'We begin with' },
  later: { nb: 'Kanskje senere', da: 'Måske senere', en: 'Perhaps later' },
  declined: { nb: 'Nei takk til', da: 'Nej tak til', en: 'No thank you to' },
});

export function Agreed({ of }: { readonly of: string }) {
  const t = useTexts(startTexts);
  const { data } = useSuspenseQuery(placementsQuery(of));
  const agreed = data.placements.findLast((one) => one.kind === 'joint');
  return agreed ? <Placement agreed={agreed} /> : <p>{t.notAgreed}</p>;
}

function Placement({ agreed }: { readonly agreed: PlacementOut }) {
  const t = useTexts(startTexts);
  const { me, own, given } = useSelf();
  const language = useLanguage();
  const { day } = useFormats(me.municipality.time_zone);
  const { ladder } = useLadder(me.municipality.policy_id);
  const step = agreed.step === null ? undefined : stepFor(ladder, agreed.step);
  return (
    <div className="panel stack">
      {step && (
        <div className="stack" data-gap="small">
          <p className="my-step">{step.name[language]}</p>
          <p>{step.meaning[language]}</p>
        </div>
      )}
      {agreed.words !== null && <blockquote className="my-quote">{agreed.words}</blockquote>}
      <Offers offers={agreed.services ?? []} />
      {agreed.took_part && <TookPartSaid tookPart={agreed.took_part} citizen={own ? undefined : given} />}
      <p className="quiet">{t.agreedOn(day(agreed.made_at))}</p>
    </div>
  );
}

const REPLIES = ['accepted', 'later', 'declined'] as const;

function Offers({ offers }: { readonly offers: readonly OfferOut[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const named = useSuspenseQueries({ queries: offers.map(({ service }) => serviceQuery(service)) });
  return REPLIES.map((reply) => {
    const said = offers.flatMap((offer, at) => (offer.reply === reply ? [{ ...offer, name: named[at]?.data.name[language] }] : []));
    if (said.length === 0) return null;
    return (
      <div key={reply} className="stack" data-gap="small">
        <Heading level={3}>{t[reply]}</Heading>
        <ul className="my-list">
          {said.map(({ service, name, words }) => (
            <li key={service}>
              {name}
              {words !== null && <q className="my-q">{words}</q>}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
