/** What citizen and team agreed on: the step, the citizen's words, why, and the ledger of what was offered. */
import type { OfferOut } from '../../api/generated/schema';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Heading, Paragraph } from '../../ui/Text';
import { TookPartSaid } from '../../components/case/TookPartSaid';
import { Mark } from '../../components/staircase/Mark';
import type { About } from './about';
import { Made } from './Made';
import { useServiceName } from './service-names';
import { StepNamed } from './SidesSaid';
import { agreedTexts } from './agreed-texts';

const REPLIES = ['accepted', 'later', 'declined'] as const;

export function AgreedSaid({ about }: { readonly about: About }) {
  const t = useTexts(agreedTexts);
  const { joint } = about.sides;
  if (!joint || joint.assessment_id !== about.assessment?.id) return null;
  return (
    <section className="panel stack" aria-labelledby="placement-agreed">
      <Heading level={2} id="placement-agreed">
        {t.title}
      </Heading>
      <div>
        <Mark side="agreed">{t.mark}</Mark>
      </div>
      {joint.words !== null && <blockquote className="placement-own">{joint.words}</blockquote>}
      <StepNamed placement={joint} about={about} />
      {joint.reason !== null && (
        <Paragraph>
          {t.because}: {joint.reason}
        </Paragraph>
      )}
      <Ledger offers={joint.services ?? []} />
      {joint.took_part && <TookPartSaid tookPart={joint.took_part} citizen={about.found.given_name} />}
      <Made placement={joint} about={about} />
      <Paragraph size="sm" quiet>
        {t.noDecision}
      </Paragraph>
    </section>
  );
}

export function Ledger({ offers }: { readonly offers: readonly OfferOut[] }) {
  const t = useTexts(agreedTexts);
  const language = useLanguage();
  const named = useServiceName();
  return (
    <div className="columns">
      {REPLIES.map((reply) => {
        const some = offers.filter((offer) => offer.reply === reply);
        return (
          some.length > 0 && (
            <div key={reply} className="stack" data-gap="small">
              <Heading level={3}>{t[reply]}</Heading>
              <ul className="placement-list">
                {some.map((offer) => (
                  <li key={offer.service}>
                    {named(offer.service)[language]}
                    {offer.words !== null && <span className="placement-quote">{offer.words}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}
