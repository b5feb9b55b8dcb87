import { randomUUID } from 'node:crypto';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, UnitOfWork } from '@parasol/database';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import Redis from 'ioredis';
import type { Client } from 'pg';
import { Consumer, JobQueue, JobsModule, JobsWorkerModule, Outbox, Processes, Recurring, Relay, Sweeper, jobsSettings, type Job, type JobEvent } from './index';
import { actorOf, addOrganisation, eventually, prepareEffects, startRedis, type RunningRedis } from './jobs.fixture';

@Injectable()
export class TestJobs {
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

const FAST = { JOBS_POLL_MS: '100', JOBS_BACKOFF_MS: '50', JOBS_MAX_ATTEMPTS: '3', JOBS_STALLED_CHECK_MS: '500', JOBS_LOCK_MS: '2000', JOBS_LOST_AFTER_SECONDS: '1', JOBS_STOP_WITHIN_MS: '5000' };
type Row = Record<string, unknown>;

/** A worker's parts over a database and a queue of their own, each loop run or stepped by the spec. */
export class World {
  readonly events: JobEvent[] = [];
  database: TestDatabase;
  redis: RunningRedis | undefined;
  admin: Client;
  organisationId: string;
  app: INestApplicationContext;

  async setUp(onRedis: boolean): Promise<void> {
    this.database = await createTestDatabase();
    this.redis = onRedis ? await startRedis() : undefined;
    this.admin = await prepareEffects(this.database.adminUrl);
    this.organisationId = await addOrganisation(this.admin);
  }

  async tearDown(): Promise<void> {
    await this.admin.end();
    await this.redis?.stop();
    await this.database.drop();
  }

  async boot(): Promise<INestApplicationContext> {
    const settings = jobsSettings({ ...FAST, REDIS_URL: this.redis?.url });
    const log = { write: (event: JobEvent) => void this.events.push(event) };
    const imports = [DatabaseModule.with(this.database.urls), JobsModule, JobsWorkerModule.with(settings, log)];
    const app = await NestFactory.createApplicationContext({ module: class Root {}, imports, providers: [TestJobs] }, { logger: false, abortOnError: false });
    await app.get(JobQueue).ready();
    return app;
  }

  async stop(app: INestApplicationContext = this.app): Promise<void> {
    await app.get(Relay).stop();
    await app.get(Sweeper).stop();
    await app.get(Consumer).stop();
    await app.get(JobQueue).close();
    await app.close();
  }

  add(subjectId: string = randomUUID(), options: { runAt?: Date; kind?: string } = {}): Promise<string> {
    return this.app.get(UnitOfWork).run(actorOf(this.organisationId), {}, () => this.app.get(Outbox).add(options.kind ?? 'proof.effect', subjectId, options));
  }

  async row(id: string): Promise<Row | undefined> {
    return (await this.admin.query<Row>('select * from jobs.outbox where id = $1', [id])).rows[0];
  }

  async effects(id: string): Promise<number> {
    return (await this.admin.query('select 1 from proof.effect where outbox_id = $1', [id])).rowCount ?? 0;
  }

  done(id: string): Promise<unknown> {
    return eventually(() => this.row(id), (found) => found?.done_at !== null);
  }

  async emptyQueue(): Promise<void> {
    if (!this.redis) return void (await this.admin.query('delete from bullmq.job'));
    const client = new Redis(this.redis.url);
    await client.flushall();
    await client.quit();
  }

  /** Everything that the queue's server keeps, as text. */
  async queueDump(): Promise<string> {
    const { admin, redis } = this;
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
}

/** The same specs over the queue in PostgreSQL and over Redis. */
export function onBothServers(title: string, specs: (world: World) => void): void {
  describe.each(['PostgreSQL', 'Redis'])(`${title}, queued on %s`, (server) => {
    const world = new World();
    beforeAll(() => world.setUp(server === 'Redis'));
    beforeEach(async () => {
      world.events.length = 0;
      world.app = await world.boot();
    });
    afterEach(() => world.stop());
    afterAll(() => world.tearDown());
    specs(world);
  });
}
