/** The first page after signing in: who one is here, and the pages one has. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { isPrivate, may, meQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useFormats } from '../../i18n/useFormats';
import { inThreeLanguages, useTexts } from '../../i18n/texts';
import { roleTexts } from '../../i18n/roles';
import { paths } from '../../routes/paths';
import { Heading, Paragraph } from '../../ui/Text';

const texts = inThreeLanguages({
  hello: { nb: (name: string) => `Hei, ${name}`, da: (name: string) => `Hej, ${name}`, en: (name: string) => `Hello, ${name}` },
  as: {
    nb: (roles: string, place: string) => `Du er her som ${roles} i ${place}.`,
    da: (roles: string, place: string) => `Du er her som ${roles} i ${place}.`,
    en: (roles: string, place: string) => `You are here as ${roles} in ${place}.`,
  },
  users: { nb: 'Brukere og team', da: 'Brugere og teams', en: 'Users and teams' },
  usersAbout: {
    nb: 'Slipp kolleger inn, gi dem roller, og si hvem som er i hvilket team.',
    da: 'Luk kolleger ind, giv dem roller, og sig, hvem der er i hvilket team.',
    en: 'Let colleagues in, give them roles, and say who is in which team.',
  },
});

export function StartPage() {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const { list } = useFormats();
  const { data: me } = useSuspenseQuery(meQuery);
  if (isPrivate(me)) return <Navigate {...paths.my()} replace />;
  const said = list(me.roles.map((role) => roles[role].toLowerCase()));
  return (
    <Page title={t.hello(me.name)} lead={t.as(said, me.municipality.name)}>
      {may(me, 'user.create') && (
        <div className="columns">
          <section className="panel stack" data-gap="small">
            <Heading level={2}>
              <Link className="ds-link" {...paths.users()}>
                {t.users}
              </Link>
            </Heading>
            <Paragraph>{t.usersAbout}</Paragraph>
          </section>
        </div>
      )}
    </Page>
  );
}
