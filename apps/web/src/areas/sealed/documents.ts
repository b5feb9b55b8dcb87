import { type AnswerOf, ApiProblem } from '@parasol/api-client';
import type { Editor, OpenedDocument, PinnedKeys, SealedDocument, SealedSection, ServedDocument, WrittenDocument } from '@parasol/sealing';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { queries } from '../../app/queries';
import { adviserKeys } from '../../guard';
import { dayFromToday } from '../../i18n';
import { api, useSession } from '../../session';
import { OPENED, sawRevision, seenRevision, vault } from './vault';

export interface RoomDocument extends OpenedDocument {
  readonly served: AnswerOf<'/sealed-documents/{caseFileId}', 'get'>;
}

/** The files that the adviser took on. */
export const useAssignments = () =>
  useQuery({ queryKey: ['sealed', 'assignments'], queryFn: async () => (await api.GET('/advice/assignments')).data?.items ?? [] });

async function fetchOpened(caseFileId: string): Promise<RoomDocument> {
  // Before it is asked for: what is written meanwhile may be newer than the answer.
  const seen = seenRevision(caseFileId);
  const { data: served } = await api.GET('/sealed-documents/{caseFileId}', { params: { path: { caseFileId } } });
  if (!served) throw new Error('no document');
  const opened = await vault('open', served, seen);
  sawRevision(caseFileId, opened.document.revision);
  return { served, ...opened };
}

const DOCUMENTS = [OPENED, 'document'];
const keyOf = (caseFileId: string) => [...DOCUMENTS, caseFileId];

/**
 * The sealed document of a file, opened on this device; in memory until the room is locked. It is asked for once, with all the others, so
 * that no request tells which one is looked at.
 */
export const documentOptions = (caseFileId: string): UseQueryOptions<RoomDocument> => ({
  queryKey: keyOf(caseFileId),
  queryFn: () => fetchOpened(caseFileId),
  retry: false,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** As it stands on the server now; the others are read anew with it. */
async function readAnew(caseFileId: string): Promise<RoomDocument> {
  await queries.invalidateQueries({ queryKey: DOCUMENTS, refetchType: 'all' });
  return queries.fetchQuery(documentOptions(caseFileId));
}

/**
 * Takes over what was stored, without asking for it: who writes would else be told from who seals anew.
 * @param before what it took the place of; what was opened of another write is left to be found out of date
 * @param content left out where only the sealing is new
 */
export function tookOver({ caseFileId, token: before, sealTo }: ServedDocument, { listVersion, current, previous }: WrittenDocument, { token }: { readonly token: string }, content?: SealedDocument): void {
  queries.setQueryData<RoomDocument>(keyOf(caseFileId), (kept) => {
    // Locked meanwhile, or another write.
    if (kept?.served.token !== before) return kept;
    return { ...kept, ...(content && { document: content, previous: kept.document }), served: { caseFileId, token, listVersion, current, previous, sealTo: [...sealTo] } };
  });
}

/** A change of a document that can be made again on what somebody else wrote meanwhile. */
export interface Change {
  /** Nothing where it stands there already: the answer to a former try was lost. */
  readonly make: (document: SealedDocument, editor: Editor) => SealedDocument | undefined;
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
    if (!content) return;
    try {
      await put(keys, now, content);
      return;
    } catch (error) {
      if (tries === TRIES || !isOutOfDate(error)) throw error;
      now = await readAnew(caseFileId);
      if (change.replaces && entryText(now.document, change.replaces) !== entryText(before.document, change.replaces)) throw new ChangedMeanwhile(now);
    }
  }
}

/** Whom a document is sealed to was said for the list of its time. */
class OtherList extends Error {}

const isOutOfDate = (error: unknown): boolean => error instanceof OtherList || (error instanceof ApiProblem && ['stale', 'list_changed'].includes(error.code));

async function put(keys: PinnedKeys, { served }: RoomDocument, content: SealedDocument): Promise<void> {
  if (served.listVersion !== keys.version) throw new OtherList();
  const { caseFileId } = served;
  const body = await vault('write', keys.toJSON(), served, content);
  const { data: receipt } = await api.PUT('/sealed-documents/{caseFileId}', { params: { path: { caseFileId } }, body });
  sawRevision(caseFileId, content.revision);
  if (receipt) tookOver(served, body, receipt, content);
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
