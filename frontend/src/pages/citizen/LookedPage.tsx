/** Who has looked at the citizen's data, in sentences, newest first. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { logQuery } from '../../api/cases';
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
  you: { nb: 'Deg', da: 'Dig', en: 'You' },
  refused: { nb: 'Fikk ikke se', da: 'Fik ikke lov at se', en: 'Was not allowed' },
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

/** So many sentences fill a page; when one's own looks hide more than that, older pages are fetched, up to a few. */
const FEW = 10;
const MOST_BY_ITSELF = 5;

export function LookedPage() {
  const t = useTexts(texts);
  const { citizen, own, given, name } = useSelf();
  const log = useSuspenseInfiniteQuery(logQuery(citizen, useLanguage()));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = log;
  const [all, showAll] = useState(false);
  const told = data.pages.flatMap((page) => page.sentences);
  const sentences = told.filter((sentence) => all || !(sentence.by_you || sentence.by_reader));
  const few = sentences.length < FEW && data.pages.length < MOST_BY_ITSELF;
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
        {sentences.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <ul className="plain my-log">
            {sentences.map(({ text, last_at, refused, by_you, by_reader }, at) => (
              <li key={`${last_at}/${String(at)}`} data-refused={refused || undefined}>
                {by_reader && !by_you && <strong>{t.you}</strong>}
                {refused && <strong>{t.refused}</strong>}
                <p>{text}</p>
              </li>
            ))}
          </ul>
        )}
        <More of={log} older />
      </Page>
    </>
  );
}
