import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DatabaseModule, type DatabaseUrls } from '@parasol/database';
import { Consumer, JobsModule, JobsWorkerModule, Relay, Sweeper, type Background, type JobLog, type JobsSettings } from '@parasol/jobs';

/** Features whose jobs this process runs. */
export const FEATURES: readonly (Type | DynamicModule)[] = [];

/** Loops that live as long as the process, in the order of their start; they end in the opposite order. */
export const BACKGROUNDS: readonly Type<Background>[] = [];

/** The loops of the jobs themselves: taking before giving, so that the first job finds a taker. */
export const JOB_BACKGROUNDS: readonly Type<Background>[] = [Consumer, Sweeper, Relay];

export interface WorkerParts {
  readonly urls: Partial<DatabaseUrls>;
  readonly settings: JobsSettings;
  readonly log: JobLog;
  readonly features: readonly (Type | DynamicModule)[];
  readonly onConnectionLost?: (role: string) => void;
}

@Module({})
export class WorkerModule {
  static with({ urls, settings, log, features, onConnectionLost }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DatabaseModule.with(urls, { onIdleError: onConnectionLost }), JobsModule, JobsWorkerModule.with(settings, log), ...features],
    };
  }
}
