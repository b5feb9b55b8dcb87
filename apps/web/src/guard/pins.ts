import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface PinsSchema extends DBSchema {
  /** Public keys and ids, no name: by organisation. */
  lists: { key: string; value: Kept };
}

interface Kept {
  /** Zero before the first list was pinned. */
  readonly version: number;
  readonly pinned?: unknown;
  /** The recovery key, by its public half, whose words somebody compared with the paper on this device. */
  readonly compared?: string | undefined;
}

let opened: Promise<IDBPDatabase<PinsSchema>> | undefined;

const database = (): Promise<IDBPDatabase<PinsSchema>> =>
  (opened ??= openDB<PinsSchema>('lists', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('lists');
    },
  }));

/** What this device has pinned for an organisation; trusted as much as the device itself. */
export async function readPin(organisationId: string): Promise<unknown> {
  return (await (await database()).get('lists', organisationId))?.pinned;
}

/** Keeps what was verified, unless another page of this device has gone further meanwhile. */
export async function keepPin(organisationId: string, version: number, pinned: unknown): Promise<void> {
  const transaction = (await database()).transaction('lists', 'readwrite');
  const before = await transaction.store.get(organisationId);
  if (before === undefined || before.version < version) await transaction.store.put({ version, pinned, compared: before?.compared }, organisationId);
  await transaction.done;
}

/** Whether somebody compared this recovery key, by its public half, with the paper on this device. */
export async function isCompared(organisationId: string, signer: string): Promise<boolean> {
  return (await (await database()).get('lists', organisationId))?.compared === signer;
}

/** Notes that somebody did; also for a ceremony whose list is still to come. */
export async function keepCompared(organisationId: string, signer: string): Promise<void> {
  const transaction = (await database()).transaction('lists', 'readwrite');
  await transaction.store.put({ version: 0, ...(await transaction.store.get(organisationId)), compared: signer }, organisationId);
  await transaction.done;
}
