import { createSecretKey, randomBytes } from 'node:crypto';
import { AskedTogether } from '@parasol/database';
import { lengthPrefixed } from './encoding';
import type { VersionedKey } from './envelope';
import { KeyCache } from './key-cache';
import type { KeyEncryptionKeys } from './key-encryption-keys';
import type { KeyIdentity, KeyStore, StoredKey, SubjectKind } from './key-store';
import { unreadable } from './unreadable';

/** The living keys of one subject, unwrapped. */
export interface UnwrappedKeys {
  readonly kind: SubjectKind;
  readonly organisationId: string;
  readonly newest: VersionedKey;
  readonly versions: ReadonlyMap<number, VersionedKey>;
}

/** Life of the keys of subjects (case files, organisations): made, found, replaced, destroyed. */
export class SubjectKeys {
  private readonly cache = new KeyCache<UnwrappedKeys>();
  private readonly stored = new AskedTogether(async (ids: readonly string[]): Promise<StoredKey[][]> => {
    const living = await this.store.living(ids);
    return ids.map((id) => living.get(id) ?? []);
  });

  constructor(
    private readonly store: KeyStore,
    private readonly keks: KeyEncryptionKeys,
  ) {}

  /** Makes the first key. Repeating it is harmless; a subject whose key was destroyed never gets another (`unreadable`). */
  async create(kind: SubjectKind, subjectId: string, organisationId: string): Promise<void> {
    const fresh = await this.fresh({ kind, subjectId, organisationId, version: 1 });
    if (await this.store.insertFirst(fresh)) return;
    await this.find(kind, subjectId, organisationId);
  }

  /** The subject's keys; `unreadable` when it has none, or is not what the caller takes it for. */
  async find(kind: SubjectKind, subjectId: string, organisationId: string): Promise<UnwrappedKeys> {
    const keys = this.cache.get(subjectId) ?? (await this.load([subjectId])).get(subjectId);
    if (keys?.kind !== kind || keys.organisationId !== organisationId) throw unreadable();
    return keys;
  }

  /** Keys of many subjects with one query at most; those without a living, sound key are absent. */
  async load(subjectIds: readonly string[]): Promise<Map<string, UnwrappedKeys>> {
    const found = new Map<string, UnwrappedKeys>();
    const missing = new Set<string>();
    for (const id of subjectIds) {
      const keys = this.cache.get(id);
      if (keys) found.set(id, keys);
      else missing.add(id);
    }
    if (missing.size === 0) return found;
    const reading = this.cache.beginReading();
    const stored = await Promise.all([...missing].map(async (id) => [id, await this.stored.ask(id)] as const));
    for (const [id, versions] of stored) {
      const keys = await this.unwrapped(versions).catch(() => undefined);
      if (!keys) continue;
      found.set(id, keys);
      this.cache.put(id, keys, reading);
    }
    return found;
  }

  /** Numbers of the living versions, oldest first; asks the key store, and not what is remembered. */
  async versions(subjectId: string): Promise<number[]> {
    return ((await this.store.living([subjectId])).get(subjectId) ?? []).map(({ version }) => version);
  }

  /** Adds a version that seals from now on; the older ones still open. Answers its number. */
  async rotate(subjectId: string): Promise<number> {
    const version = await this.store.insertNext(subjectId, (identity) => this.fresh(identity));
    this.cache.drop(subjectId);
    if (version === undefined) throw unreadable();
    return version;
  }

  async destroyVersion(subjectId: string, version: number): Promise<boolean> {
    const destroyed = await this.store.destroyVersion(subjectId, version);
    this.cache.drop(subjectId);
    return destroyed;
  }

  async destroyAll(subjectId: string): Promise<Date | undefined> {
    const at = await this.store.destroyAll(subjectId);
    this.cache.drop(subjectId);
    return at;
  }

  /** Wraps keys that an older key-encryption key wraps under the current one; answers how many it looked at (0: done). */
  async rewrap(limit: number): Promise<number> {
    const old = await this.store.wrappedByOthers(this.keks.currentId, limit);
    for (const key of old) {
      const plain = await this.keks.unwrap(key, identityBytes(key));
      const { kekId, wrapped } = await this.keks.wrap(plain, identityBytes(key));
      plain.fill(0);
      await this.store.rewrap(key, kekId, wrapped);
    }
    return old.length;
  }

  private async fresh(identity: KeyIdentity): Promise<StoredKey> {
    const plain = randomBytes(32);
    try {
      return { ...identity, ...(await this.keks.wrap(plain, identityBytes(identity))) };
    } finally {
      plain.fill(0);
    }
  }

  private async unwrapped(stored: readonly StoredKey[]): Promise<UnwrappedKeys | undefined> {
    const versions = new Map<number, VersionedKey>();
    let newest: VersionedKey | undefined;
    for (const key of stored) {
      const plain = await this.keks.unwrap(key, identityBytes(key));
      newest = { version: key.version, key: createSecretKey(plain) };
      plain.fill(0);
      versions.set(key.version, newest);
    }
    const first = stored[0];
    return first && newest && { kind: first.kind, organisationId: first.organisationId, newest, versions };
  }
}

/** A wrapped key that is moved to another row, or whose row is changed, no longer opens. */
const identityBytes = ({ kind, subjectId, organisationId, version }: KeyIdentity): Buffer =>
  lengthPrefixed([kind, subjectId, organisationId, version]);
