import { useQueries, useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries';
import { loadSealing, type Sealing } from '../../guard';
import { allPages, api, useSession } from '../../session';
import { coverDocuments, type CoverProgress } from './cover';
import { documentOptions, type RoomDocument, useAssignments } from './documents';
import { OPENED, vault } from './vault';

export interface DeskFile {
  readonly assignmentId: string;
  readonly caseFileId: string;
  readonly fileCode: string;
  readonly workingName?: string | undefined;
  /** Once it is. */
  readonly opened?: RoomDocument | undefined;
  readonly error: unknown;
}

export const useSealing = (): Sealing | undefined => useQuery({ queryKey: ['guard', 'sealing'], queryFn: loadSealing, staleTime: Infinity }).data;

/** All files of the adviser, each opened on this device: always all of them, so that which one is looked at cannot be told. */
export function useDesk(): { readonly files: readonly DeskFile[]; readonly isPending: boolean; readonly error: unknown; readonly opening: number } {
  const assignments = useAssignments();
  const names = useQuery({
    queryKey: ['sealed', 'names'],
    queryFn: async () => new Map((await allPages((query) => api.GET('/case-files', { params: { query } }))).map(({ id, workingName }) => [id, workingName])),
  });
  const items = assignments.data ?? [];
  const opened = useQueries({ queries: items.map(({ caseFileId }) => documentOptions(caseFileId)) });
  const files = items.map(({ id, caseFileId, fileCode }, at) => ({
    assignmentId: id,
    caseFileId,
    fileCode,
    workingName: names.data?.get(caseFileId),
    opened: opened[at]?.data,
    error: opened[at]?.error,
  }));
  return { files, isPending: assignments.isPending, error: assignments.error, opening: opened.filter(({ isPending }) => isPending).length };
}

const COVER = [OPENED, 'cover'];
const COVER_PROGRESS = [OPENED, 'cover-progress'];

/** Seals this session's share anew, once after each unlocking, and says how far it has come. */
export function useCover(): { readonly running: boolean; readonly progress: CoverProgress | undefined; readonly error: unknown } {
  const { organisation } = useSession();
  const cover = useQuery({
    queryKey: COVER,
    queryFn: () => coverDocuments(organisation.id, vault, (progress) => queries.setQueryData(COVER_PROGRESS, progress)),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const progress = useQuery<CoverProgress>({ queryKey: COVER_PROGRESS, queryFn: () => ({ done: 0, all: 0, closed: 0 }), enabled: false });
  return { running: cover.isFetching, progress: cover.data ?? progress.data, error: cover.error };
}
