import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from '@parasol/access';
import { Cursors } from './cursor';
import { Idempotency } from './idempotency';
import type { Log } from './log';
import { OperationInterceptor } from './operation.interceptor';
import { ProblemFilter } from './problem.filter';
import { Secret } from './secret';
import { LOG } from './tokens';

/** What every feature gets by being served: validation, unit of work, problems, cursors. Imported by `createApp`. */
@Global()
@Module({})
export class HttpModule {
  static with(settings: { secret: Buffer; log: Log }): DynamicModule {
    return {
      module: HttpModule,
      providers: [
        { provide: LOG, useValue: settings.log },
        { provide: Secret, useValue: new Secret(settings.secret) },
        Cursors,
        Idempotency,
        // Here and not in a feature: whatever is served is closed unless a handler says who may pass.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
      ],
      exports: [LOG, Secret, Cursors],
    };
  }
}
