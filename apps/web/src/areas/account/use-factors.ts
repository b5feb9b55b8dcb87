import type { AnswerOf } from '@parasol/api-client';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../../session';

export type Factors = UseQueryResult<AnswerOf<'/sign-in-factors', 'get'>>;

/** What the worker can sign in with. */
export function useFactors(): Factors {
  return useQuery({
    queryKey: ['account', 'factors'],
    queryFn: async () => {
      const { data } = await api.GET('/sign-in-factors');
      return data!;
    },
  });
}

/** To be called after a change of them: it has ended the worker's other sessions, too. */
export function useFactorsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['account'] });
}
