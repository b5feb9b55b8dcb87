import { ApiProblem } from '@parasol/api-client';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, mayOf, useSessionIfAny } from '../session';

/** Whom the person excludes from their file. Every reading is written down for the person: it is not asked again unless it has changed. */
export const blocksQuery = (caseFileId: string) =>
  queryOptions({
    queryKey: ['files', 'conflict-blocks', caseFileId],
    queryFn: async ({ signal }) => (await api.GET('/case-files/{id}/conflict-blocks', { params: { path: { id: caseFileId } }, signal })).data?.items ?? [],
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/**
 * Workers whom nothing about this file may be sealed to. It is asked for where a drop could be left, when that place opens, whether one is
 * left or not: asked for with the drop, it would stand in the file's readings and tell of it.
 */
export function useExcluded(caseFileId: string | undefined): Pick<UseQueryResult<readonly string[]>, 'data' | 'error'> {
  const session = useSessionIfAny();
  const asks = caseFileId !== undefined && session !== undefined && mayOf(session)('read', 'ConflictBlock');
  const { data, error } = useQuery({ ...blocksQuery(caseFileId ?? ''), enabled: asks, select: (blocks) => blocks.flatMap(({ workerId }) => workerId ?? []) });
  const mayNotAsk = error instanceof ApiProblem && (error.status === 403 || error.status === 404);
  return asks && !mayNotAsk ? { data, error } : { data: [], error: null };
}
