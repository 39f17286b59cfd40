/** For whom does somebody want to speak? Without a power of attorney: why not, and who can help. */
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { MeOut } from '../../api/generated/schema';
import { meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { Heading } from '../../ui/Text';
import { citizenQuery } from './queries';
import { whomTexts } from './texts';
import { choices } from './whom';

export function WhomPage() {
  const { data: me } = useSuspenseQuery(meQuery);
  switch (choices(me).length) {
    case 0:
      return <NoPower me={me} />;
    case 1:
      return <Navigate {...paths.my()} replace />;
    default:
      return <Choose me={me} />;
  }
}

function Choose({ me }: { readonly me: MeOut }) {
  const t = useTexts(whomTexts);
  const found = useSuspenseQueries({ queries: choices(me).map(citizenQuery) });
  return (
    <Page title={t.choose} lead={t.chooseAbout}>
      <ul className="plain my-ways">
        {found.map(({ data: citizen }) => (
          <li key={citizen.id}>
            <Link className="my-way" {...paths.my(citizen.id)}>
              <span className="my-way-title">
                {citizen.id === me.citizen_id ? t.myself : `${citizen.given_name} ${citizen.family_name}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Somebody close to a citizen who may not speak for them: not yet, or not any more. */
export function NoPower({ me }: { readonly me: MeOut }) {
  const t = useTexts(whomTexts);
  return (
    <Page title={t.hello(me.name)}>
      <p>{t.noPower}</p>
      <section className="panel stack">
        <Heading level={2}>{t.wayIn}</Heading>
        <ol className="stack my-steps">
          <li>{t.wayInTalk}</li>
          <li>{t.wayInTell(me.municipality.name)}</li>
          <li>{t.wayInBack}</li>
        </ol>
      </section>
      <section className="stack" data-gap="small">
        <Heading level={2}>{t.meanwhile}</Heading>
        <p>{t.meanwhileAbout(me.municipality.name)}</p>
      </section>
    </Page>
  );
}
