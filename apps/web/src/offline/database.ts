import type { BodyOf } from '@parasol/api-client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sign } from './signs';

/** Where and when a shift is held: ids and codes, as a contact names its place. */
export type Shift = NonNullable<BodyOf<'/contacts', 'post'>['place']> & { readonly teamId: string };

/** A worker who may write on this phone. Everything here tells no more than that somebody with this id does. */
export interface Writer {
  readonly workerId: string;
  readonly organisationId: string;
  readonly sign: Sign;
  /** Opens the upload and nothing else. */
  readonly token: string;
  /** What to seal to. */
  readonly key: { readonly id: string; readonly recipient: string };
  /** The server no longer takes the token: the next time that the worker signs in, there is a new one. */
  readonly refused?: boolean;
  readonly shift?: Shift;
  /** How many of theirs the server could not use, since they were last told. */
  readonly lost?: number;
}

/** Something written here that has not been uploaded; the phone cannot read it. */
export interface WaitingItem {
  readonly seq?: number;
  readonly workerId: string;
  /** At random, for taking it back: the name of the lock that holds its upload. */
  readonly mark: string;
  readonly keyId: string;
  readonly sealed: string;
}

interface Schema extends DBSchema {
  writers: { key: string; value: Writer };
  items: { key: number; value: WaitingItem; indexes: { workerId: string } };
}

type OfflineDatabase = IDBPDatabase<Schema>;

let opened: Promise<OfflineDatabase> | undefined;

/** The phone's own database: all that is kept without a network, and nothing that could be read. */
export function database(): Promise<OfflineDatabase> {
  opened ??= openDB<Schema>('notes', 1, {
    upgrade(db) {
      db.createObjectStore('writers', { keyPath: 'workerId' });
      db.createObjectStore('items', { keyPath: 'seq', autoIncrement: true }).createIndex('workerId', 'workerId');
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    // The next who asks may have better luck.
    opened = undefined;
    throw error;
  });
  return opened;
}

/** What is said to be kept is on the disk, also when the battery ends in the next moment. */
export const SURELY = { durability: 'strict' } as const;
