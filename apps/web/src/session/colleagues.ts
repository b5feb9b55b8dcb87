import type { ItemOf } from '@parasol/api-client';
import { useQuery } from '@tanstack/react-query';
import { allPages, api } from './api';

export type Colleague = ItemOf<'/workers'>;
export type Team = ItemOf<'/teams'>;
export type Area = ItemOf<'/areas'>;

/** Asked once in a while: names change seldom. */
const SELDOM_MS = 5 * 60_000;

const named = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));

/** The colleagues by id, with their teams and roles where one may see them; empty until they are here. */
export function useColleagues(): ReadonlyMap<string, Colleague> {
  const { data } = useQuery({
    queryKey: ['staff', 'colleagues'],
    queryFn: async () => named(await allPages((query) => api.GET('/workers', { params: { query } }))),
    staleTime: SELDOM_MS,
  });
  return data ?? new Map<string, Colleague>();
}

/** The teams of the organisation by id; empty until they are here. */
export function useTeams(): ReadonlyMap<string, Team> {
  const { data } = useQuery({
    queryKey: ['staff', 'teams'],
    queryFn: async () => named(await allPages((query) => api.GET('/teams', { params: { query } }))),
    staleTime: SELDOM_MS,
  });
  return data ?? new Map<string, Team>();
}

/** The areas of the organisation by id; empty until they are here. */
export function useAreas(): ReadonlyMap<string, Area> {
  const { data } = useQuery({
    queryKey: ['staff', 'areas-by-id'],
    queryFn: async () => named(await allPages((query) => api.GET('/areas', { params: { query } }))),
    staleTime: SELDOM_MS,
  });
  return data ?? new Map<string, Area>();
}
