import { Module, type DynamicModule } from '@nestjs/common';
import { CubeBuilder, REPORT_SEED } from './cube-builder';
import { Months } from './months.service';
import { ReportJobs } from './report.jobs';
import { ReportTables } from './report-tables';
import { ReportsController } from './reports.controller';

@Module({ controllers: [ReportsController], providers: [Months, ReportTables] })
export class ReportsModule {}

/** What the worker process runs of it: it alone counts, and it alone holds the rounding's secret. */
@Module({})
export class ReportsJobsModule {
  static with(seed: Buffer): DynamicModule {
    return { module: ReportsJobsModule, providers: [CubeBuilder, ReportJobs, { provide: REPORT_SEED, useValue: seed }] };
  }
}
