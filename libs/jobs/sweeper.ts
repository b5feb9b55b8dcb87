import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '@parasol/database';
import type { PoolClient } from 'pg';
import type { Background } from './background';
import { failureCode } from './failure';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { JobQueue } from './queue';
import { JobRegistry } from './registry';
import { JOBS_SETTINGS, type JobsSettings } from './settings';
import { Wake } from './wake';

const BATCH = 500;
const AT_ONCE = 20;
/** Held for the length of a sweep, so that of many workers one sweeps. */
const SWEEP_LOCK = 7_265_001;
/** A row that is locked is being run, which is the best sign that it is not lost; waiting for it would hold up the sweep. */
const UNLOCKED = 'select id from jobs.outbox where id = any($1) and done_at is null and dead_at is null for update skip locked';

/**
 * Makes good what the queue forgot (Redis emptied, restored from a backup, a job that died with its worker too often):
 * the outbox says what must happen, the queue only when. Also keeps the schedules, clears away what is long done and
 * counts what waits.
 */
@Injectable()
export class Sweeper implements Background {
  private readonly wake = new Wake();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly queue: JobQueue,
    private readonly registry: JobRegistry,
    private readonly metrics: JobMetrics,
    private readonly log: JobLog,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  async stop(): Promise<void> {
    this.wake.close();
    await this.loop;
  }

  /** One sweep; answers how many jobs were put back. Does nothing when another worker sweeps at the moment. */
  async sweep(): Promise<number> {
    const client = await this.connections.pool('jobs').connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [SWEEP_LOCK]);
      let lost = 0;
      if (rows[0]?.mine) {
        await this.queue.keepSchedule(this.registry.schedule);
        lost = await this.putBack(client);
        await client.query('delete from jobs.outbox where id = any(array(select id from jobs.outbox where done_at < now() - make_interval(hours => $1) limit 5000))', [
          this.settings.keepDoneHours,
        ]);
      }
      await client.query('commit');
      await this.count(client);
      client.release();
      return lost;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private async run(): Promise<void> {
    while (!this.wake.closed) {
      try {
        await this.sweep();
      } catch (error) {
        this.log.write({ event: 'sweep_trouble', code: failureCode(error), error });
      }
      await this.wake.wait(this.settings.sweepMs);
    }
  }

  private async putBack(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ id: string }>(
      `select id from jobs.outbox where relayed_at < now() - make_interval(secs => $1) and done_at is null and dead_at is null
       order by relayed_at limit ${BATCH}`,
      [this.settings.lostAfterSeconds],
    );
    const lost: string[] = [];
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      const known = await Promise.all(some.map(({ id }) => this.queue.has(id)));
      lost.push(...some.filter((_row, index) => !known[index]).map(({ id }) => id));
    }
    // What is still queued moves to the end of the line, so that a long queue does not hide what is lost behind it.
    const kept = rows.map(({ id }) => id).filter((id) => !lost.includes(id));
    await client.query(`update jobs.outbox set relayed_at = now() where id in (${UNLOCKED})`, [kept]);
    // Counts as an attempt: a job that takes its worker down each time would otherwise come back for ever.
    const { rowCount } = await client.query(
      `update jobs.outbox set relayed_at = null, attempts = attempts + 1, last_error_code = 'lost', dead_at = case when attempts + 1 >= $2 then now() end
       where id in (${UNLOCKED})`,
      [lost, this.settings.maxAttempts],
    );
    const count = rowCount ?? 0;
    if (count > 0) {
      this.metrics.lost.inc(count);
      this.log.write({ event: 'jobs_lost', count });
    }
    return count;
  }

  private async count(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ waiting: string; dead: string }>(
      `select count(*) filter (where dead_at is null and run_at <= now()) as waiting, count(*) filter (where dead_at is not null) as dead
       from jobs.outbox where done_at is null`,
    );
    this.metrics.waiting.set(Number(rows[0]?.waiting ?? 0));
    this.metrics.deadNow.set(Number(rows[0]?.dead ?? 0));
  }
}
