import type { BodyOf } from '@parasol/api-client';
import type { ProtectedIdentity } from '@parasol/sealing';
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

/** The tasks and names of a worker that this phone shows without a network, by a passphrase of its own; the phone cannot read it. */
export interface KeptLease {
  readonly workerId: string;
  /** The phone's key for it under the passphrase; its public half is what it is sealed to. */
  readonly key: ProtectedIdentity;
  readonly sealed: string;
  /** When it was sealed, and when it ends; milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

interface Schema extends DBSchema {
  writers: { key: string; value: Writer };
  leases: { key: string; value: KeptLease };
  items: { key: number; value: WaitingItem; indexes: { workerId: string } };
}

type OfflineDatabase = IDBPDatabase<Schema>;

let opened: Promise<OfflineDatabase> | undefined;

/** The phone's own database: all that is kept without a network, and nothing that could be read. */
export function database(): Promise<OfflineDatabase> {
  opened ??= openDB<Schema>('notes', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('writers', { keyPath: 'workerId' });
        db.createObjectStore('items', { keyPath: 'seq', autoIncrement: true }).createIndex('workerId', 'workerId');
      }
      db.createObjectStore('leases', { keyPath: 'workerId' });
    },
    blocking(_, __, { target }) {
      // A newer program waits for this one to let go.
      (target as IDBDatabase).close();
      opened = undefined;
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
