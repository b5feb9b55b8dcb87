import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, ModuleRef } from '@nestjs/core';
import { ACTOR_SOURCE, AccessGuard, type ActorSource, type SignedRequest } from '@parasol/access';
import { AuditModule, AuditService } from '@parasol/audit';
import type { Actor } from '@parasol/kernel';
import { ApiDocumentController } from './api-document.controller';
import { Catalogue } from './catalogue';
import { Cursors } from './cursor';
import { EventStreams } from './event-stream';
import { HealthController } from './health.controller';
import { Idempotency } from './idempotency';
import type { Log } from './log';
import { HttpMetrics, MetricsController, type MetricsSettings } from './metrics';
import { ApiDocument, type DocumentSettings } from './openapi';
import { OperationInterceptor } from './operation.interceptor';
import { ProblemFilter } from './problem.filter';
import { Readiness } from './readiness';
import { Secret } from './secret';
import { TextGuard } from './text-guard';
import { HTTP_OPTIONS, LOG } from './tokens';

export interface HttpSettings extends DocumentSettings, MetricsSettings {
  readonly secret: Buffer;
  readonly log: Log;
}

// Here and not in a feature: whatever is served is closed unless a handler says who may pass. Whoever provides the
// actors is found by its token in any module, so that no feature has to be global for it.
const closedGuard = {
  provide: APP_GUARD,
  inject: [ModuleRef, AuditService],
  useFactory: (modules: ModuleRef, audit: AuditService): AccessGuard => {
    const actors: ActorSource = {
      actorOf: (request: SignedRequest) => modules.get<ActorSource>(ACTOR_SOURCE, { strict: false }).actorOf(request),
    };
    const refusals = { refused: (actor: Actor, action: string, subject: string) => audit.refusedByRole(actor, action, subject) };
    return new AccessGuard(actors, refusals);
  },
};

/** What every feature gets by being served: guard, validation, unit of work, problems, cursors. Imported by `createApp`. */
@Global()
@Module({})
export class HttpModule {
  static with(settings: HttpSettings): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule, AuditModule],
      controllers: [ApiDocumentController, HealthController, MetricsController],
      providers: [
        { provide: HTTP_OPTIONS, useValue: settings },
        { provide: LOG, useValue: settings.log },
        { provide: Secret, useValue: new Secret(settings.secret) },
        Catalogue,
        ApiDocument,
        Cursors,
        Idempotency,
        TextGuard,
        EventStreams,
        HttpMetrics,
        Readiness,
        closedGuard,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
      ],
      exports: [LOG, Secret, Cursors, Idempotency, ApiDocument, Catalogue, HttpMetrics, AuditModule],
    };
  }
}
