import { tellChanged } from './changes';
import { database, type KeptLease, SURELY } from './database';

/** For so long a lease shows what was read last. */
export const LEASE_HOURS = 72;
const LONGEST_MS = LEASE_HOURS * 60 * 60 * 1_000;

/** Whether it may still be shown. A clock that stands before its beginning was set back, and nobody can tell what the time is. */
const stands = ({ from, until }: KeptLease, now = Date.now()): boolean => from <= now && now < until;

/** Takes off this phone what is over; at each start of page and service worker, and every minute. */
export async function endOldLeases(): Promise<void> {
  const transaction = (await database()).transaction('leases', 'readwrite', SURELY);
  const over = (await transaction.store.getAll()).filter((lease) => !stands(lease));
  await Promise.all(over.map(({ workerId }) => transaction.store.delete(workerId)));
  await transaction.done;
  if (over.length > 0) tellChanged();
}

/** What is kept for a worker; nothing where it is over. */
export async function leaseOf(workerId: string): Promise<KeptLease | undefined> {
  const lease = await (await database()).get('leases', workerId);
  return lease && stands(lease) ? lease : undefined;
}

/** Keeps a lease from now on, for as long as one stands, on a phone that its worker writes on. */
export async function keepLease({ workerId, key, sealed }: Pick<KeptLease, 'workerId' | 'key' | 'sealed'>): Promise<void> {
  const from = Date.now();
  const transaction = (await database()).transaction(['leases', 'writers'], 'readwrite', SURELY);
  const writer = await transaction.objectStore('writers').get(workerId);
  if (writer) await transaction.objectStore('leases').put({ workerId, key, sealed, from, until: from + LONGEST_MS });
  await transaction.done;
  if (!writer) throw new Error('nobody with this id writes on this phone');
  tellChanged();
}

/** Puts another content in the place of the former, if that lease still stands. @param renewed whether it was read from the server just now */
export async function resealLease(before: KeptLease, sealed: string, renewed: boolean): Promise<void> {
  const transaction = (await database()).transaction('leases', 'readwrite', SURELY);
  const now = await transaction.store.get(before.workerId);
  const same = now && stands(now) && now.key.recipient === before.key.recipient;
  const from = Date.now();
  if (same) await transaction.store.put({ ...now, sealed, ...(renewed && { from, until: from + LONGEST_MS }) });
  await transaction.done;
  tellChanged();
}

/** Switches it off: what was kept is deleted. */
export async function endLease(workerId: string): Promise<void> {
  await (await database()).delete('leases', workerId);
  tellChanged();
}
