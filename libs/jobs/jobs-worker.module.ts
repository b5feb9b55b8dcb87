import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Consumer } from './consumer';
import { JobLog } from './log';
import { JobMetrics } from './metrics';
import { Organisations } from './organisations';
import { JobQueue } from './queue';
import { RecurringRunner } from './recurring-runner';
import { JobRegistry } from './registry';
import { Relay } from './relay';
import { JobRunner } from './runner';
import { JOBS_SETTINGS, type JobsSettings } from './settings';
import { Sweeper } from './sweeper';

const PARTS = [JobQueue, JobRegistry, JobMetrics, Organisations, JobRunner, RecurringRunner, Consumer, Relay, Sweeper];

/** What runs jobs. Imported once, by the worker process, beside `DatabaseModule` and the modules of the features. */
@Global()
@Module({})
export class JobsWorkerModule {
  static with(settings: JobsSettings, log: JobLog): DynamicModule {
    return {
      module: JobsWorkerModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JOBS_SETTINGS, useValue: settings }, { provide: JobLog, useValue: log }, ...PARTS],
      exports: [...PARTS],
    };
  }
}
