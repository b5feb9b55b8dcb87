import { randomUUID } from 'node:crypto';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Connections, DatabaseModule, UnitOfWork } from '@parasol/database';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { LATEST_SCHEMA_VERSION } from 'bullmq';
import Redis from 'ioredis';
import type { Client } from 'pg';
import { Consumer, JobFailure, JobMetrics, JobQueue, JobsModule, JobsWorkerModule, Outbox, Processes, Recurring, Relay, Sweeper, jobsSettings, type Job, type JobEvent } from './index';
import { actorOf, addOrganisation, eventually, prepareEffects, redisServer, startRedis, type RunningRedis } from './jobs.fixture';
import { JobRunner } from './runner';

@Injectable()
class TestJobs {
  readonly failures = new Map<string, { left: number; error: () => Error }>();
  hold: Promise<void> | undefined;
  running = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  @Processes('proof.effect')
  async effect(job: Job): Promise<void> {
    await this.unitOfWork.query('insert into proof.effect (outbox_id, organisation_id, subject_id, process) values ($1, $2, $3, 0)', [job.outboxId, job.organisationId, job.subjectId]);
    this.running += 1;
    await this.hold;
    const failure = this.failures.get(job.subjectId);
    if (failure && failure.left-- > 0) throw failure.error();
  }

  @Processes('proof.hand_over')
  async handOver(job: Job): Promise<void> {
    await this.outbox.add('proof.effect', job.subjectId, { organisationId: job.subjectId });
  }

  @Recurring('proof.turn', { everySeconds: 1 })
  async turn(organisationId: string): Promise<void> {
    if (this.failures.has(organisationId)) throw new Error('not this one');
    await this.unitOfWork.query('insert into proof.turn (organisation_id) values ($1)', [organisationId]);
  }
}

const SECRET = 'Marigold 17';
const FAST = { JOBS_POLL_MS: '100', JOBS_BACKOFF_MS: '50', JOBS_MAX_ATTEMPTS: '3', JOBS_STALLED_CHECK_MS: '500', JOBS_LOCK_MS: '2000', JOBS_LOST_AFTER_SECONDS: '1', JOBS_STOP_WITHIN_MS: '5000' };
const redisPath = redisServer();

describe.each(redisPath ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])('Jobs, queued on %s', (server) => {
  let database: TestDatabase;
  let redis: RunningRedis | undefined;
  let admin: Client;
  let app: INestApplicationContext;
  let organisationId: string;
  const events: JobEvent[] = [];

  async function boot(): Promise<INestApplicationContext> {
    const settings = jobsSettings({ ...FAST, REDIS_URL: redis?.url });
    const context = await NestFactory.createApplicationContext(
      { module: class Root {}, imports: [DatabaseModule.with(database.urls), JobsModule, JobsWorkerModule.with(settings, { write: (event) => void events.push(event) })], providers: [TestJobs] },
      { logger: false, abortOnError: false },
    );
    return context;
  }

  const add = (subjectId: string = randomUUID(), options: { runAt?: Date; kind?: string } = {}): Promise<string> =>
    app.get(UnitOfWork).run(actorOf(organisationId), {}, () => app.get(Outbox).add(options.kind ?? 'proof.effect', subjectId, options));
  const row = async (id: string) => (await admin.query<Record<string, unknown>>('select * from jobs.outbox where id = $1', [id])).rows[0];
  const effects = async (id: string): Promise<number> => (await admin.query('select 1 from proof.effect where outbox_id = $1', [id])).rowCount ?? 0;
  const done = (id: string) => eventually(() => row(id), (found) => found?.done_at !== null);
  const stop = async (): Promise<void> => {
    await app.get(Relay).stop();
    await app.get(Sweeper).stop();
    await app.get(Consumer).stop();
    await app.get(JobQueue).close();
    await app.close();
  };
  async function emptyQueue(): Promise<void> {
    if (!redis) return void (await admin.query('delete from bullmq.job'));
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
  }
  async function queueDump(): Promise<string> {
    if (!redis) {
      const tables = await admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq'`);
      let text = '';
      for (const { name } of tables.rows) text += (await admin.query<{ t: string }>(`select coalesce(string_agg(t::text, e'\\n'), '') as t from ${name} t`)).rows[0]?.t;
      return text;
    }
    const client = new Redis(redis.url);
    const texts: unknown[] = [];
    for (const key of await client.keys('*')) {
      const type = await client.type(key);
      if (type === 'hash') texts.push(await client.hgetall(key));
      else if (type === 'stream') texts.push(await client.xrange(key, '-', '+'));
      else if (type === 'list') texts.push(await client.lrange(key, 0, -1));
      else if (type === 'zset') texts.push(await client.zrange(key, 0, -1));
      else texts.push(key);
    }
    await client.quit();
    return JSON.stringify(texts);
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = server === 'Redis' ? await startRedis(redisPath as string) : undefined;
    admin = await prepareEffects(database.adminUrl);
    organisationId = await addOrganisation(admin);
  });
  beforeEach(async () => {
    events.length = 0;
    app = await boot();
    await app.get(JobQueue).ready();
  });
  afterEach(() => stop());
  afterAll(async () => {
    await admin.end();
    await redis?.stop();
    await database.drop();
  });

  it('runs what was committed, once', async () => {
    await app.get(Consumer).start();
    app.get(Relay).start();
    const began = Date.now();
    const id = await add();
    await done(id);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await effects(id)).toBe(1);
    expect(await row(id)).toMatchObject({ organisation_id: organisationId, attempts: 0, last_error_code: null, dead_at: null });
    expect(await app.get(JobQueue).has(id)).toBe(false);
  });

  it('knows nothing of what was rolled back', async () => {
    let id = '';
    const failing = app.get(UnitOfWork).run(actorOf(organisationId), {}, async () => {
      id = await app.get(Outbox).add('proof.effect', randomUUID());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await row(id)).toBeUndefined();
    expect(await app.get(Relay).pass()).toBe(0);
  });

  it('tries again after a failure, and the failed attempt leaves no effect', async () => {
    const subject = randomUUID();
    app.get(TestJobs).failures.set(subject, { left: 2, error: () => new JobFailure('partner_away') });
    await app.get(Consumer).start();
    app.get(Relay).start();
    const id = await add(subject);
    await done(id);
    expect(await effects(id)).toBe(1);
    expect(await row(id)).toMatchObject({ attempts: 2, last_error_code: 'partner_away', dead_at: null });
  });

  it('gives up after the last attempt, keeping a code and no word of the error', async () => {
    const subject = randomUUID();
    const jobs = app.get(TestJobs);
    let letGo = (): void => undefined;
    const quoting = (): Error => {
      // The second attempt waits until the first one's traces were looked at.
      jobs.hold ??= new Promise((resolve) => {
        letGo = resolve;
      });
      return Object.assign(new Error(`Key (name)=(${SECRET}) already exists.`), { code: '23505', detail: SECRET });
    };
    jobs.failures.set(subject, { left: 99, error: quoting });
    await app.get(Consumer).start();
    app.get(Relay).start();
    const id = await add(subject);
    await eventually(() => row(id), (found) => found?.attempts === 1);
    const between = await queueDump();
    expect(between).toContain(id);
    expect(between).toContain('sql_23505');
    expect(between).not.toContain(SECRET);
    letGo();
    await eventually(() => row(id), (found) => found?.dead_at !== null);
    expect(await row(id)).toMatchObject({ attempts: 3, last_error_code: 'sql_23505', done_at: null });
    expect(await effects(id)).toBe(0);
    await eventually(() => app.get(JobQueue).has(id), (there) => !there);
    expect(await queueDump()).not.toContain(SECRET);
    expect(await app.get(JobMetrics).registry.metrics()).toContain('parasol_jobs_dead_total{kind="proof.effect",code="sql_23505"} 1');
    expect(JSON.stringify(events.map(({ error: _never, ...event }) => event))).not.toContain(SECRET);
    await app.get(Sweeper).sweep();
    expect(await app.get(JobMetrics).registry.metrics()).toMatch(/parasol_jobs_dead [1-9]/);
  });

  it('puts a job of an unknown kind aside, and goes on', async () => {
    await app.get(Consumer).start();
    app.get(Relay).start();
    const unknown = await add(randomUUID(), { kind: 'proof.of_tomorrow' });
    const known = await add();
    await eventually(() => row(unknown), (found) => found?.dead_at !== null);
    expect(await row(unknown)).toMatchObject({ attempts: 1, last_error_code: 'unknown_kind' });
    await done(known);
  });

  it('waits for the time of a later job', async () => {
    const later = await add(randomUUID(), { runAt: new Date(Date.now() + 60_000) });
    const now = await add();
    expect(await app.get(Relay).pass()).toBe(1);
    expect((await row(later))?.relayed_at).toBeNull();
    expect((await row(now))?.relayed_at).not.toBeNull();
    await admin.query('delete from jobs.outbox where id = $1', [later]);
  });

  it('repeats the adding, and nothing else, when the relay dies between adding and marking', async () => {
    await app.get(Consumer).start();
    const id = await add();
    const queue = app.get(JobQueue);
    const plain = queue.add.bind(queue);
    queue.add = async (rows) => {
      await plain(rows);
      throw new Error('the power went');
    };
    await expect(app.get(Relay).pass()).rejects.toThrow('the power went');
    expect((await row(id))?.relayed_at).toBeNull();
    await done(id);
    queue.add = plain;
    expect(await app.get(Relay).pass()).toBe(0);
    // A queue that was restored from a backup runs it again; the outbox does not.
    await queue.add([{ id, kind: 'proof.effect', organisationId }]);
    await eventually(() => queue.has(id), (there) => !there);
    expect(await effects(id)).toBe(1);
    expect((await row(id))?.attempts).toBe(0);
  });

  it('survives that the connection breaks in the hand of the relay', async () => {
    const id = await add();
    const queue = app.get(JobQueue);
    const plain = queue.add.bind(queue);
    queue.add = async () => {
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'parasol_jobs'`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    await expect(app.get(Relay).pass()).rejects.toThrow();
    queue.add = plain;
    expect(await app.get(Relay).pass()).toBe(1);
    await admin.query('delete from jobs.outbox where id = $1', [id]);
    await emptyQueue();
  });

  it('runs a job once that is delivered to several at the same time', async () => {
    const id = await add();
    await Promise.all(Array.from({ length: 3 }, () => app.get(JobRunner).run(id, organisationId, 'proof.effect')));
    expect(await effects(id)).toBe(1);
    expect(await row(id)).toMatchObject({ attempts: 0, last_error_code: null });
  });

  it('puts back what an emptied queue has lost', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => add()));
    expect(await app.get(Relay).pass()).toBe(20);
    await emptyQueue();
    expect(await app.get(Sweeper).sweep()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await app.get(Sweeper).sweep()).toBe(20);
    await app.get(Consumer).start();
    app.get(Relay).start();
    for (const id of ids) await done(id);
    for (const id of ids) expect(await effects(id)).toBe(1);
  });

  it('takes nothing for lost that is only waiting', async () => {
    const id = await add();
    await app.get(Relay).pass();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await app.get(Sweeper).sweep()).toBe(0);
    expect(await row(id)).toMatchObject({ attempts: 0 });
    await app.get(Consumer).start();
    await done(id);
  });

  it('finishes the running job when it is stopped, and takes no other', async () => {
    let letGo = (): void => undefined;
    app.get(TestJobs).hold = new Promise((resolve) => {
      letGo = resolve;
    });
    await app.get(Consumer).start();
    const ids = await Promise.all(Array.from({ length: 6 }, () => add()));
    await app.get(Relay).pass();
    await eventually(async () => app.get(TestJobs).running, (running) => running === 3);
    const stopping = app.get(Consumer).stop();
    setTimeout(letGo, 300);
    await stopping;
    const states = [];
    for (const id of ids) states.push(await row(id));
    expect(states.filter((state) => state?.done_at !== null)).toHaveLength(3);
    expect(app.get(TestJobs).running).toBe(3);
  });

  it('hands a job over to another organisation from a processor, and from nowhere else', async () => {
    const other = await addOrganisation(admin);
    const stranger = app.get(UnitOfWork).run(actorOf(organisationId), {}, () => app.get(Outbox).add('proof.effect', other, { organisationId: other }));
    await expect(stranger).rejects.toThrow(/row-level security/);
    await app.get(Consumer).start();
    app.get(Relay).start();
    await add(other, { kind: 'proof.hand_over' });
    const effectsThere = () => admin.query('select 1 from proof.effect where organisation_id = $1', [other]);
    await eventually(effectsThere, ({ rowCount }) => rowCount === 1);
  });

  it('gives each organisation its turn, once per period, also when one of them fails', async () => {
    const failing = await addOrganisation(admin);
    const second = await boot();
    for (const each of [app, second]) {
      each.get(TestJobs).failures.set(failing, { left: 99, error: () => new Error() });
      await each.get(Consumer).start();
      each.get(Sweeper).start();
    }
    const began = Date.now();
    const turns = () => admin.query<{ at: Date }>('select at from proof.turn where organisation_id = $1 order by at', [organisationId]);
    await admin.query('delete from proof.turn');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const { rows } = await turns();
    const periods = (Date.now() - began) / 1_000;
    expect(rows.length).toBeGreaterThanOrEqual(Math.floor(periods) - 1);
    expect(rows.length).toBeLessThanOrEqual(Math.ceil(periods) + 1);
    expect((await admin.query('select 1 from proof.turn where organisation_id = $1', [failing])).rowCount).toBe(0);
    expect(events.some(({ event, kind, code }) => event === 'recurring_failed' && kind === 'proof.turn' && code === 'failed')).toBe(true);
    const mine = app;
    app = second;
    await stop();
    app = mine;
  });

  it('takes ids only, and kinds that are codes', async () => {
    await expect(add(SECRET)).rejects.toThrow('ids only');
    await expect(add(randomUUID(), { kind: 'Asked for Marigold' })).rejects.toThrow('a job kind is a code');
  });

  it('lets the app write rows for its own organisation and read none', async () => {
    const id = await add();
    const run = (sql: string, values: unknown[] = []) => app.get(UnitOfWork).run(actorOf(organisationId), {}, () => app.get(UnitOfWork).query(sql, values));
    await expect(run('select * from jobs.outbox')).rejects.toThrow(/permission denied/);
    await expect(run('update jobs.outbox set done_at = now() where id = $1', [id])).rejects.toThrow(/permission denied/);
    await expect(run('select * from bullmq.job')).rejects.toThrow(/permission denied/);
    const jobs = app.get(Connections).pool('jobs');
    await expect(jobs.query('create table bullmq.mine ()')).rejects.toThrow(/permission denied/);
    await expect(jobs.query('select * from parasol.case_file')).rejects.toThrow(/permission denied/);
    await admin.query('delete from jobs.outbox where id = $1', [id]);
  });

  it('has the tables of the BullMQ that is installed', async () => {
    // A BullMQ with newer tables needs a migration that calls migrateBullmq again.
    const { rows } = await admin.query<{ version: number }>('select max(version) as version from bullmq.migration');
    expect(rows[0]?.version).toBe(LATEST_SCHEMA_VERSION);
  });
});
