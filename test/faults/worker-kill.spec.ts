import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Connections, UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import type { Client } from 'pg';
import { actorOf, addOrganisation, eventually, prepareEffects, startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';

/** `npm run proof:jobs` sets larger ones. */
const KILLS = Number(process.env.PROOF_KILLS ?? 2);
const JOBS_PER_KILL = Number(process.env.PROOF_JOBS_PER_KILL ?? 50);

const ENVIRONMENT = {
  JOBS_POLL_MS: '200',
  JOBS_LOCK_MS: '1500',
  JOBS_STALLED_CHECK_MS: '400',
  JOBS_SWEEP_MS: '1000',
  JOBS_LOST_AFTER_SECONDS: '3',
  // A kill is no fault of the job's: the limit is for jobs that take their worker down.
  JOBS_MAX_ATTEMPTS: '100',
  PROOF_JOB_MS: '10',
};

interface Worker {
  readonly process: ChildProcess;
  readonly healthPort: number;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

describe.each(['PostgreSQL', 'Redis'])('Worker processes, queue on %s', (server) => {
  let database: TestDatabase;
  let redis: RunningRedis | undefined;
  let admin: Client;
  let organisationId: string;
  let connections: Connections;
  let unitOfWork: UnitOfWork;
  const workers: Worker[] = [];

  async function startWorker(environment: Record<string, string> = {}): Promise<Worker> {
    const { system, jobs } = database.urls;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-r', join(__dirname, '../support/register.cjs'), join(__dirname, 'proof-worker.ts')], {
      env: { ...process.env, ...ENVIRONMENT, ...environment, NODE_OPTIONS: '', REDIS_URL: redis?.url ?? '', PROOF_URLS: JSON.stringify({ system, jobs }) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    const { healthPort } = await new Promise<{ healthPort: number }>((resolve, reject) => {
      child.once('message', (message) => resolve(message as { healthPort: number }));
      void ended.then((code) => reject(new Error(`the worker ended with ${String(code)} before it was ready`)));
    });
    const worker = { process: child, healthPort, ended };
    workers.push(worker);
    return worker;
  }

  const add = (count: number): Promise<unknown> =>
    unitOfWork.run(actorOf(organisationId), {}, async () => {
      for (let index = 0; index < count; index += 1) await new Outbox(unitOfWork).add('proof.effect', randomUUID());
    });

  /** Rows by what became of them, and effects by how often they happened. */
  async function count(): Promise<{ rows: number; done: number; dead: number; effects: number; twice: number; without: number }> {
    const { rows } = await admin.query<Record<string, string>>(`
      select count(*) as rows, count(*) filter (where done_at is not null) as done, count(*) filter (where dead_at is not null) as dead,
             coalesce(sum(e.times), 0) as effects, count(*) filter (where e.times > 1) as twice, count(*) filter (where e.times is null) as without
      from jobs.outbox o left join (select outbox_id, count(*) as times from proof.effect group by 1) e on e.outbox_id = o.id`);
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)])) as Awaited<ReturnType<typeof count>>;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = server === 'Redis' ? await startRedis() : undefined;
    admin = await prepareEffects(database.adminUrl);
    organisationId = await addOrganisation(admin);
    connections = new Connections({ app: database.urls.app });
    unitOfWork = new UnitOfWork(connections);
  });
  beforeEach(() => admin.query('truncate jobs.outbox, proof.effect'));
  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      worker.process.kill('SIGKILL');
      await worker.ended;
    }
  });
  afterAll(async () => {
    await connections.close();
    await admin.end();
    await redis?.stop();
    await database.drop();
  });

  it(
    `does every job exactly once though the worker is killed ${KILLS} times`,
    async () => {
      let total = 0;
      let cut = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const worker = await startWorker();
        const before = (await count()).done;
        await add(JOBS_PER_KILL);
        total += JOBS_PER_KILL;
        // Somewhere between the first of these jobs and the last, at a moment that nobody chose.
        await eventually(count, ({ done }) => done > before);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * JOBS_PER_KILL * 4));
        worker.process.kill('SIGKILL');
        await worker.ended;
        const { done } = await count();
        if (done < total) cut += 1;
      }
      await startWorker();
      await eventually(count, ({ done, dead }) => done + dead === total, 60_000);
      const counted = await count();
      process.stderr.write(`Queue on ${server}: ${KILLS} kills, ${cut} of them with jobs under way; ${JSON.stringify(counted)}\n`);
      expect(counted).toEqual({ rows: total, done: total, dead: 0, effects: total, twice: 0, without: 0 });
      expect(cut).toBeGreaterThan(0);
    },
    60_000 + KILLS * 20_000,
  );

  it('shares the jobs among two processes, each job done by one', async () => {
    const both = await Promise.all([startWorker(), startWorker()]);
    await add(100);
    await eventually(count, ({ done }) => done === 100, 30_000);
    expect(await count()).toEqual({ rows: 100, done: 100, dead: 0, effects: 100, twice: 0, without: 0 });
    const { rows } = await admin.query<{ process: number }>('select distinct process from proof.effect');
    expect(rows.map(({ process }) => process).sort()).toEqual(both.map(({ process }) => process.pid).sort());
  }, 60_000);

  it('goes on after its connections were cut, and after the queue was replaced by an empty one', async () => {
    await startWorker();
    await add(150);
    await eventually(count, ({ done }) => done > 10);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename in ('parasol_jobs', 'parasol_system')`);
    if (redis) await redis.replace();
    expect((await count()).done).toBeLessThan(150);
    await eventually(count, ({ done }) => done === 150, 60_000);
    await add(20);
    await eventually(count, ({ done }) => done === 170, 20_000);
    expect(await count()).toEqual({ rows: 170, done: 170, dead: 0, effects: 170, twice: 0, without: 0 });
  }, 100_000);

  it('finishes what it runs when asked to stop, leaves the rest, and says that it is well before', async () => {
    const worker = await startWorker({ PROOF_JOB_MS: '300' });
    const health = await fetch(`http://127.0.0.1:${worker.healthPort}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    await add(30);
    await eventually(count, ({ done }) => done > 0);
    worker.process.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    const after = await count();
    expect(after.done).toBeLessThan(30);
    expect(after.effects).toBe(after.done);
    // What was running was finished, not given back: nothing waits for a lock to run out.
    const { rows } = await admin.query<{ attempts: number }>('select max(attempts) as attempts from jobs.outbox');
    expect(rows[0]?.attempts).toBe(0);
    await startWorker();
    await eventually(count, ({ done }) => done === 30);
    expect(await count()).toMatchObject({ effects: 30, twice: 0 });
  }, 60_000);
});
