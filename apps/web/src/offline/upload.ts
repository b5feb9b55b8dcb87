import { ApiProblem, apiClient, type AnswerOf } from '@parasol/api-client';
import { tellChanged } from './changes';
import { database, SURELY, type WaitingItem, type Writer } from './database';
import { leaseOf } from './leases';

type Receipt = AnswerOf<'/outbox', 'post'>;
type Outcome = Receipt['results'][number];

const MOST_AT_ONCE = 50;
const LONGEST_MS = 120_000;
/** Twice what may be taken back. */
const LONGEST_HELD_MS = 20_000;
/** What is to be sent again; everything else was answered for, one way or another. */
const WAITS: ReadonlySet<Outcome> = new Set<Outcome>(['later', 'other_author']);
/** What the server has not, and never will. */
const LOST: ReadonlySet<Outcome> = new Set<Outcome>(['unreadable', 'unknown_key', 'no_adviser']);

const api = apiClient({ baseUrl: location.origin });

interface Uploaded {
  /** Whether something is left that another attempt may bring in. */
  readonly waiting: boolean;
  /** Seconds before which that is not worth it, where the server says so. */
  readonly retryAfter?: number;
}

/**
 * Uploads what waits, the oldest first, each with its author's credential and without any session. One at a time on this device, page or
 * service worker: the others wait for their turn. Never throws for a network that is not there.
 * @param patient whether what its author may still take back is waited for, where nobody would ask again soon
 */
export const upload = ({ patient = false } = {}): Promise<Uploaded> =>
  navigator.locks.request('upload', async () => {
    let waiting = false;
    let retryAfter: number | undefined;
    for (const writer of await (await database()).getAll('writers')) {
      if (writer.refused) continue;
      const one = await uploadOf(writer, patient);
      waiting ||= one.waiting;
      retryAfter = Math.max(retryAfter ?? 0, one.retryAfter ?? 0) || undefined;
    }
    return { waiting, ...(retryAfter === undefined ? {} : { retryAfter }) };
  });

async function uploadOf({ workerId, token }: Writer, patient: boolean): Promise<Uploaded> {
  // A phone that was reported lost is to learn it although nothing waits on it, where it could still show something.
  let asks = (await leaseOf(workerId)) !== undefined;
  for (;;) {
    const { batch, held } = await nextOf(workerId);
    if (batch.length === 0 && !asks) {
      if (held === undefined || !patient || !(await released(held))) return { waiting: held !== undefined };
      continue;
    }
    asks = false;
    try {
      const { data } = await api.POST('/outbox', {
        body: { items: batch.map(({ keyId, sealed }) => ({ keyId, sealed })) },
        headers: { authorization: `Parasol-Device ${token}` },
        // Whoever is signed in here has nothing to do with it, and their session is not to live longer for it.
        credentials: 'omit',
        // A connection that neither answers nor breaks would hold up everybody's.
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      if (await settle(workerId, batch, data!)) return { waiting: true };
    } catch (error) {
      if (!(error instanceof ApiProblem)) return { waiting: true };
      if (error.status !== 401) return { waiting: true, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
      await refuse(workerId, token);
      return { waiting: false };
    }
  }
}

/** The oldest, up to the first that its author may still take back; and the lock that this one is held by. */
async function nextOf(workerId: string): Promise<{ readonly batch: readonly WaitingItem[]; readonly held?: string }> {
  const items = await (await database()).getAllFromIndex('items', 'workerId', workerId, MOST_AT_ONCE);
  // Asked after the items were read: an item is held before it is there to be read.
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  const first = items.findIndex(({ mark }) => names.has(`undo ${mark}`));
  return first < 0 ? { batch: items } : { batch: items.slice(0, first), held: `undo ${items[first]!.mark}` };
}

/** Waits until it can no longer be taken back; not for a page that sleeps while it holds it. */
const released = (lock: string): Promise<boolean> =>
  navigator.locks.request(lock, { signal: AbortSignal.timeout(LONGEST_HELD_MS) }, () => true).catch(() => false);

/** Takes off the phone what was answered for, and takes over the new key. Answers whether some are to be sent again. */
async function settle(workerId: string, batch: readonly WaitingItem[], { results, key }: Receipt): Promise<boolean> {
  const transaction = (await database()).transaction(['items', 'writers'], 'readwrite', SURELY);
  const answered = batch.filter((_, index) => results[index] !== undefined && !WAITS.has(results[index]));
  await Promise.all(answered.map(({ seq }) => transaction.objectStore('items').delete(seq!)));
  const writer = await transaction.objectStore('writers').get(workerId);
  const lost = (writer?.lost ?? 0) + results.filter((outcome) => LOST.has(outcome)).length;
  if (writer) await transaction.objectStore('writers').put({ ...writer, key, ...(lost > 0 ? { lost } : {}) });
  await transaction.done;
  tellChanged();
  return answered.length < batch.length;
}

/** The device was reported lost, say: whoever holds it now is to see nothing on it either. */
async function refuse(workerId: string, token: string): Promise<void> {
  const transaction = (await database()).transaction(['writers', 'leases'], 'readwrite', SURELY);
  const writer = await transaction.objectStore('writers').get(workerId);
  // Unless a new one has come in the meantime.
  if (writer?.token === token) {
    await transaction.objectStore('writers').put({ ...writer, refused: true });
    await transaction.objectStore('leases').delete(workerId);
  }
  await transaction.done;
  tellChanged();
}
