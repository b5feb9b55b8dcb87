import { Inject, Injectable } from '@nestjs/common';
import { connectionOf, Connections, OperatorError } from '@parasol/database';
import { Queue, Worker, createPostgresBackend, createRedisBackend, type Job as QueueJob, type JobsOptions } from 'bullmq';
import { checkRedis } from './check-redis';
import { failureCode } from './failure';
import { checkId, checkKind } from './job-kind';
import { JobLog } from './log';
import type { RecurringJob } from './registry';
import { JOBS_SETTINGS, type JobsSettings } from './settings';

const QUEUE = 'parasol';
const BULLMQ_SCHEMA = 'bullmq';
/** BullMQ asks for a job and lets Redis wait for one; milliseconds. Redis that says nothing for longer is not there any more. */
const LONGEST_WAIT_MS = 10_000;

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string;
}

/** The payload of a queued job: enough to open the right organisation's transaction, where the row itself is read. */
export interface QueuedData {
  readonly organisationId?: string;
}

/** Handles one queued job; what it throws is kept by the queue in clear, so it throws bare codes only. */
export type Handler = (job: QueueJob<QueuedData>) => Promise<void>;

/** The one BullMQ queue of a deployment, on PostgreSQL or on Redis. */
@Injectable()
export class JobQueue {
  private queue: Queue<QueuedData> | undefined;

  constructor(
    private readonly connections: Connections,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
    private readonly log: JobLog,
  ) {}

  /** Waits for the queue's server. @throws OperatorError with a sentence when it cannot be used. */
  async ready(): Promise<void> {
    const { redisUrl, answerWithinMs } = this.settings;
    if (redisUrl) await checkRedis(redisUrl, answerWithinMs);
    await this.usable(this.open());
  }

  private async usable(opened: { waitUntilReady(): Promise<unknown> }): Promise<void> {
    try {
      await opened.waitUntilReady();
    } catch (error) {
      if (error instanceof Error && error.name === 'SchemaMigrationRequiredError') throw new OperatorError('The job queue has no tables yet. Run "npx parasol migrate".');
      if (error instanceof Error && error.name === 'SchemaVersionMismatchError') throw new OperatorError('The tables of the job queue are newer than this program. Update the program.');
      throw new OperatorError(`The job queue cannot be used (${failureCode(error)}). Check the server that holds it.`);
    }
  }

  /**
   * Hands rows to the queue. A row that is already there stays as it is, so repeating this is harmless. One by one: BullMQ's
   * bulk makes temporary tables, which the role of the jobs may not.
   */
  async add(rows: readonly OutboxRow[]): Promise<void> {
    const opts = this.jobOptions();
    const queue = this.open();
    await Promise.all(
      rows.map((row) => queue.add(checkKind(row.kind), { organisationId: checkId(row.organisationId) }, { ...opts, jobId: checkId(row.id) })),
    );
  }

  /** Whether the queue still knows this job, waiting, delayed or running. */
  async has(outboxId: string): Promise<boolean> {
    const state = await this.open().getJobState(outboxId);
    return state !== 'unknown' && state !== 'completed' && state !== 'failed';
  }

  /** Makes the queue's schedules equal to the program's; repeating it moves no run. */
  async keepSchedule(schedule: readonly RecurringJob[]): Promise<void> {
    const queue = this.open();
    const { removeOnComplete, removeOnFail, stackTraceLimit } = this.jobOptions();
    for (const { kind, everySeconds } of schedule) {
      await queue.upsertJobScheduler(kind, { every: everySeconds * 1000 }, { name: kind, data: {}, opts: { removeOnComplete, removeOnFail, stackTraceLimit } });
    }
    for (const scheduler of await queue.getJobSchedulers()) {
      if (scheduler.key && !schedule.some(({ kind }) => kind === scheduler.key)) await queue.removeJobScheduler(scheduler.key);
    }
  }

  /**
   * A BullMQ worker that is not yet taking jobs. It is waited for: one whose first connection failed is answered that failure for ever, at
   * once each time, and asks again without a pause, so that its process does nothing else any more and grows until it ends.
   * @throws OperatorError when the queue cannot be used just now
   */
  async worker(handler: Handler): Promise<Worker<QueuedData, void>> {
    const { concurrency, lockMs, stalledCheckMs } = this.settings;
    const { connection, backend } = this.backend(concurrency + 1);
    const worker = new Worker<QueuedData, void>(
      QUEUE,
      handler,
      { connection, concurrency, autorun: false, lockDuration: lockMs, stalledInterval: stalledCheckMs, maxStalledCount: 3, prefix: QUEUE },
      backend,
    );
    worker.on('error', (error) => this.log.write({ event: 'queue_trouble', code: failureCode(error), error }));
    await this.usable(worker).catch(async (error: unknown) => {
      await worker.close(true).catch(() => undefined);
      throw error;
    });
    return worker;
  }

  async close(): Promise<void> {
    await this.queue?.close();
    this.queue = undefined;
  }

  private open(): Queue<QueuedData> {
    if (this.queue) return this.queue;
    const { connection, backend } = this.backend(4);
    // Nobody reads BullMQ's event stream, and what nobody reads is not worth keeping.
    this.queue = new Queue<QueuedData>(QUEUE, { connection, prefix: QUEUE, streams: { events: { maxLen: 100 } } }, backend);
    this.queue.on('error', (error) => this.log.write({ event: 'queue_trouble', code: failureCode(error), error }));
    return this.queue;
  }

  /** BullMQ keeps return values, messages and stacks in clear, and for ever, unless told otherwise. */
  private jobOptions(): JobsOptions {
    const { maxAttempts, backoffMs } = this.settings;
    return {
      attempts: maxAttempts,
      backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
    };
  }

  /** One pair of types for both servers: what differs is the connection, and BullMQ hides it behind the same classes. */
  private backend(poolSize: number): { connection: RedisAddress; backend: typeof createRedisBackend } {
    const { redisUrl, answerWithinMs } = this.settings;
    if (redisUrl) return { connection: { url: redisUrl, maxRetriesPerRequest: null, socketTimeout: LONGEST_WAIT_MS + answerWithinMs }, backend: createRedisBackend };
    const connection: object = { ...connectionOf(this.connections.pool('jobs')), max: poolSize, schema: BULLMQ_SCHEMA, migrate: false };
    return { connection: connection as RedisAddress, backend: createPostgresBackend as unknown as typeof createRedisBackend };
  }
}

interface RedisAddress {
  readonly url: string;
  readonly maxRetriesPerRequest: null;
  readonly socketTimeout: number;
}
