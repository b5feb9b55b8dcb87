import { Injectable } from '@nestjs/common';
import { Processes, type Job } from '@parasol/jobs';
import { CubeBuilder } from './cube-builder';

@Injectable()
export class ReportJobs {
  constructor(private readonly cubes: CubeBuilder) {}

  /** Freezing checks the month's own state, so a job that runs twice freezes once. */
  @Processes('report.month_closed')
  async closeMonth({ organisationId, subjectId }: Job): Promise<void> {
    await this.cubes.freeze(organisationId, subjectId);
  }
}
