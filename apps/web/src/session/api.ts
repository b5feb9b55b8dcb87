import { apiClient } from '@parasol/api-client';

/** The one client of this page; the session's cookie goes along by itself. */
export const api = apiClient({ baseUrl: location.origin });

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** Everything of a list that is short by its nature (colleagues, teams, open tasks), page after page. */
export async function allPages<Item>(ask: (query: { limit: number; cursor?: string }) => Promise<{ data?: PageOf<Item> }>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const { data }: { data?: PageOf<Item> } = await ask({ limit: 100, ...(cursor === '' ? {} : { cursor }) });
    items.push(...(data?.items ?? []));
    cursor = data?.next;
  }
  return items;
}

/** Everything of a list that has a filter by state, for states in which nothing stays for ever. */
export async function allIn<State extends string, Item>(
  states: readonly State[],
  ask: (query: { state: State; limit: number; cursor?: string }) => Promise<{ data?: PageOf<Item> }>,
): Promise<Item[]> {
  return (await Promise.all(states.map((state) => allPages((page) => ask({ state, ...page }))))).flat();
}

/** What was read of a list that grows for ever. */
export interface Newest<Item> {
  readonly items: readonly Item[];
  /** Whether there are older ones that were not read. */
  readonly more: boolean;
}

const NEWEST = 50;

/** The newest of a list that has a filter by state: up to 50 of each of these states. */
export async function newestIn<State extends string, Item>(
  states: readonly State[],
  ask: (query: { state: State; limit: number }) => Promise<{ data?: PageOf<Item> }>,
): Promise<Newest<Item>> {
  const pages = await Promise.all(states.map(async (state) => (await ask({ state, limit: NEWEST })).data));
  return { items: pages.flatMap((page) => page?.items ?? []), more: pages.some((page) => page?.next !== undefined) };
}

/** The header of a change to the version that was read. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
