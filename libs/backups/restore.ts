import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode, migrateOnly, migrationNames, migrationsOf, OperatorError, type Secrets } from '@parasol/database';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { asClient, HEADS, macKey, macOf } from './backup';
import { damaged } from './format';
import { partsOf, type Contents, type Part, type TableContents } from './reading';
import { columnList, DATA_SCHEMAS, KEY_SCHEMAS, PLAIN_TEXT, quoted, rowsOf, tablesOf, type Table } from './tables';

/**
 * What must not come back with an older day: a session or an invitation that was ended since would be open again. And what the
 * queue was given is given to it again.
 */
const NOT_BROUGHT_BACK = [
  `update signin.session set ended_at = now(), end_reason = 'revoked' where ended_at is null`,
  `update signin.invitation set revoked_at = now() where used_at is null and revoked_at is null`,
  'delete from signin.challenge',
  'update jobs.outbox set relayed_at = null where done_at is null and dead_at is null',
];

/**
 * Loads the data of a backup that was looked through into an empty database, all or nothing, and reads every table again to compare it.
 * The tables are those of the day of the backup afterwards: migrate them, and apply the policies.
 * @throws OperatorError when the database is not empty or newer than the backup, when the backup is newer than this program, or is not of this installation
 */
export async function restoreData(contents: Contents, identity: string, ownerUrl: string, secrets: Secrets): Promise<void> {
  const { header, mac, sha256, path } = contents;
  // Of another installation it may well be; nobody can say here whether that one wrote it.
  if (header.installation === secrets.installation && mac !== macOf(macKey(secrets), sha256)) {
    throw new OperatorError(`${path} names this installation, which did not write it: somebody else sealed it. Nothing was changed; take another copy.`);
  }
  await restore(contents, identity, ownerUrl, 'main', DATA_SCHEMAS, NOT_BROUGHT_BACK);
}

/** As `restoreData`, for the key store. */
export function restoreKeys(contents: Contents, identity: string, ownerUrl: string): Promise<void> {
  return restore(contents, identity, ownerUrl, 'keyStore', KEY_SCHEMAS, []);
}

/** Whether the key store of an installation holds no living key of any file. */
export function hasNoKeys(keysOwnerUrl: string): Promise<boolean> {
  return asClient(keysOwnerUrl, async (owner) => (await owner.query('select 1 from keys.file_key where destroyed_at is null limit 1')).rowCount === 0);
}

/** Puts the signed heads of the audit log into a data folder that has none. @returns false when it has: those are never replaced */
export function placeHeads({ files }: Contents, dataDir: string): boolean {
  const folder = join(dataDir, HEADS);
  if (existsSync(folder) && readdirSync(folder).length > 0) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of files) if (name.startsWith(`${HEADS}/`)) writeFileSync(join(dataDir, name), bytes, { mode: 0o600 });
  return true;
}

async function restore(contents: Contents, identity: string, ownerUrl: string, which: keyof typeof migrationNames, schemas: readonly string[], afterwards: readonly string[]): Promise<void> {
  const { path, header } = contents;
  const had = header.migrations;
  if (had.length === 0 || had.some((name, n) => name !== migrationNames[which][n])) {
    throw new OperatorError(`${path} was made by a newer version of Parasol than this one. Install that version, then restore.`);
  }
  const there = await asClient(ownerUrl, migrationsOf);
  if (there.length > had.length) {
    throw new OperatorError(`${path} was made by an older version, and the tables here are newer. Restore into an installation that was never started (another PARASOL_DATA_DIR, or another PARASOL_DATABASE).`);
  }
  await migrateOnly(ownerUrl, which, had.length);
  await asClient(ownerUrl, async (owner) => {
    await owner.query(`begin; ${PLAIN_TEXT}; set local lock_timeout = '10s'`);
    try {
      await inOpenTables(owner, await tablesToFill(owner, contents, schemas), async (tables) => {
        await load(owner, contents, identity, tables);
        for (const table of tables.values()) await compare(owner, table, contents);
        for (const statement of afterwards) await owner.query(statement);
      });
      await owner.query('commit');
    } catch (error) {
      await owner.query('rollback').catch(() => undefined);
      if (errorCode(error) === '55P03') throw new OperatorError('The database is in use. Stop the API and the worker first.');
      // Rows that no table takes: not written by us, whatever their digests say.
      throw /^2[23]/.test(errorCode(error)) ? damaged(path) : error;
    }
  });
}

/** The tables of the database, when they are the backup's. */
async function tablesToFill(owner: Client, { path, tables }: Contents, schemas: readonly string[]): Promise<Map<string, Table>> {
  const found = new Map((await tablesOf(owner, schemas)).map((table) => [table.name, table]));
  const fits = (each: TableContents): boolean => [...(found.get(each.name)?.columns ?? [])].sort().join() === [...each.columns].sort().join();
  if (found.size !== tables.length || !tables.every(fits)) throw damaged(path);
  return found;
}

/** As the owner, whom FORCE row-level security and triggers would hold back otherwise; all as before at the end of the transaction. */
async function inOpenTables(owner: Client, tables: Map<string, Table>, work: (tables: Map<string, Table>) => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; forced: boolean }>(
    `select format('%s.%s', relnamespace::regnamespace, relname) as name, relforcerowsecurity as forced from pg_class where format('%s.%s', relnamespace::regnamespace, relname) = any($1) and relkind = 'r'`,
    [[...tables.keys()]],
  );
  for (const { name } of rows) await owner.query(`alter table ${quoted(name)} no force row level security, disable trigger user`);
  for (const { name } of rows) {
    if ((await owner.query(`select 1 from ${quoted(name)} limit 1`)).rowCount !== 0) {
      throw new OperatorError('This installation is not empty. A backup is restored into an empty one only: name another data folder with PARASOL_DATA_DIR, or another database with PARASOL_DATABASE.');
    }
  }
  await work(tables);
  for (const { name, forced } of rows) await owner.query(`alter table ${quoted(name)} enable trigger user${forced ? ', force row level security' : ''}`);
}

async function load(owner: Client, { path }: Contents, identity: string, tables: Map<string, Table>): Promise<void> {
  const parts = partsOf(path, identity);
  try {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      if (!('line' in next.value) || !('table' in next.value.line)) continue;
      const { table, columns } = next.value.line;
      if (!tables.has(table)) throw damaged(path);
      await pipeline(rowsUpToLine(parts), owner.query(from(`copy ${quoted(table)} (${columnList(columns)}) from stdin`)));
    }
  } finally {
    await parts.return(undefined);
  }
}

/** Up to and with the line that ends a table. */
async function* rowsUpToLine(parts: AsyncGenerator<Part>): AsyncGenerator<Buffer> {
  for (let next = await parts.next(); !next.done && 'rows' in next.value; next = await parts.next()) yield next.value.rows;
}

/** Reads again what was loaded, and compares it with what the backup says of itself. */
async function compare(owner: Client, table: Table, { path, tables }: Contents): Promise<void> {
  const expected = tables.find(({ name }) => name === table.name);
  const hash = createHash('sha256');
  for await (const text of rowsOf(owner, { ...table, columns: expected?.columns ?? [] })) hash.update(text);
  if (hash.digest('hex') !== expected?.sha256) throw damaged(path);
}
