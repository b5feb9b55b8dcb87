import { createSecretKey, type KeyObject } from 'node:crypto';
import { box, unbox } from './envelope';
import { lengthPrefixed } from './encoding';
import { unreadable } from './unreadable';

export interface WrappedKey {
  /** Names the key-encryption key, so that it can be replaced by another while both are known. */
  readonly kekId: string;
  readonly wrapped: Buffer;
}

/**
 * The keys above all keys: they wrap the keys of files and organisations and never stand in a database. The first
 * implementation holds them in memory; a KMS would be another, hence the promises.
 */
export abstract class KeyEncryptionKeys {
  /** Id of the key that wraps from now on. */
  abstract readonly currentId: string;
  /** Wraps under the current key; `associated` must be the same at `unwrap`. */
  abstract wrap(plain: Buffer, associated: Buffer): Promise<WrappedKey>;
  /** Throws `unreadable` when the key is not known or anything was changed. */
  abstract unwrap(key: WrappedKey, associated: Buffer): Promise<Buffer>;
}

const FORMAT = 1;

/** Key-encryption keys that this process was given as bytes (32 each), from a key file or the secrets of the installation. */
export class LocalKeyEncryptionKeys extends KeyEncryptionKeys {
  private readonly keys = new Map<string, KeyObject>();

  constructor(
    readonly currentId: string,
    keys: Readonly<Record<string, Buffer>>,
  ) {
    super();
    for (const [id, bytes] of Object.entries(keys)) {
      if (bytes.length !== 32) throw new Error('A key-encryption key has 32 bytes.');
      this.keys.set(id, createSecretKey(bytes));
    }
    if (!this.keys.has(currentId)) throw new Error('The current key-encryption key is not among the keys.');
  }

  wrap(plain: Buffer, associated: Buffer): Promise<WrappedKey> {
    const key = this.keys.get(this.currentId) as KeyObject;
    const wrapped = Buffer.concat([Buffer.of(FORMAT), box(key, plain, bound(this.currentId, associated))]);
    return Promise.resolve({ kekId: this.currentId, wrapped });
  }

  async unwrap({ kekId, wrapped }: WrappedKey, associated: Buffer): Promise<Buffer> {
    const key = this.keys.get(kekId);
    if (!key || wrapped[0] !== FORMAT) throw unreadable();
    return Promise.resolve(unbox(key, wrapped.subarray(1), bound(kekId, associated)));
  }
}

const bound = (kekId: string, associated: Buffer): Buffer => lengthPrefixed(['parasol key', FORMAT, kekId, associated]);
