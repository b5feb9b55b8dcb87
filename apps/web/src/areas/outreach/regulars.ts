import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ItemOf } from '@parasol/api-client';
import { useOpenedLease } from '../../offline';
import { api, useSessionIfAny } from '../../session';

export type Regular = ItemOf<'/regulars'>;

export const REGULARS = ['outreach', 'regulars'] as const;

/** The nicknames that the teams keep, last seen first. */
export const regularsOfTeams = queryOptions({ queryKey: REGULARS, queryFn: async () => (await api.GET('/regulars')).data!.items });

/** Somebody whom the team meets again, as far as the contact screen has to know. */
export type Known = Pick<Regular, 'id' | 'teamId' | 'nickname'>;

/** Whose nicknames a writer may choose from: those that the server tells whoever is signed in, else those that their passphrase has opened here. */
export function useKnown(teamId: string, workerId: string): readonly Known[] {
  const { data } = useRegulars();
  const known: readonly Known[] = useOpenedLease(workerId)?.regulars ?? [];
  return (data ?? known).filter((regular) => regular.teamId === teamId);
}

/** The nicknames in memory, for whoever is signed in. */
export function useRegulars() {
  const session = useSessionIfAny();
  return useQuery({
    ...regularsOfTeams,
    enabled: session !== undefined && session.ability.can('read', 'Regular'),
  });
}
