import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Connections } from '@parasol/database';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { Changes } from './changes';

describe('what the triggers write down', () => {
  let database: TestDatabase;
  let connections: Connections;
  let outside: Client;
  let organisation: string;
  let reader: Changes;

  beforeAll(async () => {
    database = await createTestDatabase();
    connections = new Connections(database.urls);
    outside = await asRole('adminUrl');
    organisation = randomUUID();
    await outside.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', 'Harbour')`, [organisation]);
  });
  beforeEach(async () => {
    reader = new Changes(connections);
    expect(await reader.next()).toEqual({ changes: [], missed: false });
  });
  afterAll(async () => {
    await outside.end();
    await connections.close();
    await database.drop();
  });

  async function asRole(role: 'adminUrl' | 'app' | 'system' | 'signin'): Promise<Client> {
    const client = new Client({ connectionString: role === 'adminUrl' ? database.adminUrl : database.urls[role] });
    await client.connect();
    return client;
  }
  const told = (by: Client = outside, id: string = randomUUID()): Promise<string> =>
    by.query('select access.tell($1, $2, $3, null)', ['task', organisation, id]).then(() => id);
  /** When no transaction runs on this server any more that runs now, be it in the database of another spec. */
  async function overAll(): Promise<void> {
    const { rows } = await outside.query<{ now: string }>('select pg_current_xact_id()::text as now');
    const over = async (): Promise<boolean> => (await outside.query('select where pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8', [rows[0]?.now])).rowCount === 1;
    for (let tries = 0; tries < 600 && !(await over()); tries += 1) await setTimeout(100);
    expect(await over()).toBe(true);
  }
  const read = async (): Promise<string[]> => (await reader.next()).changes.map(({ id }) => id);

  it('is read once, each when its transaction is over, in whatever order they end', async () => {
    const slow = await asRole('adminUrl');
    await slow.query('begin');
    const late = await told(slow);
    const [one, two] = [await told(), await told()];
    expect(await read()).toEqual([one, two]);
    const three = await told();
    expect(await read()).toEqual([three]);
    await slow.query('commit');
    expect([await read(), await read()]).toEqual([[late], []]);
    await slow.query('begin');
    await told(slow);
    await slow.query('rollback');
    expect(await read()).toEqual([]);
    await slow.end();
  });

  it('is forgotten after it could be read for a minute, and whoever read too seldom is told that they missed something', async () => {
    const seldom = new Changes(connections);
    await seldom.next();
    const kept = async (): Promise<number | null> => (await outside.query('select 1 from live.change')).rowCount;
    const signin = await asRole('signin');
    const aMinuteLater = async (): Promise<void> => {
      await outside.query(`update live.past set set_at = set_at - interval '61 seconds'`);
      await signin.query('select access.forget_changes()');
    };
    await aMinuteLater();
    const slow = await asRole('adminUrl');
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await told();
    await signin.query('select access.forget_changes()');
    expect(await read()).toHaveLength(1);
    await aMinuteLater();
    expect(await kept()).toBeGreaterThan(0);
    expect(await reader.next()).toEqual({ changes: [], missed: false });
    await slow.end();
    // It stays while any transaction lasts that was running on this server when it was told; specs beside this one have some too.
    for (let minutes = 0; minutes < 600 && (await kept()) !== 0; minutes += 1) {
      await aMinuteLater();
      expect(await reader.next()).toEqual({ changes: [], missed: false });
      await setTimeout(100);
    }
    expect(await kept()).toBe(0);
    expect(await seldom.next()).toMatchObject({ missed: true });
    expect(await seldom.next()).toMatchObject({ missed: false });
    // Clocks are set back.
    await outside.query(`update live.past set set_at = now() + interval '1 year'`);
    await signin.query('select access.forget_changes()');
    expect((await outside.query('select 1 from live.past where set_at <= now()')).rowCount).toBe(1);
    await signin.end();
  });

  it('was missed when both tables came back empty, and when there is too much to be told one by one', async () => {
    await told();
    // The crash that empties them ends all transactions of the server; here those of specs beside this one have to end by themselves.
    await overAll();
    await outside.query('truncate live.change, live.past');
    expect(await reader.next()).toEqual({ changes: [], missed: true });
    const id = await told();
    expect(await reader.next()).toMatchObject({ changes: [{ id }], missed: false });
    await outside.query(`select access.tell('task', $1, gen_random_uuid(), null) from generate_series(1, 5001)`, [organisation]);
    expect(await reader.next()).toMatchObject({ missed: true });
  });

  it('can be told, read and taken away by nobody but the triggers and those who read on', async () => {
    for (const role of ['app', 'system'] as const) {
      const client = await asRole(role);
      for (const asked of ['select * from live.change', 'delete from live.past', `select access.tell('task', gen_random_uuid(), gen_random_uuid(), null)`, 'select * from access.changes(null)', 'select access.forget_changes()']) {
        await expect(client.query(asked)).rejects.toMatchObject({ code: '42501' });
      }
      await client.end();
    }
  });

  it('is written by no function that notifies', async () => {
    const { rows } = await outside.query(`select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'live', 'access', 'public') and prosrc ilike '%notify%'`);
    expect(rows).toEqual([]);
  });
});
