import { Module } from '@nestjs/common';
import { AuditModule } from '@parasol/audit';
import { JobsModule } from '@parasol/jobs';
import { CaseFilesJobs } from './case-files.jobs';
import { EntriesHolding } from './entries.holding';
import { ErasureJobs } from './erasures/erasure.jobs';
import { FileHoldings } from './file-holdings';
import { OpenSpills } from './spills/open-spills';
import { SpillKeyJobs, SpillResealingJobs } from './spills/spill.jobs';
import { SummaryWriter } from './summary-writer';

/** For the worker process: no routes. Features that keep something of files import it for `FileHoldings`. */
@Module({ imports: [AuditModule, JobsModule], providers: [CaseFilesJobs, SpillKeyJobs, SpillResealingJobs, OpenSpills, ErasureJobs, SummaryWriter, EntriesHolding, FileHoldings], exports: [FileHoldings] })
export class CaseFilesJobsModule {}
