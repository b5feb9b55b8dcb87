import { ApiProblem } from '@parasol/api-client';
import { adviserKeys, CallRefused } from '../../guard';
import { api } from '../../session';
import { tookOver } from './documents';
import { seenRevisions, type vault } from './vault';

export interface CoverProgress {
  readonly done: number;
  readonly all: number;
  /** Sealed before this key was on the list: a colleague or the paper seals them for it. */
  readonly closed: number;
}

/** How often the list may be newer than the answer before the rest is left to the next session: a server must not keep a device busy. */
const MOST_OUTRUN = 3;

/**
 * Seals anew what is due today: what is sealed for other people than the list names first, then this session's share of all, so that
 * changed ciphertext says little. What cannot be opened with the key at hand is passed over, and so is what somebody else writes just now.
 * @param call the thread that holds a key
 * @param tell is told after each
 */
export async function coverDocuments(organisationId: string, call: typeof vault, tell: (progress: CoverProgress) => void): Promise<CoverProgress> {
  const tried = new Set<string>();
  let share: number | undefined;
  let outrun = 0;
  let progress: CoverProgress = { done: 0, all: 0, closed: 0 };
  for (;;) {
    // Before it is asked for: what is written meanwhile may be newer than the answer.
    const seen = seenRevisions();
    const { data } = await api.GET('/cover-set');
    const items = (data?.items ?? []).filter(({ caseFileId }) => !tried.has(caseFileId));
    const keys = await adviserKeys(organisationId);
    if (!data || !keys) return progress;
    // It says whom to seal to for the list of its time.
    if (data.listVersion !== keys.version) {
      if (++outrun > MOST_OUTRUN) return progress;
      continue;
    }
    // Each answer hands out a share of what is left; one session does one.
    share ??= data.share;
    if (items.length === 0 || tried.size >= share) return progress;
    progress = { ...progress, all: share };
    tell(progress);
    for (const served of items) {
      tried.add(served.caseFileId);
      try {
        const body = await call('reseal', keys.toJSON(), served, seen.get(served.caseFileId) ?? 0);
        const { data: receipt } = await api.PUT('/sealed-documents/{caseFileId}', { params: { path: { caseFileId: served.caseFileId } }, body });
        if (receipt) tookOver(served, body, receipt);
        progress = { ...progress, done: progress.done + 1 };
      } catch (error) {
        if (error instanceof CallRefused && error.code === 'cannot_open') progress = { ...progress, closed: progress.closed + 1 };
        else if (!(error instanceof ApiProblem) || ![404, 409, 412].includes(error.status)) throw error;
      }
      tell(progress);
    }
  }
}
