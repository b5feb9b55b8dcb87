import { ApiProblem } from '@parasol/api-client';
import type { PinnedKeys } from '@parasol/sealing';
import { api } from '../session';
import { keepPin, readPin } from './pins';
import { loadSealing } from './sealing';

/** The list of adviser keys that this device trusts; undefined where the recovery ceremony is still to come, or nothing was ever fetched. */
async function pinnedAdviserKeys(organisationId: string): Promise<PinnedKeys | undefined> {
  const [{ PinnedKeys: Pinned }, kept] = await Promise.all([loadSealing(), readPin(organisationId)]);
  return kept === undefined ? undefined : Pinned.restore(kept);
}

/**
 * The list as it stands on the server, verified against what this device has pinned, and pinned in its place. Where the server cannot
 * be reached, or nobody is signed in, what is pinned stands. The first list of a device is trusted as it comes; advisers compare its
 * eight words with the paper (`isCompared`) before they open or seal anything.
 * @throws ListRefused when the server hands out an older list, another history, or one that nobody trusted has signed
 */
export async function adviserKeys(organisationId: string): Promise<PinnedKeys | undefined> {
  const [sealing, before] = await Promise.all([loadSealing(), pinnedAdviserKeys(organisationId)]);
  // The pinned version once more: a server that no longer knows it has gone back.
  const lists = await listsAfter((before?.version ?? 1) - 1);
  if (lists === undefined) return before;
  const [first] = lists;
  if (first === undefined) {
    if (before !== undefined) throw new sealing.ListRefused('older');
    return undefined;
  }
  const pinned = sealing.pinAll(lists, before ?? { organisationId, signer: first.recovery.signer });
  await keepPin(organisationId, pinned.version, pinned.toJSON());
  return pinned;
}

async function listsAfter(after: number) {
  try {
    const { data } = await api.GET('/adviser-keys', { params: { query: { after } } });
    return data?.lists;
  } catch (error) {
    if (error instanceof ApiProblem && error.status !== 401) throw error;
    return undefined;
  }
}
