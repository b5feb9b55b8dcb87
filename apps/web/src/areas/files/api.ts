import { ApiProblem, type AnswerOf, type ItemOf } from '@parasol/api-client';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Insistence } from '../../guard';
import { allPages, api, ifMatch } from '../../session';

export type ListedFile = ItemOf<'/case-files'>;
export type OpenedFile = AnswerOf<'/case-files/{id}', 'get'>;
export type Section = keyof OpenedFile['sections'];
type Face<S extends Section> = NonNullable<OpenedFile['sections'][S]>;
export type Consent = ItemOf<'/case-files/{id}/consents'>;
export type Entry = ItemOf<'/case-files/{id}/sections/{section}/entries'>;
export type EntrySection = Entry['section'];
export type ContentOf<S extends EntrySection> = NonNullable<Extract<Entry, { section: S }>['content']>;
export type DocumentOf<S extends Section> = Face<S> extends { document?: infer Document } ? NonNullable<Document> : never;
/** What a document or an entry holds, as forms handle it. */
export type Content = Readonly<Record<string, unknown>>;

/** Every reading is written down for the person: nothing is read again unless somebody wants to see it. */
const READ_ON_PURPOSE = { staleTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** As many as the API gives at once. */
const PAGE = 100;

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** Pages of something, by the cursor that each brings for the next. */
const pagesOf = <Item>(key: readonly string[], load: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    ...READ_ON_PURPOSE,
  });

/** Pages of something, still to be asked for. */
export type Pages<Item> = ReturnType<typeof pagesOf<Item>>;

const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Not there, or nothing that the reader may see. */
export const isAbsent = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** What an answer holds; the client throws whatever is no answer. */
export function held<Data>({ data }: { readonly data?: Data }): Data {
  if (data === undefined) throw new Error('an answer without content');
  return data;
}

export const fileList = () => ({
  ...pagesOf<ListedFile>(['files', 'list'], async (cursor, signal) => held(await api.GET('/case-files', { params: { query: { limit: PAGE, ...at(cursor) } }, signal }))),
  // Comparing thousands of files with themselves at every page would take longer than showing them.
  structuralSharing: false,
});

export const fileQuery = (id: string) =>
  queryOptions({ queryKey: ['files', 'file', id], queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}', { params: { path: { id } }, signal })), ...READ_ON_PURPOSE });

export const entriesQuery = (id: string, section: EntrySection, limit = 20) =>
  pagesOf<Entry>(['files', 'entries', id, section, String(limit)], async (cursor, signal) =>
    held(await api.GET('/case-files/{id}/sections/{section}/entries', { params: { path: { id, section }, query: { limit, ...at(cursor) } }, signal })),
  );

export const documentQuery = (id: string, section: 'legal_identity') =>
  queryOptions({
    queryKey: ['files', 'document', id, section],
    queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}/sections/{section}', { params: { path: { id, section } }, signal })),
    ...READ_ON_PURPOSE,
  });

export const contactsQuery = (id: string) =>
  pagesOf<ItemOf<'/contacts'>>(['files', 'contacts', id], async (cursor, signal) =>
    held(await api.GET('/contacts', { params: { query: { caseFileId: id, limit: 20, ...at(cursor) } }, signal })),
  );

export const consentsQuery = (id: string) =>
  pagesOf<Consent>(['files', 'consents', id], async (cursor, signal) =>
    held(await api.GET('/case-files/{id}/consents', { params: { path: { id }, query: { limit: 20, ...at(cursor) } }, signal })),
  );

export const readingsQuery = (id: string, limit = 30) =>
  pagesOf<ItemOf<'/case-files/{id}/readings'>>(['files', 'readings', id, String(limit)], async (cursor, signal) =>
    held(await api.GET('/case-files/{id}/readings', { params: { path: { id }, query: { limit, ...at(cursor) } }, signal })),
  );

/** What went to partners, for the person themselves: a copy that is taken is noted, so it is asked for once. */
export const passedOnQuery = (id: string) =>
  queryOptions({ queryKey: ['files', 'passed-on', id], queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}/disclosures', { params: { path: { id } }, signal })).items, ...READ_ON_PURPOSE });

export const careTeamQuery = (id: string) =>
  queryOptions({ queryKey: ['files', 'care-team', id], queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}/care-team', { params: { path: { id } }, signal })).items, ...READ_ON_PURPOSE });

export const spillsQuery = (id: string) =>
  queryOptions({ queryKey: ['files', 'spills', id], queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}/spills', { params: { path: { id } }, signal })).items, ...READ_ON_PURPOSE });

export const erasuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', 'erasures', id],
    queryFn: async ({ signal }) => held(await api.GET('/case-files/{id}/erasures', { params: { path: { id } }, signal })).items,
    ...READ_ON_PURPOSE,
  });

export const partnersQuery = () =>
  queryOptions({ queryKey: ['files', 'partners'], queryFn: () => allPages((query) => api.GET('/partners', { params: { query } })), staleTime: 300_000 });

/** Sections of many entries are written by one operation each, of the same shape; their forms know what each takes. */
type AnyEntries = '/case-files/{id}/sections/notes/entries';
type AnyEntry = '/case-files/{id}/sections/notes/entries/{entryId}';

/** @param key of this one wish: sent again after an answer was lost, it is done once */
export async function addEntry(id: string, section: EntrySection, content: Content, key: string, headers: Insistence): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': key, ...headers } };
  await api.POST(`/case-files/{id}/sections/${section}/entries` as AnyEntries, { params, body: content as ContentOf<'notes'> });
}

/** @throws ApiProblem 412 `stale` when somebody changed it since `version` */
export async function changeEntry(id: string, { section, id: entryId, version }: Pick<Entry, 'section' | 'id' | 'version'>, content: Content, headers: Insistence = {}): Promise<void> {
  const params = { path: { id, entryId }, header: { ...ifMatch(version), ...headers } };
  await api.PUT(`/case-files/{id}/sections/${section}/entries/{entryId}` as AnyEntry, { params, body: content as ContentOf<'notes'> });
}

/** What changed on a file is read again where it is shown. */
export function useFileChanged(id: string) {
  const queries = useQueryClient();
  return async (...what: readonly string[]): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: ['files', 'file', id] }), ...what.map((one) => queries.invalidateQueries({ queryKey: ['files', one, id] }))]);
    void queries.invalidateQueries({ queryKey: ['files', 'readings', id] });
  };
}
