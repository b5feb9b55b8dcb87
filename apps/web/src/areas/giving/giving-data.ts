import type { AnswerOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, ifMatch } from '../../session';

/** Something to be given to somebody: a place on a file, a referral to carry, a task. */
export type Giving =
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'referral'; readonly id: string; readonly version: number; readonly caseFileId: string }
  | { readonly kind: 'task'; readonly id: string; readonly caseFileId?: string | undefined };

export type Proposal = AnswerOf<'/tasks/{id}/candidates', 'get'>;

function ask({ kind, id }: Giving, signal: AbortSignal) {
  const asked = { params: { path: { id } }, signal };
  switch (kind) {
    case 'file':
      return api.GET('/case-files/{id}/care-team/candidates', asked);
    case 'referral':
      return api.GET('/referrals/{id}/candidates', asked);
    case 'task':
      return api.GET('/tasks/{id}/candidates', asked);
  }
}

/** Who could take it on. Every reading is written down: it is asked when somebody looks, not again while they do, and kept nowhere. */
export const useProposal = (giving: Giving): UseQueryResult<Proposal> =>
  useQuery({ queryKey: ['proposals', giving.kind, giving.id], queryFn: async ({ signal }) => (await ask(giving, signal)).data!, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });

function give(giving: Giving, workerId: string): Promise<unknown> {
  const path = { id: giving.id };
  const body = { workerId };
  switch (giving.kind) {
    case 'file':
      return api.POST('/case-files/{id}/care-team/assignments', { params: { path }, body });
    case 'referral':
      return api.POST('/referrals/{id}/assignment', { params: { path, header: ifMatch(giving.version) }, body });
    case 'task':
      return api.POST('/tasks/{id}/assignment', { params: { path }, body });
  }
}

/** Gives it to a worker. Another supervisor may have been quicker: what is on the screen is read anew, whatever came of it. */
export function useGive(giving: Giving) {
  const client = useQueryClient();
  const old = giving.kind === 'file' ? ['file', 'care-team', 'readings'].map((what) => ['files', what, giving.id]) : [['tasks'], ['referrals']];
  return useMutation({
    mutationFn: ({ workerId }: { readonly workerId: string }) => give(giving, workerId),
    onSettled: () => Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
export type Give = ReturnType<typeof useGive>;
