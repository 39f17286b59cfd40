/** Who has looked at the citizen's data, visit by visit, newest first. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { logQuery } from '../../api/cases';
import { useVisits, Visits } from '../../components/looked/Visits';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { useLanguage } from '../../i18n/language';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Back } from './Back';
import { useSelf } from './self';

const texts = inThreeLanguages({
  title: { nb: 'Hvem har sett på opplysningene?', da: 'Hvem har set oplysningerne?', en: 'Who has looked?' },
  lead: {
    nb: 'Her står alle som har åpnet eller endret noe, og når. Det nyeste står først. Ingen kan viske ut noe her.',
    da: 'Her står alle, der har åbnet eller ændret noget, og hvornår. Det nyeste står først. Ingen kan viske noget ud her.',
    en: 'Here is everybody who opened or changed something, and when. The newest comes first. Nobody can wipe anything out.',
  },
  aboutYou: {
    nb: (name: string) => `«Du» er ${name} her.`,
    da: (name: string) => `»Du« er ${name} her.`,
    en: (name: string) => `"You" is ${name} here.`,
  },
  strange: {
    nb: 'Er det noe du ikke kjenner igjen? Snakk med oss.',
    da: 'Er der noget, du ikke kan genkende? Tal med os.',
    en: 'Is there something you do not recognise? Talk to us.',
  },
  nobody: { nb: 'Ingen andre har sett på noe ennå.', da: 'Ingen andre har set på noget endnu.', en: 'Nobody else has looked at anything yet.' },
  alsoOwn: { nb: 'Vis også det jeg selv har gjort', da: 'Vis også det, jeg selv har gjort', en: 'Show what I did myself, too' },
  alsoOwnOf: {
    nb: (name: string) => `Vis også det ${name} og jeg har gjort`,
    da: (name: string) => `Vis også det, ${name} og jeg har gjort`,
    en: (name: string) => `Show what ${name} and I did, too`,
  },
});

/** So many visits fill a page; while there are fewer, older pages are fetched, up to a few. */
const FEW = 5;
const MOST_BY_ITSELF = 5;

export function LookedPage() {
  const t = useTexts(texts);
  const { me, citizen, own, given, name } = useSelf();
  const zone = me.municipality.time_zone;
  const log = useSuspenseInfiniteQuery(logQuery(citizen, useLanguage()));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = log;
  const [all, showAll] = useState(false);
  const visits = useVisits(data.pages, zone).filter(({ byYou, byReader }) => all || !(byYou || byReader));
  const few = visits.length < FEW && data.pages.length < MOST_BY_ITSELF;
  useEffect(() => {
    if (few && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [few, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <Back to={paths.my()} />
      <Page title={t.title}>
        <div className="stack" data-gap="small">
          <p>{t.lead}</p>
          {!own && <p>{t.aboutYou(name)}</p>}
          <p>{t.strange}</p>
        </div>
        <label className="my-check" data-no-print>
          <input
            type="checkbox"
            checked={all}
            onChange={() => {
              showAll(!all);
            }}
          />
          {own ? t.alsoOwn : t.alsoOwnOf(given)}
        </label>
        {visits.length === 0 ? <p>{t.nobody}</p> : <Visits visits={visits} zone={zone} />}
        <More of={log} older />
      </Page>
    </>
  );
}
