import { useQuery } from '@tanstack/react-query';
import type { ItemOf } from '@parasol/api-client';
import { api, useSessionIfAny } from '../../session';

export type Regular = ItemOf<'/regulars'>;

export const REGULARS = ['outreach', 'regulars'] as const;

/** The nicknames that the teams keep, last seen first; in memory, for whoever is signed in. */
export function useRegulars(teamId?: string) {
  const session = useSessionIfAny();
  return useQuery({
    queryKey: REGULARS,
    queryFn: async () => (await api.GET('/regulars')).data!.items,
    enabled: session !== undefined && session.ability.can('read', 'Regular'),
    select: (regulars) => (teamId === undefined ? regulars : regulars.filter((regular) => regular.teamId === teamId)),
  });
}
