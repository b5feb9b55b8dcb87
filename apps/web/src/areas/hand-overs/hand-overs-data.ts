import type { AnswerOf, BodyOf, ItemOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { allPages, api, ifMatch } from '../../session';

export type HandOver = AnswerOf<'/hand-overs/{id}', 'get'>;
export type HandOverItem = ItemOf<'/hand-overs/{id}/items'>;
export type Candidate = AnswerOf<'/hand-over-items/{id}/colleagues', 'get'>['items'][number];
export type Word = BodyOf<'/hand-over-items/{id}/word', 'put'>;
export type Order = BodyOf<'/hand-overs', 'post'>['order'];
export type Step = 'access-ending' | 'device-revocation' | 'lock-out' | 'closing' | 'withdrawal';

const KEY = 'hand-overs';

export const useHandOvers = (state: 'open' | 'over'): UseQueryResult<HandOver[]> =>
  useQuery({ queryKey: [KEY, state], queryFn: () => allPages((query) => api.GET('/hand-overs', { params: { query: { ...query, state } } })) });

export const useHandOver = (id: string): UseQueryResult<HandOver> =>
  useQuery({ queryKey: [KEY, 'one', id], queryFn: async () => (await api.GET('/hand-overs/{id}', { params: { path: { id } } })).data! });

/** @param asked whether the reader may see what hangs on somebody: administrators may not */
export const useHandOverItems = (id: string, asked: boolean): UseQueryResult<HandOverItem[]> =>
  useQuery({ queryKey: [KEY, 'items', id], enabled: asked, queryFn: () => allPages((query) => api.GET('/hand-overs/{id}/items', { params: { path: { id }, query } })) });

export const useCandidates = (itemId: string): UseQueryResult<Candidate[]> =>
  useQuery({ queryKey: [KEY, 'colleagues', itemId], queryFn: async () => (await api.GET('/hand-over-items/{id}/colleagues', { params: { path: { id: itemId } } })).data!.items });

/** Something that moves a hand-over on. Another supervisor may be at it as well: all of it is read anew, whatever came of it. */
export function useHandOverChange<Input, Result>(mutationFn: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => Promise.all([KEY, 'tasks', 'referrals', 'files'].map((key) => client.invalidateQueries({ queryKey: [key] }))) });
}

export const useBegin = () => useHandOverChange(async (body: BodyOf<'/hand-overs', 'post'>) => (await api.POST('/hand-overs', { body })).data!);

const take = (id: string, step: Step): Promise<unknown> => {
  const params = { params: { path: { id } } };
  switch (step) {
    case 'access-ending':
      return api.POST('/hand-overs/{id}/access-ending', params);
    case 'device-revocation':
      return api.POST('/hand-overs/{id}/device-revocation', params);
    case 'lock-out':
      return api.POST('/hand-overs/{id}/lock-out', params);
    case 'closing':
      return api.POST('/hand-overs/{id}/closing', params);
    case 'withdrawal':
      return api.POST('/hand-overs/{id}/withdrawal', params);
  }
};
export const useStep = (id: string) => useHandOverChange((step: Step) => take(id, step));

export const useWord = ({ id, version }: HandOverItem) => useHandOverChange((body: Word) => api.PUT('/hand-over-items/{id}/word', { params: { path: { id }, header: ifMatch(version) }, body }));

export const useRelease = (id: string) => useHandOverChange(() => api.POST('/hand-over-items/{id}/release', { params: { path: { id } } }));
