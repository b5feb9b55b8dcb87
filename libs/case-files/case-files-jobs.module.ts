import { Module } from '@nestjs/common';
import { CaseFilesJobs } from './case-files.jobs';

/** For the worker process: no routes. */
@Module({ providers: [CaseFilesJobs] })
export class CaseFilesJobsModule {}
