import type { BodyOf } from '@parasol/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../session';
import { showToast } from '../../ui';
import type { Referral } from './referrals-data';

export type Accompaniment = BodyOf<'/referrals/{id}/accompaniment', 'put'>;

/** Notes who goes along, or, without anything, that nobody does any more. The companion's task follows by itself. */
export function useAccompaniment({ id, version }: Referral) {
  const client = useQueryClient();
  const { t } = useTranslation('referrals');
  return useMutation({
    mutationFn: async (agreed: Accompaniment | undefined) => {
      const params = { path: { id }, header: ifMatch(version) };
      await (agreed === undefined ? api.DELETE('/referrals/{id}/accompaniment', { params }) : api.PUT('/referrals/{id}/accompaniment', { params, body: agreed }));
    },
    onSuccess: (_, agreed) => showToast(t(agreed === undefined ? 'said.nobody_along' : 'said.along')),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['referrals'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}
