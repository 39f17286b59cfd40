/** What services are called. */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Text } from '../../api/generated/schema';
import { cataloguesQuery } from './queries';

/** Give the name of a service in three languages; one that is in no catalogue any more keeps its id. */
export function useServiceName(): (service: string) => Text {
  const { data: catalogues } = useSuspenseQuery(cataloguesQuery);
  return (service) => {
    const entry = catalogues.map(({ services }) => services[service]).find((one) => one !== undefined);
    return entry?.name ?? { nb: service, da: service, en: service };
  };
}
