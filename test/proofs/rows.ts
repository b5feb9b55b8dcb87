import type { TestDatabase } from '@test/support/database';
import { Client } from 'pg';

type Row = Record<string, unknown>;

/** As a superuser. */
export async function connectedTo<T>({ adminUrl }: Pick<TestDatabase, 'adminUrl'>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All rows of all tables of these schemas, each table's in one order. */
export async function rowsOfEveryTable(client: Client, schemas: readonly string[]): Promise<Map<string, Row[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%s.%s', relnamespace::regnamespace, relname) as name from pg_class where relkind = 'r' and relnamespace::regnamespace::text = any($1) order by 1`,
    [[...schemas]],
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables) found.set(name, (await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t order by to_jsonb(t)::text collate "C"`)).rows.map(({ row }) => row));
  return found;
}

/**
 * Runs a backup, and `look` in the very moment that the backup reads: its snapshot is taken over while it is held up at a table
 * that nobody writes.
 */
export async function snapshotBeside<A, B>(database: TestDatabase, backUp: () => Promise<A>, look: (client: Client) => Promise<B>): Promise<{ made: A; seen: B }> {
  return connectedTo(database, (blocker) =>
    connectedTo(database, async (beside) => {
      await blocker.query('begin; lock table parasol.leak_count in access exclusive mode');
      const made = backUp();
      try {
        await untilOneWaits(beside);
        await takeOver(beside);
        await blocker.query('rollback');
        const seen = await look(beside);
        return { made: await made, seen };
      } finally {
        await blocker.query('rollback');
        await made.catch(() => undefined);
      }
    }),
  );
}

async function untilOneWaits(client: Client): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const { rowCount } = await client.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'parasol backup' and wait_event_type = 'Lock'`);
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the backup does not come to the table that is locked');
}

/** Of the snapshots that are offered on this server, the one of this database: the other is the key store's. */
async function takeOver(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`select pg_ls_dir('pg_snapshots') as id`);
  for (const { id } of rows) {
    await client.query('begin isolation level repeatable read read only');
    const taken = await client.query(`set transaction snapshot '${id}'`).then(() => true, () => false);
    if (taken) return;
    await client.query('rollback');
  }
  throw new Error('the backup offers no snapshot of this database');
}
