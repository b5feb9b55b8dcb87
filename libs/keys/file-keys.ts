import { keyVersionOf, openContent, sealContent } from './envelope';
import { placeBytes, type Opened, type Place } from './place';
import type { SubjectKeys, UnwrappedKeys } from './subject-keys';
import { unreadable } from './unreadable';

export interface SealedItem {
  readonly fileId: string;
  readonly ciphertext: Buffer;
  readonly place: Place;
}

/** Seals and opens what belongs to a case file, under that file's own key. */
export class FileKeys {
  constructor(private readonly keys: SubjectKeys) {}

  /**
   * Makes the key of a new case file. Call it before the file's row is committed: a key without a file does no harm,
   * a file without a key cannot be written. Repeating it is harmless; an erased file never gets a key again.
   */
  create(organisationId: string, fileId: string): Promise<void> {
    return this.keys.create('file', fileId, organisationId);
  }

  /** Seals a JSON value for one place. Each call gives other bytes. `unreadable` when the file has no living key. */
  async seal(fileId: string, content: unknown, place: Place): Promise<{ ciphertext: Buffer }> {
    const { newest } = await this.keys.find('file', fileId, place.organisationId);
    return { ciphertext: sealContent(newest, placeBytes('file', fileId, place), content) };
  }

  /** The value that was sealed for this very place; `unreadable` otherwise. The type is the caller's to check. */
  async open(fileId: string, ciphertext: Buffer, place: Place): Promise<unknown> {
    return openItem(await this.keys.find('file', fileId, place.organisationId), { fileId, ciphertext, place });
  }

  /** Opens items of many files with one query for all keys, in the order given; one that cannot be read spoils no other. */
  async openMany(items: readonly SealedItem[]): Promise<Opened[]> {
    const keys = await this.keys.load(items.map((item) => item.fileId));
    return items.map((item) => {
      try {
        return { readable: true, content: openItem(keys.get(item.fileId), item) };
      } catch {
        return { readable: false };
      }
    });
  }

  /** Which version of the file's key a ciphertext needs. */
  keyVersionOf(ciphertext: Buffer): number {
    return keyVersionOf(ciphertext);
  }

  /**
   * A sealed value under the newest version of its file's key, for the same place. Undefined where it is under it already, or
   * cannot be read under any: then there is nothing to keep.
   */
  async reseal({ fileId, ciphertext, place }: SealedItem): Promise<Buffer | undefined> {
    const keys = await this.keys.find('file', fileId, place.organisationId);
    try {
      if (keyVersionOf(ciphertext) === keys.newest.version) return undefined;
      return sealContent(keys.newest, placeBytes('file', fileId, place), openItem(keys, { fileId, ciphertext, place }));
    } catch {
      return undefined;
    }
  }

  /** Versions of the file's key that are not destroyed, the oldest first, as they are at this moment. */
  versions(fileId: string): Promise<number[]> {
    return this.keys.versions(fileId);
  }

  /** After a spill: a new version seals from now on. `reseal` everything of the file, then `retire` the older ones. */
  rotate(fileId: string): Promise<number> {
    return this.keys.rotate(fileId);
  }

  /** Destroys a version that a newer one has replaced: whatever is still sealed under it is gone. */
  async retire(fileId: string, version: number): Promise<void> {
    if (!(await this.keys.destroyVersion(fileId, version))) throw unreadable();
  }

  /** Destroys all keys of a file for good. Answers when that was, for the receipt; repeating it answers the same. */
  async destroy(fileId: string): Promise<Date> {
    const at = await this.keys.destroyAll(fileId);
    if (!at) throw unreadable();
    return at;
  }

  /** After a new key-encryption key: wraps up to `limit` keys under it. Repeat until it answers 0. */
  rewrap(limit = 1_000): Promise<number> {
    return this.keys.rewrap(limit);
  }
}

function openItem(keys: UnwrappedKeys | undefined, { fileId, ciphertext, place }: SealedItem): unknown {
  if (keys?.kind !== 'file' || keys.organisationId !== place.organisationId) throw unreadable();
  const key = keys.versions.get(keyVersionOf(ciphertext));
  if (!key) throw unreadable();
  return openContent(key, placeBytes('file', fileId, place), ciphertext);
}
