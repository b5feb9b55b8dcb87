import { Module, type DynamicModule } from '@nestjs/common';
import { RemovalRegister } from './removal-register';
import { RemovalsAgain } from './removals-again';

/** Imported once, by the process that removes (the worker) or restores: where it is written down what was removed for good. */
@Module({})
export class RemovalsModule {
  /** @param auditKey 32 bytes from the installation's secrets; the API is not given it, so it can write no line */
  static with(auditKey: Buffer, dataDir: string): DynamicModule {
    const register = { provide: RemovalRegister, useFactory: () => new RemovalRegister(dataDir, auditKey) };
    return { module: RemovalsModule, global: true, providers: [register, RemovalsAgain], exports: [RemovalRegister, RemovalsAgain] };
  }
}
