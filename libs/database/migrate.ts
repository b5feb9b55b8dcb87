import { Client, type ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { keyStoreMigrations, migrations } from '../../migrations';
import type { DatabaseUrls } from './urls';

type MigrationClasses = typeof migrations;

export interface MigrateOptions {
  /** Runs as `parasol_owner` on the main database after the migrations: re-applies what is not versioned (the policies). */
  readonly after?: (owner: Client) => Promise<void>;
}

export interface Migrated {
  /** Names of the migrations that this call has run; empty when all was up to date. */
  readonly main: readonly string[];
  readonly keyStore: readonly string[];
}

// Any fixed number: processes that start at once migrate one after the other.
const LOCK = 7_268_232;

/**
 * Brings both databases up to date as `parasol_owner`: each migration in its own transaction, then the `after` step.
 * Safe to run from several processes at once.
 */
export async function migrate(urls: Pick<DatabaseUrls, 'owner' | 'keysOwner'>, options: MigrateOptions = {}): Promise<Migrated> {
  const keyStore = await underLock(urls.keysOwner, () => run(urls.keysOwner, keyStoreMigrations));
  return underLock(urls.owner, async (client) => {
    const main = await run(urls.owner, migrations);
    await options.after?.(client);
    return { main, keyStore };
  });
}

/** Names of the migrations of this program, oldest first; the key store's are apart. */
export const migrationNames = { main: migrations.map(({ name }) => name), keyStore: keyStoreMigrations.map(({ name }) => name) } as const;

/** Names of the migrations that a database has had, oldest first. `client` is connected as the owner. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migrations') is not null as there`);
  if (!rows[0]?.there) return [];
  return (await client.query<{ name: string }>('select name from public.migrations order by id')).rows.map(({ name }) => name);
}

/** Runs the first `count` migrations of one database, as far as it has not had them, and no policies: for loading what is as old. */
export async function migrateOnly(ownerUrl: string, which: keyof typeof migrationNames, count: number): Promise<void> {
  const classes = which === 'main' ? migrations : keyStoreMigrations;
  await underLock(ownerUrl, () => run(ownerUrl, classes.slice(0, count)));
}

async function underLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'parasol migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function run(url: string, classes: MigrationClasses): Promise<string[]> {
  if (classes.length === 0) return [];
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: classes,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'parasol migrate',
    installExtensions: false,
    // TypeORM's own log prints statements with their values.
    logging: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
