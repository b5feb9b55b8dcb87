import { createHash, createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { derivedSecret, migrationsOf, storedSecrets, type DatabaseUrls, type Secrets } from '@parasol/database';
import { Client } from 'pg';
import { writeAgeFile } from './age-file';
import { encodeLine, FORMAT, type Header, LAST_ROW } from './format';
import { countRows } from './reading';
import { DATA_SCHEMAS, KEY_SCHEMAS, PLAIN_TEXT, rowsOf, tablesOf } from './tables';

/** What is backed up. */
export interface Origin {
  readonly urls: Pick<DatabaseUrls, 'owner' | 'backup' | 'keysOwner' | 'keysBackup'>;
  readonly secrets: Secrets;
  readonly dataDir: string;
}

export interface Target {
  /** Of the key that opens both files, `age1…`. */
  readonly recipient: string;
  /** Must be there. */
  readonly folder: string;
  /** Another folder for the keys. */
  readonly keysFolder?: string;
}

export interface Written {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly tables: number;
  readonly rows: number;
}

const DAY_MS = 86_400_000;
const KEYS_FILE = /^parasol-keys-\d{8}T\d{6}Z\.age$/;

/**
 * Writes two age files: the data (all tables, signed heads of the audit log) and the keys (key store, `secrets.json` as it lies on
 * the disk). Parasol may run meanwhile. The data are of one moment; the keys of the moment after, so that whatever the data name has its key.
 * @throws OperatorError when a file cannot be written; then neither stands there
 */
export async function backUp({ urls, secrets, dataDir }: Origin, { recipient, folder, keysFolder = folder }: Target): Promise<{ data: Written; keys: Written }> {
  // Before the snapshot: a head may be behind the chain that it signs, and never ahead of it.
  const heads = headsIn(dataDir);
  const migrations = { data: await asClient(urls.owner, migrationsOf), keys: await asClient(urls.keysOwner, migrationsOf) };
  return asClient(urls.backup, (data) =>
    asClient(urls.keysBackup, async (keys) => {
      await holdStill(data);
      await holdStill(keys);
      const madeAt = new Date();
      const fileOf = (holds: Header['holds'], into: string, client: Client, schemas: readonly string[]): BackupFile => {
        const header: Header = { parasol: 'backup', format: FORMAT, holds, madeAt: madeAt.toISOString(), installation: secrets.installation, migrations: migrations[holds] };
        return { path: join(into, `parasol-${holds}-${stamp(madeAt)}.age`), recipient, client, header, schemas };
      };
      const written = await write({ ...fileOf('data', folder, data, DATA_SCHEMAS), files: heads, key: macKey(secrets) });
      try {
        return { data: written, keys: await write({ ...fileOf('keys', keysFolder, keys, KEY_SCHEMAS), files: new Map([[SECRETS, storedSecrets(dataDir)], ...removalsIn(dataDir)]) }) };
      } catch (error) {
        rmSync(written.path, { force: true });
        throw error;
      }
    }),
  );
}

/** Removes from a folder what `backUp` wrote there of keys more than so many days ago. @returns the names */
export function removeOldKeys(folder: string, days: number, now = new Date()): string[] {
  const oldest = `parasol-keys-${stamp(new Date(now.getTime() - days * DAY_MS))}.age`;
  const old = readdirSync(folder).filter((name) => KEYS_FILE.test(name) && name < oldest);
  for (const name of old) rmSync(join(folder, name));
  return old;
}

/** Files of keys beside this one that were written after it. */
export function keysAfter(path: string): string[] {
  const [folder, name] = [dirname(path), basename(path)];
  return KEYS_FILE.test(name) ? readdirSync(folder).filter((other) => KEYS_FILE.test(other) && other > name).map((other) => join(folder, other)) : [];
}

/** Under which a data file is signed: a recipient is no secret, and somebody else may seal to it, too. */
export const macKey = (secrets: Pick<Secrets, 'generic'>): Buffer => derivedSecret(secrets, 'backup');

const stamp = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

interface BackupFile {
  readonly path: string;
  readonly recipient: string;
  /** In a transaction that stands still. */
  readonly client: Client;
  readonly header: Header;
  readonly schemas: readonly string[];
  readonly files?: ReadonlyMap<string, Buffer>;
  readonly key?: Buffer;
}

async function write({ path, recipient, client, header, schemas, files = new Map(), key }: BackupFile): Promise<Written> {
  const figures = { tables: 0, rows: 0 };
  async function* content(): AsyncGenerator<Buffer> {
    yield encodeLine(header);
    for (const [file, bytes] of files) yield encodeLine({ file, base64: bytes.toString('base64') });
    for (const table of await tablesOf(client, schemas)) {
      yield encodeLine({ table: table.name, columns: [...table.columns] });
      const hash = createHash('sha256');
      let rows = 0;
      for await (const text of rowsOf(client, table)) {
        hash.update(text);
        rows += countRows(text);
        yield text;
      }
      yield Buffer.from(LAST_ROW);
      yield encodeLine({ rows, sha256: hash.digest('hex') });
      figures.tables += 1;
      figures.rows += rows;
    }
  }
  const size = await writeAgeFile(path, recipient, ended(content(), key));
  return { path, size, ...figures };
}

/** With the last line, which answers for all before it. */
async function* ended(content: AsyncIterable<Buffer>, key?: Buffer): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const bytes of content) {
    hash.update(bytes);
    yield bytes;
  }
  yield encodeLine({ end: true, mac: key ? macOf(key, hash.digest('hex')) : '' });
}

export const macOf = (key: Buffer, sha256: string): string => createHmac('sha256', key).update(sha256).digest('hex');

/** From here on the connection sees one moment of its database. */
async function holdStill(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(PLAIN_TEXT);
  // The first statement that reads makes the snapshot; exported, so that somebody beside it can read the same moment and compare.
  await client.query('select pg_export_snapshot()');
}

/** A connection for the time of `work`. */
export async function asClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'parasol backup' });
  // A server that goes away is reported by the statement that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const HEADS = 'audit-heads';
export const SECRETS = 'secrets.json';
/** What was removed for good, which an older backup does not know. */
export const REMOVALS = 'removals.jsonl';

function removalsIn(dataDir: string): [string, Buffer][] {
  const file = join(dataDir, 'removals', REMOVALS);
  return existsSync(file) ? [[REMOVALS, readFileSync(file)]] : [];
}

function headsIn(dataDir: string): Map<string, Buffer> {
  const folder = join(dataDir, HEADS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).sort() : [];
  return new Map(names.map((name) => [`${HEADS}/${name}`, readFileSync(join(folder, name))]));
}
