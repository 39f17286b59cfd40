/** The ways to look at the list; the one chosen is there again tomorrow. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../api/queries';
import { useTexts } from '../../i18n/texts';
import { paths } from '../../routes/paths';
import { viewsQuery } from './queries';
import { texts } from './texts';
import { viewTexts } from './view-texts';
import { keepView, keptAs, type View } from './views';

export function Views({ view }: { readonly view: View }) {
  const t = useTexts(texts);
  const v = useTexts(viewTexts);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: kept } = useSuspenseQuery(viewsQuery);
  const shown = kept.find((one) => keptAs(one) === view);
  const teams = me.teams.length > 1 ? me.teams : [];
  const views: readonly (readonly [View, string])[] = [
    ['all', t.all],
    ['contact', t.contactPersonIsMe],
    ...(me.roles.includes('coordinator') ? [['coordinator', t.coordinatorIsMe] as const] : []),
    ['conversation', t.conversation],
    ...teams.map(({ id, name }) => [`team:${id}`, name] as const),
    ...kept.map((one) => [keptAs(one), one.name] as const),
  ];
  return (
    <nav className="shell-nav today-views" aria-label={t.views} data-no-print>
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
      <span className="row today-own">
        {shown && (
          <Link className="ds-link" {...paths.view(shown.id)}>
            {v.change}
          </Link>
        )}
        <Link className="ds-link" {...paths.newView()}>
          {v.add}
        </Link>
      </span>
    </nav>
  );
}
