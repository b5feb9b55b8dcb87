import { ApiProblem } from '@parasol/api-client';
import type { Editor, OpenedDocument, PinnedKeys, SealedDocument, SealedSection, ServedDocument } from '@parasol/sealing';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { queries } from '../../app/queries';
import { adviserKeys } from '../../guard';
import { dayFromToday } from '../../i18n';
import { api, useSession } from '../../session';
import { OPENED, sawRevision, seenRevision, vault } from './vault';

export interface RoomDocument extends OpenedDocument {
  readonly served: ServedDocument;
}

/** The files that the adviser took on. */
export const useAssignments = () =>
  useQuery({ queryKey: ['sealed', 'assignments'], queryFn: async () => (await api.GET('/advice/assignments')).data?.items ?? [] });

async function fetchOpened(caseFileId: string): Promise<RoomDocument> {
  const { data: served } = await api.GET('/sealed-documents/{caseFileId}', { params: { path: { caseFileId } } });
  if (!served) throw new Error('no document');
  const opened = await vault('open', served, seenRevision(caseFileId));
  sawRevision(caseFileId, opened.document.revision);
  return { served, ...opened };
}

const keyOf = (caseFileId: string) => [OPENED, 'document', caseFileId];

/** The sealed document of a file, opened on this device; in memory until the room is locked. */
export const documentOptions = (caseFileId: string): UseQueryOptions<RoomDocument> => ({
  queryKey: keyOf(caseFileId),
  queryFn: () => fetchOpened(caseFileId),
  retry: false,
});

/** A change of a document that can be made again on what somebody else wrote meanwhile. */
export interface Change {
  readonly make: (document: SealedDocument, editor: Editor) => SealedDocument;
  /** The entry that it replaces, as its writer saw it; none for a new one. */
  readonly replaces?: { readonly section: SealedSection; readonly id: string } | undefined;
}

/** Somebody else has written the same entry meanwhile; nothing was saved, and theirs is on the screen. */
export class ChangedMeanwhile extends Error {
  constructor(readonly now: RoomDocument) {
    super('changed meanwhile');
  }
}

const TRIES = 4;

/**
 * Makes a change, seals both generations and stores them. A lost race, or a list that has changed, is no loss: the change is made again
 * on what stands there now, unless that is about the very entry.
 * @throws ChangedMeanwhile, ListRefused, CallRefused with a code of sealing, ApiProblem
 */
async function store(organisationId: string, adviserId: string, caseFileId: string, before: RoomDocument, change: Change): Promise<void> {
  let now = before;
  for (let tries = 1; ; tries++) {
    const keys = await adviserKeys(organisationId);
    if (!keys) throw new Error('no list');
    const content = change.make(now.document, { fileId: caseFileId, adviserId, on: dayFromToday() });
    try {
      await put(keys, now.served, content);
      sawRevision(caseFileId, content.revision);
      break;
    } catch (error) {
      if (tries === TRIES || !(error instanceof ApiProblem) || !['stale', 'list_changed'].includes(error.code)) throw error;
      const next = await fetchOpened(caseFileId);
      queries.setQueryData(keyOf(caseFileId), next);
      if (change.replaces && entryText(next.document, change.replaces) !== entryText(before.document, change.replaces)) throw new ChangedMeanwhile(next);
      now = next;
    }
  }
  await queries.invalidateQueries({ queryKey: keyOf(caseFileId) });
}

async function put(keys: PinnedKeys, served: ServedDocument, content: SealedDocument): Promise<void> {
  const body = await vault('write', keys.toJSON(), served, content);
  await api.PUT('/sealed-documents/{caseFileId}', { params: { path: { caseFileId: served.caseFileId } }, body });
}

const entryText = (document: SealedDocument, { section, id }: NonNullable<Change['replaces']>): string | undefined => {
  const list: readonly { readonly id: string }[] = document[section];
  return JSON.stringify(list.find((entry) => entry.id === id));
};

/** Stores changes of one file's document. */
export function useStore(caseFileId: string): (before: RoomDocument, change: Change) => Promise<void> {
  const { organisation, worker } = useSession();
  return (before, change) => store(organisation.id, worker.id, caseFileId, before, change);
}
