import { Connections, UnitOfWork } from '@parasol/database';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
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
export class AuditModule implements OnApplicationShutdown {
  constructor(@Inject(AuditRecorder) private readonly recorder: AuditRecorder) {}

  /** Requests are over by now; what waits is written before the pools close. */
  async onApplicationShutdown(): Promise<void> {
    await this.recorder.close();
  }
}
