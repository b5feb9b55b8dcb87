import type { AnswerOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { showToast } from '../../ui';

export type LinkGiven = AnswerOf<'/referrals/{id}/link', 'post'>;
type LinkState = AnswerOf<'/referrals/{id}/link', 'get'>;

/** Whether the partner can be given a link, and the one that they have. */
export const usePartnerLink = (referralId: string): UseQueryResult<LinkState | undefined> =>
  useQuery({ queryKey: ['referrals', 'link', referralId], queryFn: async () => (await api.GET('/referrals/{id}/link', { params: { path: { id: referralId } } })).data });

/** Gives a new link; its address and code are told this once. */
export function useGiveLink(referralId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.POST('/referrals/{id}/link', { params: { path: { id: referralId } } })).data,
    // It is shown once: nothing keeps it after the screen.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: ['referrals', 'link', referralId] }),
  });
}

export function useEndLink(referralId: string) {
  const client = useQueryClient();
  const { t } = useTranslation('referrals');
  return useMutation({
    mutationFn: () => api.DELETE('/referrals/{id}/link', { params: { path: { id: referralId } } }),
    onSuccess: () => showToast(t('link.ended')),
    onSettled: () => client.invalidateQueries({ queryKey: ['referrals', 'link', referralId] }),
  });
}
