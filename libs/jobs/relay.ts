import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '@parasol/database';
import type { Background } from './background';
import { failureCode } from './failure';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { JobQueue, type OutboxRow } from './queue';
import { JOBS_SETTINGS, type JobsSettings } from './settings';
import { Wake } from './wake';

const BATCH = 200;

/**
 * Moves due outbox rows to the queue. Marked after they were added: a crash between the two repeats the adding, which
 * the queue ignores because the job's id is the row's. Any number of relays share the work by skipping locked rows.
 */
@Injectable()
export class Relay implements Background {
  private readonly wake = new Wake();
  private loop: Promise<void> | undefined;
  /** When the outbox was last looked through without trouble, in milliseconds since the epoch; the worker's pulse. */
  lastPassAt = 0;

  constructor(
    private readonly connections: Connections,
    private readonly queue: JobQueue,
    private readonly metrics: JobMetrics,
    private readonly log: JobLog,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {}

  start(): void {
    this.lastPassAt = Date.now();
    this.loop ??= this.run();
  }

  async stop(): Promise<void> {
    this.wake.close();
    await this.loop;
  }

  /** Relays one batch and answers its size; fewer than a batch means that nothing more is due. */
  async pass(): Promise<number> {
    const client = await this.connections.pool('jobs').connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<OutboxRow>(
        `select id, kind, organisation_id as "organisationId" from jobs.outbox
         where relayed_at is null and done_at is null and dead_at is null and run_at <= now()
         order by run_at, created_at limit ${BATCH} for update skip locked`,
      );
      if (rows.length > 0) {
        await this.queue.add(rows);
        await client.query('update jobs.outbox set relayed_at = now() where id = any($1)', [rows.map((row) => row.id)]);
      }
      await client.query('commit');
      client.release();
      this.lastPassAt = Date.now();
      if (rows.length > 0) this.metrics.relayed.inc(rows.length);
      return rows.length;
    } catch (error) {
      // The server undoes the transaction when the connection goes; a half-open one must not return to the pool.
      client.release(true);
      throw error;
    }
  }

  private async run(): Promise<void> {
    while (!this.wake.closed) {
      try {
        while ((await this.pass()) === BATCH && !this.wake.closed);
      } catch (error) {
        this.log.write({ event: 'relay_trouble', code: failureCode(error), error });
      }
      await this.wake.wait(this.settings.pollMs);
    }
  }
}
