import type { AnswerOf, BodyOf, ItemOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { allPages, api, ifMatch } from '../../session';

export type Partner = ItemOf<'/partners'>;
export type ServiceFamily = Partner['services'][number]['serviceFamily'];
export type OwnService = AnswerOf<'/partner-services', 'get'>['items'][number];

/** Under which partners offer services. */
export const FAMILIES = ['health', 'mental_health', 'housing', 'money', 'safety', 'rights_advice', 'work', 'education', 'childcare'] as const satisfies readonly ServiceFamily[];

/** All partners, by name. Looked through on this side: what somebody searches for goes nowhere. */
export const usePartners = (): UseQueryResult<Partner[]> =>
  useQuery({ queryKey: ['directory', 'partners'], queryFn: () => allPages((query) => api.GET('/partners', { params: { query } })), staleTime: 60_000 });

/** The name of a partner by its id; absent until the directory is here. */
export function usePartnerName(id: string): string | undefined {
  return usePartners().data?.find((partner) => partner.id === id)?.name;
}

export const usePartnerCard = (id: string): UseQueryResult<AnswerOf<'/partners/{id}/card', 'get'> | undefined> =>
  useQuery({ queryKey: ['directory', 'card', id], queryFn: async () => (await api.GET('/partners/{id}/card', { params: { path: { id } } })).data });

export type Agreement = AnswerOf<'/partners/{id}/sharing-agreement', 'get'>;

/** What was agreed with a partner; version 0 where nothing was. */
export const useAgreement = (partnerId: string): UseQueryResult<Agreement | undefined> =>
  useQuery({ queryKey: ['directory', 'agreement', partnerId], queryFn: async () => (await api.GET('/partners/{id}/sharing-agreement', { params: { path: { id: partnerId } } })).data });

export function useAgreementChange(partnerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: BodyOf<'/partners/{id}/sharing-agreement', 'put'> & { readonly version: number }) =>
      api.PUT('/partners/{id}/sharing-agreement', { params: { path: { id: partnerId }, header: ifMatch(version) }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['directory', 'agreement', partnerId] }),
  });
}

export const useOwnServices = (): UseQueryResult<OwnService[]> =>
  useQuery({ queryKey: ['directory', 'own'], queryFn: async () => (await api.GET('/partner-services')).data?.items ?? [] });

type ServiceChange =
  | { readonly kind: 'offer'; readonly serviceFamily: ServiceFamily; readonly reveals: boolean }
  | { readonly kind: 'change'; readonly service: OwnService; readonly reveals: boolean }
  | { readonly kind: 'remove'; readonly service: OwnService };

function send(change: ServiceChange): Promise<unknown> {
  switch (change.kind) {
    case 'offer':
      return api.POST('/partner-services', { body: { serviceFamily: change.serviceFamily, reveals: change.reveals } });
    case 'change':
      return api.PUT('/partner-services/{id}', { params: { path: { id: change.service.id }, header: ifMatch(change.service.version) }, body: { reveals: change.reveals } });
    case 'remove':
      return api.DELETE('/partner-services/{id}', { params: { path: { id: change.service.id }, header: ifMatch(change.service.version) } });
  }
}

/** Changes what one's own organisation offers. */
export function useServiceChange() {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['directory'] }) });
}
