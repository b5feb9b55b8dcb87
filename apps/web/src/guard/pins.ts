import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface PinsSchema extends DBSchema {
  /** Public keys and ids, no name: by organisation. */
  lists: { key: string; value: { readonly version: number; readonly pinned: unknown } };
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
  if (before === undefined || before.version < version) await transaction.store.put({ version, pinned }, organisationId);
  await transaction.done;
}
