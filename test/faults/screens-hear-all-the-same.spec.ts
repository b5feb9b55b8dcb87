import { aHouse, done, serve, type House, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { follow, type Followed } from '@test/support/events';
import { createTestDatabase } from '@test/support/database';
import { OwnCluster } from '@test/support/own-cluster';
import { Connections } from '@parasol/database';
import { Client as Pg } from 'pg';
import { eventually } from '../../libs/jobs/jobs.fixture';
import { Changes } from '../../libs/live/changes';
import { build, freePort, ProductProcess } from './processes';
import { Wire } from './wire';

/** The lock that a transaction which notifies takes before its commit is on the disk, and lets go after. */
const NOTIFIES = `locktype = 'object' and classid = 'pg_database'::regclass and objid = 0`;

/** A change is committed by one API process, and told by another one, of which no job and no word of the first has part. */
describe('a screen on another process, of a change', () => {
  let cluster: OwnCluster;
  let served: Served;
  let first: ProductProcess;
  let wire: Wire;
  let origin: string;
  let outside: Pg;
  let house: House;
  let ana: SignedInWorker;
  let caseWorker: SignedInWorker;
  let board: Followed;

  beforeAll(async () => {
    build();
    cluster = await OwnCluster.start();
    const database = await createTestDatabase();
    outside = await connected(database);
    // On the disk of this machine; on another one's as well only for whoever asks for it.
    await outside.query(`alter role all set synchronous_commit = 'local'`);
    served = await serve({ worker: false, database });
    house = await aHouse(served.world);
    [ana, caseWorker] = [await house.worker('outreach_worker'), await house.worker('case_worker')];
    wire = await Wire.to(database.adminUrl);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    first = new ProductProcess('api', { ...database, urls: wire.through(database.urls) }, { PORT: String(port) });
    await first.start();
    board = await follow(served.world.api as string, await house.worker('supervisor'));
  }, 120_000);
  afterAll(async () => {
    await nobodyWaits().catch(() => undefined);
    board?.close();
    await first?.kill();
    await wire?.close();
    await outside?.end().catch(() => undefined);
    await served?.close();
    await cluster?.stop();
  });

  async function connected({ adminUrl } = served.database): Promise<Pg> {
    const client = new Pg({ connectionString: adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
  async function nobodyWaits(): Promise<void> {
    await outside.query('alter system reset synchronous_standby_names');
    await outside.query('select pg_reload_conf()');
  }
  /** The same worker's browser, at the first process. */
  function there(worker: SignedInWorker): Client {
    const client = new Client(origin);
    for (const [name, value] of worker.cookies) client.cookies.set(name, value);
    return client;
  }
  const tasks = (count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, async () => (await done(ana, '/tasks', { title: 'call_back', teamId: house.team })).id as string));

  it('hears within a second, while no writer waits for the lock of those who notify', async () => {
    const ids = await tasks(8);
    await Promise.all(ids.map((id) => board.heard(`task ${id}`)));
    // A commit that notifies, and whose copy on another machine never comes: its lock stays held.
    await outside.query(`alter system set synchronous_standby_names = 'nobody'`);
    await outside.query('select pg_reload_conf()');
    const notifier = await connected();
    await eventually(async () => (await notifier.query('show synchronous_standby_names')).rows, ([row]) => row.synchronous_standby_names === 'nobody');
    await notifier.query(`set synchronous_commit = on; begin; select pg_notify('elsewhere', ''), pg_current_xact_id(); create table public.noise ()`);
    const waiting = notifier.query('commit').catch(() => undefined);
    const held = async () => (await outside.query(`select granted from pg_locks where ${NOTIFIES}`)).rows;
    await eventually(held, (locks) => locks.length > 0);
    board.forget();
    for (const { status } of await Promise.all(ids.map((id) => there(ana).post(`/tasks/${id}/claim`)))) expect(status).toBe(200);
    const committed = performance.now();
    await Promise.all(ids.map((id) => board.heard(`task ${id}`)));
    expect(performance.now() - committed).toBeLessThan(1_000);
    // With a job in its transaction, too.
    await there(caseWorker).expect(201, 'POST', '/case-files', { teamId: house.team });
    expect((await outside.query('select 1 from jobs.outbox')).rowCount).toBeGreaterThan(0);
    expect(await held()).toEqual([{ granted: true }]);
    await nobodyWaits();
    await waiting;
    await notifier.end();
  });

  it('hears of what a process committed that was killed before it knew', async () => {
    const [id] = (await tasks(1)) as [string];
    await board.heard(`task ${id}`);
    board.forget();
    wire.arm({ meets: ({ by, what }) => by === 'app' && /commit of (?!nothing)/.test(what), moment: 'after', strike: () => void first.kill() });
    await expect(there(ana).post(`/tasks/${id}/claim`)).rejects.toThrow();
    expect(wire.disarm()).toBe(false);
    await board.heard(`task ${id}`);
    expect([first.running, (await outside.query('select state from parasol.task where id = $1', [id])).rows]).toEqual([false, [{ state: 'claimed' }]]);
    expect(board.events).not.toContain('refresh all');
  });

  it('is told to read again when the server crashed, and with it what had not been read', async () => {
    const connections = new Connections(served.database.urls);
    const reader = new Changes(connections);
    await reader.next();
    const victim = await connected();
    const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
    const crashed = new Promise((resolve) => outside.once('end', resolve));
    let over = false;
    void board.ended.then(() => (over = true));
    await tasks(1);
    process.kill(rows[0]!.pid, 'SIGKILL');
    await crashed;
    expect(await eventually(() => reader.next().catch(() => undefined), (news) => news !== undefined)).toEqual({ changes: [], missed: true });
    expect(await reader.next()).toMatchObject({ missed: false });
    // A stream ends where the server takes more than three seconds to come back; the browser opens it again then, and reads again.
    await eventually(async () => over || board.events.includes('refresh all'), Boolean);
    await connections.close();
  });
});
