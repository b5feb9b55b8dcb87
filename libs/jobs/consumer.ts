import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job as QueueJob, type Worker } from 'bullmq';
import type { Background } from './background';
import { failureCode } from './failure';
import { JobLog } from './log';
import { JobQueue, type QueuedData } from './queue';
import { RecurringRunner } from './recurring-runner';
import { JobRunner } from './runner';
import { JOBS_SETTINGS, type JobsSettings } from './settings';

/** Takes jobs from the queue and has them run; on stop it takes no more and waits for those that run. */
@Injectable()
export class Consumer implements Background {
  private worker: Worker<QueuedData, void> | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
    private readonly recurring: RecurringRunner,
    private readonly log: JobLog,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {}

  async start(): Promise<void> {
    await this.queue.ready();
    this.worker = await this.queue.worker((job) => this.handle(job));
    // Ends only when the worker closes; trouble on the way is told through its "error" event.
    void this.worker.run().catch((error: unknown) => this.log.write({ event: 'queue_trouble', code: failureCode(error), error }));
  }

  async stop(): Promise<void> {
    if (!this.worker) return;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.settings.stopWithinMs);
    });
    const outcome = await Promise.race([this.worker.close(), deadline]);
    clearTimeout(timer);
    if (outcome === 'late') this.log.write({ event: 'stop_overdue', milliseconds: this.settings.stopWithinMs });
  }

  private async handle(job: QueueJob<QueuedData>): Promise<void> {
    if (job.repeatJobKey) return this.recurring.run(job.name);
    const { organisationId } = job.data;
    if (!job.id || !organisationId) throw new UnrecoverableError('malformed_job');
    await this.runner.run(job.id, organisationId, job.name);
  }
}
