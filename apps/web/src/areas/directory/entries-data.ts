import type { AnswerOf, BodyOf } from '@parasol/api-client';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, ifMatch } from '../../session';

export type Entry = AnswerOf<'/directory-entries/{id}', 'get'>;
export type EntryCard = AnswerOf<'/directory-entries/{id}/card', 'get'>;
export type EntryRow = AnswerOf<'/directory-searches', 'post'>['items'][number];
export type Sought = Omit<BodyOf<'/directory-searches', 'post'>, 'cursor' | 'limit'>;
export type EntryFacts = BodyOf<'/directory-entries/{id}', 'put'>;
export type DirectorySettings = AnswerOf<'/directory-settings', 'get'>;
export type OwnEntry = AnswerOf<'/own-directory-entries', 'get'>['items'][number];
export type Proposal = AnswerOf<'/directory-proposals', 'get'>['items'][number];
type ImportBody = BodyOf<'/directory-imports', 'post'>;

/** Entries that fit, by name, page after page. What is looked for goes to the server in a body, which keeps nothing of it. */
export const useEntries = (sought: Sought) =>
  useInfiniteQuery({
    queryKey: ['directory', 'entries', sought],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => (await api.POST('/directory-searches', { body: { ...sought, ...(cursor === undefined ? {} : { cursor }) } })).data!,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const useEntry = (id: string): UseQueryResult<Entry> =>
  useQuery({ queryKey: ['directory', 'entry', id], queryFn: async () => (await api.GET('/directory-entries/{id}', { params: { path: { id } } })).data! });

export const useEntryCard = (id: string): UseQueryResult<EntryCard> =>
  useQuery({ queryKey: ['directory', 'entry-card', id], queryFn: async () => (await api.GET('/directory-entries/{id}/card', { params: { path: { id } } })).data! });

export const useDirectorySettings = (): UseQueryResult<DirectorySettings> =>
  useQuery({ queryKey: ['directory', 'settings'], queryFn: async () => (await api.GET('/directory-settings')).data! });

/** Something that changes the directory; everything of it is read anew afterwards. */
function useDirectoryChange<Input, Result>(mutationFn: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: ['directory'] }) });
}

export const useOwnEntries = (): UseQueryResult<OwnEntry[]> =>
  useQuery({ queryKey: ['directory', 'own-entries'], queryFn: async () => (await api.GET('/own-directory-entries')).data!.items });

export const useProposals = (): UseQueryResult<Proposal[]> =>
  useQuery({ queryKey: ['directory', 'proposals'], queryFn: async () => (await api.GET('/directory-proposals')).data!.items });

const ways = { accept: '/directory-proposals/{id}/acceptance', refuse: '/directory-proposals/{id}/refusal' } as const;
export const useDecision = () =>
  useDirectoryChange(({ proposal: { id, version }, verdict }: { readonly proposal: Proposal; readonly verdict: keyof typeof ways }) => api.POST(ways[verdict], { params: { path: { id }, header: ifMatch(version) } }));

export const useRemoval = () =>
  useDirectoryChange(({ id, version }: Pick<Entry, 'id' | 'version'>) => api.DELETE('/directory-entries/{id}', { params: { path: { id }, header: ifMatch(version) } }));

export const useReview = () =>
  useDirectoryChange(({ id, version }: Pick<Entry, 'id' | 'version'>) => api.POST('/directory-entries/{id}/review', { params: { path: { id }, header: ifMatch(version) } }));

export const useRating = (id: string) => useDirectoryChange((rating: number) => api.PUT('/directory-entries/{id}/rating', { params: { path: { id } }, body: { rating } }));

export const useImport = () => useDirectoryChange(async (body: ImportBody) => (await api.POST('/directory-imports', { body })).data!);

export const useSettingsChange = () =>
  useDirectoryChange(({ version, ...body }: DirectorySettings) => api.PUT('/directory-settings', { params: { header: ifMatch(version) }, body }));
