import { Inject, Injectable } from '@nestjs/common';
import { Connections, UnitOfWork } from '@parasol/database';
import { UnrecoverableError } from 'bullmq';
import { JobFailure, failureCode } from './failure';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { JobRegistry } from './registry';
import { JOBS_SETTINGS, type JobsSettings } from './settings';

/** Runs one job of the outbox: its effect and `done_at` in one transaction, under a lock on its row. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly registry: JobRegistry,
    private readonly metrics: JobMetrics,
    private readonly log: JobLog,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {}

  /** Does nothing for a job that is done, dead or gone. Throws an error whose whole content is a code. */
  async run(outboxId: string, organisationId: string, queuedKind: string): Promise<void> {
    const began = performance.now();
    let kind: string | undefined;
    try {
      kind = await this.unitOfWork.asSystem('job', organisationId, () => this.effect(outboxId, organisationId));
    } catch (error) {
      throw await this.failed(outboxId, queuedKind, error);
    }
    if (!kind) return;
    this.metrics.done.inc({ kind });
    this.log.write({ event: 'job_done', kind, outboxId, milliseconds: Math.round(performance.now() - began) });
  }

  private async effect(outboxId: string, organisationId: string): Promise<string | undefined> {
    // A second delivery waits here for the first, and then finds the row done.
    const [row] = await this.unitOfWork.query<{ kind: string; subjectId: string }>(
      `select kind, subject_id as "subjectId" from jobs.outbox where id = $1 and done_at is null and dead_at is null for update`,
      [outboxId],
    );
    if (!row) return undefined;
    const processor = this.registry.processor(row.kind);
    if (!processor) throw new JobFailure('unknown_kind', { permanent: true });
    await processor({ outboxId, organisationId, subjectId: row.subjectId });
    await this.unitOfWork.query('update jobs.outbox set done_at = now() where id = $1', [outboxId]);
    return row.kind;
  }

  /** The queue forgets the job, and the relay brings it again when its time has come. */
  private async putOff(outboxId: string, kind: string, code: string, pauseMs: number, error: unknown): Promise<Error> {
    await this.connections.pool('jobs').query(
      `update jobs.outbox set last_error_code = $2, relayed_at = null, run_at = now() + $3 * interval '1 millisecond' where id = $1 and done_at is null and dead_at is null`,
      [outboxId, code, pauseMs],
    );
    this.log.write({ event: 'job_failed', kind, outboxId, code, error });
    return bare(new UnrecoverableError(code));
  }

  /** Counts the attempt apart from the transaction that was rolled back, and says whether there will be another. */
  private async failed(outboxId: string, kind: string, error: unknown): Promise<Error> {
    const code = failureCode(error);
    const { permanent, pauseMs } = error instanceof JobFailure ? error.options : {};
    const attempts = permanent ? 0 : this.settings.maxAttempts;
    this.metrics.failed.inc({ kind, code });
    try {
      if (pauseMs !== undefined) return await this.putOff(outboxId, kind, code, pauseMs, error);
      const { rows } = await this.connections.pool('jobs').query<{ attempts: number; dead: boolean }>(
        `update jobs.outbox set attempts = attempts + 1, last_error_code = $2, dead_at = case when attempts + 1 >= $3 then now() end
         where id = $1 and done_at is null and dead_at is null returning attempts, dead_at is not null as dead`,
        [outboxId, code, attempts],
      );
      const row = rows[0];
      this.log.write({ event: row?.dead ? 'job_dead' : 'job_failed', kind, outboxId, code, attempts: row?.attempts, error });
      if (row?.dead) this.metrics.dead.inc({ kind, code });
      if (!row || row.dead) return bare(new UnrecoverableError(code));
    } catch (unrecorded) {
      this.log.write({ event: 'queue_trouble', kind, outboxId, code: failureCode(unrecorded), error: unrecorded });
    }
    return bare(new Error(code));
  }
}

/** The queue stores message and stack in clear; neither may be more than the code. */
function bare(error: Error): Error {
  error.stack = error.message;
  return error;
}
