import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RemovalsModule } from '@parasol/case-files';
import { DatabaseModule, UnitOfWork } from '@parasol/database';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import type { Installation } from '../support/installation';

/** What the worker process runs by the clock, to be run by hand: time passes in the rows. */
export class Clock {
  private constructor(private readonly context: INestApplicationContext) {}

  /** @param features modules of what the worker process runs */
  static async of({ database }: Installation, features: readonly (Type | DynamicModule)[]): Promise<Clock> {
    const keys = KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(database.secrets.keyEncryptionKey, 'base64') }));
    const removals = RemovalsModule.with(Buffer.from(database.secrets.auditKey, 'base64'), database.dataDir);
    @Module({ imports: [DatabaseModule.with(database.urls), keys, removals, JobsModule, ...features] })
    class SpecJobs {}
    return new Clock(await NestFactory.createApplicationContext(SpecJobs, { logger: false, abortOnError: false }));
  }

  get<T>(jobs: Type<T>): T {
    return this.context.get(jobs, { strict: false });
  }

  /** As a recurring job, or as the processor of one that was added. */
  async run(organisationId: string, work: () => Promise<void>, as: 'recurring' | 'job' = 'recurring'): Promise<void> {
    await this.context.get(UnitOfWork).asSystem(as, organisationId, work);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
