import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job as QueueJob, type Worker } from 'bullmq';
import type { Background } from './background';
import { failureCode } from './failure';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { Organisations } from './organisations';
import { JobQueue, type QueuedData } from './queue';
import { JobRegistry } from './registry';
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
    this.worker = this.queue.worker((job) => this.handle(job));
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

@Injectable()
export class RecurringRunner {
  constructor(
    private readonly registry: JobRegistry,
    private readonly organisations: Organisations,
    private readonly metrics: JobMetrics,
    private readonly log: JobLog,
  ) {}

  /** One turn round all organisations. Never throws: what failed is counted, and the next turn comes anyway. */
  async run(kind: string): Promise<void> {
    const recurring = this.registry.recurring(kind);
    if (!recurring) return;
    const failed = (error: unknown): void => {
      this.metrics.recurring.inc({ kind, outcome: 'failed' });
      this.log.write({ event: 'recurring_failed', kind, code: failureCode(error), error });
    };
    try {
      await this.organisations.forEachOrganisation(
        kind,
        async (organisationId) => {
          await recurring.run(organisationId);
          this.metrics.recurring.inc({ kind, outcome: 'done' });
        },
        (_organisationId, error) => failed(error),
      );
    } catch (error) {
      failed(error);
    }
  }
}
