import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { Connections } from '@parasol/database';
import { AuditKey } from './audit-key';
import { AuditChainer, type ChainerOptions } from './chainer';
import { HeadsFolder } from './heads';

/** Where the signed heads stand in a data folder. */
export const headsFolderOf = (dataDir: string): string => join(dataDir, 'audit-heads');

/** For the worker process, which starts `AuditChainer` as one of its background loops. Needs the role `parasol_jobs`. */
@Module({})
export class AuditChainModule {
  /** @param auditKey 32 bytes from the secrets of the installation. */
  static with(auditKey: Buffer, dataDir: string, options: ChainerOptions = {}): DynamicModule {
    const chainer = {
      provide: AuditChainer,
      inject: [Connections],
      useFactory: (connections: Connections) => {
        const key = new AuditKey(auditKey);
        return new AuditChainer(connections.pool('jobs'), key, new HeadsFolder(headsFolderOf(dataDir), key), options);
      },
    };
    return { module: AuditChainModule, providers: [chainer], exports: [AuditChainer] };
  }
}
