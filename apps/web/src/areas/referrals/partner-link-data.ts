import type { AnswerOf, BodyOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { showToast } from '../../ui';

/** Without an address where that goes by e-mail. */
export type LinkGiven = Omit<AnswerOf<'/referrals/{id}/link', 'post'>, 'url'> & { readonly url?: string };
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

type LinkMailState = AnswerOf<'/referrals/{id}/link-mail', 'get'>;
export type LinkMailWish = BodyOf<'/referrals/{id}/link-mail', 'post'>;

const WAITING_SECONDS = 10;

/** Whether the link can go by e-mail, and how its mail is doing: asked again while it waits. */
export const useLinkMail = (referralId: string): UseQueryResult<LinkMailState | undefined> =>
  useQuery({
    queryKey: ['referrals', 'link', referralId, 'mail'],
    queryFn: async () => (await api.GET('/referrals/{id}/link-mail', { params: { path: { id: referralId } } })).data,
    refetchInterval: ({ state }) => state.data?.mail?.state === 'waiting' && WAITING_SECONDS * 1_000,
  });

/** Gives a new link whose address goes by e-mail; its code is told this once. */
export function useMailLink(referralId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: LinkMailWish) => (await api.POST('/referrals/{id}/link-mail', { params: { path: { id: referralId } }, body })).data,
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
