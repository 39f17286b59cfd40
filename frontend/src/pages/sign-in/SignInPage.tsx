/** Where somebody signs in: one button for each provider, or in a demo one for each person. */
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { apiErrorOf } from '../../api/problem';
import { session, type Provider } from '../../api/session';
import { Page } from '../../components/Page';
import { useProblem } from '../../components/problem-texts';
import { useLanguage } from '../../i18n/language';
import { useTexts } from '../../i18n/texts';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { People } from './People';
import { peopleQuery, providersQuery } from './queries';
import { texts } from './texts';

const route = getRouteApi('/open/sign-in');

export function SignInPage() {
  const t = useTexts(texts);
  const { back = '/', again } = route.useSearch();
  const { providers } = useSuspenseQuery(providersQuery).data;
  useEffect(() => {
    if (again) void session.beginAgain();
  }, [again]);
  return (
    <Page title={t.title} lead={t.lead}>
      {providers.length === 0 && <Alert color="info" title={t.nobody} />}
      {providers.map((provider) =>
        provider.people === null ? (
          <div key={provider.authority}>
            <Button onClick={() => void session.begin(provider, { back })}>{t.at(provider.name)}</Button>
          </div>
        ) : (
          <Demo key={provider.authority} provider={provider} address={provider.people} back={back} />
        ),
      )}
    </Page>
  );
}

interface DemoProps {
  readonly provider: Provider;
  readonly address: string;
  readonly back: string;
}

function Demo({ provider, address, back }: DemoProps) {
  const t = useTexts(texts);
  const problem = useProblem();
  // the list stays while its words change
  const { data: towns, error } = useQuery({ ...peopleQuery(address, useLanguage()), placeholderData: keepPreviousData });;
  if (error) {
    const { title, advice } = problem(apiErrorOf(error));
    return (
      <Alert color="danger" title={title}>
        <Paragraph>{advice}</Paragraph>
      </Alert>
    );
  }
  return (
    <div className="stack">
      <Paragraph>{t.demo}</Paragraph>
      <People
        towns={towns ?? []}
        onChosen={(hint) => {
          void session.begin(provider, { hint, back });
        }}
      />
    </div>
  );
}
