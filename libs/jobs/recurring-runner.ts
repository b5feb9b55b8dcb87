import { Injectable } from '@nestjs/common';
import { failureCode } from './failure';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { Organisations } from './organisations';
import { JobRegistry } from './registry';

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
