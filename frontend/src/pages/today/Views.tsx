/** The ways to look at the list; the one chosen is there again tomorrow. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../api/queries';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { texts } from './texts';
import { keepView, type View } from './views';

export function Views({ view }: { readonly view: View }) {
  const t = useTexts(texts);
  const { data: me } = useSuspenseQuery(meQuery);
  const teams = me.teams.length > 1 ? me.teams : [];
  const views: readonly (readonly [View, string])[] = [
    ['all', t.all],
    ['contact', t.contactPersonIsMe],
    ...(me.roles.includes('coordinator') ? [['coordinator', t.coordinatorIsMe] as const] : []),
    ['conversation', t.conversation],
    ...teams.map(({ id, name }) => [`team:${id}`, name] as const),
  ];
  return (
    <nav className="shell-nav" aria-label={t.views} data-no-print>
      {views.map(([one, said]) => (
        <Link
          key={one}
          {...paths.today(one)}
          activeOptions={{ exact: true }}
          aria-current={one === view ? 'page' : undefined}
          onClick={() => {
            keepView(me.user_id, one);
          }}
        >
          {said}
        </Link>
      ))}
    </nav>
  );
}
