import { Connections, UnitOfWork } from '@parasol/database';
import { Global, Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { AuditRecorder } from './audit-recorder';
import { AuditService } from './audit.service';

/** Imported once, by an app; gives `AuditService` to all. */
@Global()
@Module({
  providers: [
    {
      provide: AuditRecorder,
      inject: [Connections],
      useFactory: (connections: Connections) => new AuditRecorder(connections.pool('audit')),
    },
    {
      provide: AuditService,
      inject: [UnitOfWork, AuditRecorder],
      useFactory: (unitOfWork: UnitOfWork, recorder: AuditRecorder) => new AuditService(unitOfWork, recorder),
    },
  ],
  exports: [AuditService],
})
export class AuditModule implements BeforeApplicationShutdown {
  constructor(@Inject(AuditRecorder) private readonly recorder: AuditRecorder) {}

  /** Requests are over by now. A hook earlier than that of the pools: their end waits for the recorder's connection. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.recorder.close();
  }
}
