import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';

/** What every process needs: a way to write a job down. Running jobs is the worker's `JobsWorkerModule`. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class JobsModule {}
