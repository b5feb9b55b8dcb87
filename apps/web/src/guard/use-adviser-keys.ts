import type { PinnedKeys } from '@parasol/sealing';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { adviserKeys } from './adviser-keys';

/** The verified list of adviser keys; null before the recovery ceremony. Its error says by its code why a list is refused. */
export const useAdviserKeys = (organisationId: string | undefined, wanted = true): UseQueryResult<PinnedKeys | null> =>
  useQuery({
    queryKey: ['guard', 'adviser-keys', organisationId],
    queryFn: async () => (organisationId === undefined ? null : ((await adviserKeys(organisationId)) ?? null)),
    enabled: wanted && organisationId !== undefined,
    retry: false,
  });
