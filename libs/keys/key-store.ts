import { problems } from '@parasol/kernel';
import type { Pool, PoolClient } from 'pg';

export type SubjectKind = 'file' | 'organisation' | 'packet';

/** What a wrapped key is bound to; all of it is associated data of the wrapping. */
export interface KeyIdentity {
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly version: number;
}

export interface StoredKey extends KeyIdentity {
  readonly kekId: string;
  readonly wrapped: Buffer;
}

const COLUMNS = `kind, subject_id as "subjectId", organisation_id as "organisationId", key_version as "version", kek_id as "kekId", wrapped`;

/**
 * The table of wrapped keys in the key-store database. Rows are never deleted: a destroyed key leaves its tombstone,
 * so that a key of the same subject can never be made again. The database's own triggers hold to that too.
 */
export class KeyStore {
  constructor(private readonly pool: Pool) {}

  /** All living versions of the keys of these subjects, oldest first; destroyed and unknown subjects are absent. */
  async living(subjectIds: readonly string[]): Promise<Map<string, StoredKey[]>> {
    return this.run(async (client) => {
      const { rows } = await client.query<StoredKey>({
        name: 'living-keys',
        text: `select ${COLUMNS} from keys.file_key where subject_id = any($1::uuid[]) and destroyed_at is null order by subject_id, key_version`,
        values: [subjectIds],
      });
      const bySubject = new Map<string, StoredKey[]>();
      for (const key of rows) {
        const versions = bySubject.get(key.subjectId);
        if (versions) versions.push(key);
        else bySubject.set(key.subjectId, [key]);
      }
      return bySubject;
    });
  }

  /** Stores a first version; false when the subject has had a key before, living or destroyed. */
  async insertFirst(key: StoredKey): Promise<boolean> {
    return this.run(async (client) => {
      const { rowCount } = await client.query(
        `insert into keys.file_key (kind, subject_id, organisation_id, key_version, kek_id, wrapped)
         values ($1, $2, $3, 1, $4, $5) on conflict do nothing`,
        [key.kind, key.subjectId, key.organisationId, key.kekId, key.wrapped],
      );
      return rowCount === 1;
    });
  }

  /** Stores the version after the newest living one; undefined when the subject has no living key. */
  async insertNext(subjectId: string, wrap: (identity: KeyIdentity) => Promise<StoredKey>): Promise<number | undefined> {
    return this.locked(subjectId, async (client) => {
      const { rows } = await client.query<StoredKey>(
        `select ${COLUMNS} from keys.file_key where subject_id = $1 and destroyed_at is null order by key_version desc limit 1`,
        [subjectId],
      );
      const newest = rows[0];
      if (!newest) return undefined;
      const next = await wrap({ ...newest, version: newest.version + 1 });
      await client.query(
        `insert into keys.file_key (kind, subject_id, organisation_id, key_version, kek_id, wrapped) values ($1, $2, $3, $4, $5, $6)`,
        [next.kind, next.subjectId, next.organisationId, next.version, next.kekId, next.wrapped],
      );
      return next.version;
    });
  }

  /** Destroys every version; answers when it was done (the first time), undefined when there never was a key. */
  async destroyAll(subjectId: string): Promise<Date | undefined> {
    return this.locked(subjectId, async (client) => {
      await client.query(
        `update keys.file_key set wrapped = null, destroyed_at = now() where subject_id = $1 and destroyed_at is null`,
        [subjectId],
      );
      const { rows } = await client.query<{ at: Date | null }>(
        `select max(destroyed_at) as at from keys.file_key where subject_id = $1`,
        [subjectId],
      );
      return rows[0]?.at ?? undefined;
    });
  }

  /** Destroys one version that a newer living one has replaced; false when it is the newest, or not there. */
  async destroyVersion(subjectId: string, version: number): Promise<boolean> {
    return this.locked(subjectId, async (client) => {
      const { rowCount } = await client.query(
        `update keys.file_key as old set wrapped = null, destroyed_at = now()
         where subject_id = $1 and key_version = $2 and destroyed_at is null and exists (
           select 1 from keys.file_key as newer
           where newer.subject_id = old.subject_id and newer.key_version > old.key_version and newer.destroyed_at is null)`,
        [subjectId, version],
      );
      return rowCount === 1;
    });
  }

  /** Living keys that another key-encryption key than this one wraps. */
  async wrappedByOthers(kekId: string, limit: number): Promise<StoredKey[]> {
    return this.run(async (client) => {
      const { rows } = await client.query<StoredKey>(
        `select ${COLUMNS} from keys.file_key where destroyed_at is null and kek_id <> $1 order by subject_id, key_version limit $2`,
        [kekId, limit],
      );
      return rows;
    });
  }

  /** Replaces the wrapping of a key, unless it was changed or destroyed meanwhile. */
  async rewrap(old: StoredKey, kekId: string, wrapped: Buffer): Promise<void> {
    await this.run((client) =>
      client.query(
        `update keys.file_key set wrapped = $3, kek_id = $4
         where subject_id = $1 and key_version = $2 and destroyed_at is null and wrapped = $5`,
        [old.subjectId, old.version, wrapped, kekId, old.wrapped],
      ),
    );
  }

  /** Whoever adds or destroys versions of a subject holds the row of its first version, so that neither overtakes the other. */
  private locked<T>(subjectId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.run(async (client) => {
      await client.query('begin');
      try {
        await client.query('select 1 from keys.file_key where subject_id = $1 and key_version = 1 for update', [subjectId]);
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  }

  /** An error of the driver can carry values; outside there is only "not available". */
  private async run<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    let client: PoolClient | undefined;
    try {
      client = await this.pool.connect();
      client.on('error', ignore);
      const result = await work(client);
      giveBack(client, false);
      return result;
    } catch {
      if (client) giveBack(client, true);
      throw problems.unavailable();
    }
  }
}

/** A connection that is lost between two statements shows in the next one; unheard, its event would end the process. */
const ignore = (): void => undefined;

function giveBack(client: PoolClient, broken: boolean): void {
  client.off('error', ignore);
  client.release(broken);
}
