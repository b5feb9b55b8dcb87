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

/** The header of a change to the version that was read. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
