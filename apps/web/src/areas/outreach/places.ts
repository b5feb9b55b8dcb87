import { useQuery } from '@tanstack/react-query';
import { allPages, api, useSessionIfAny } from '../../session';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The organisation's areas, in memory while somebody is signed in; undefined for whoever is not, and until they are known. */
export function useAreas(): readonly Named[] | undefined {
  const session = useSessionIfAny();
  return useQuery({
    queryKey: ['outreach', 'areas'],
    queryFn: () => allPages((query) => api.GET('/areas', { params: { query } })),
    enabled: session !== undefined,
    staleTime: 600_000,
  }).data;
}

/** The teams that the signed-in worker is in; undefined until they are known. */
export function useOwnTeams(): readonly Named[] | undefined {
  const session = useSessionIfAny();
  return useQuery({
    queryKey: ['outreach', 'teams'],
    queryFn: () => allPages((query) => api.GET('/teams', { params: { query } })),
    enabled: session !== undefined,
    staleTime: 600_000,
    select: (teams) => teams.filter(({ id }) => session?.teamIds.includes(id)),
  }).data;
}

export const nameOf = (places: readonly Named[] | undefined, id: string | undefined): string | undefined => places?.find((place) => place.id === id)?.name;
