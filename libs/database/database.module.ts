import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Connections, type ConnectionOptions } from './connections';
import { UnitOfWork } from './unit-of-work';
import type { DatabaseUrls } from './urls';

/** Imported once by an app, with the database roles that the process was given. Closes them when the process ends. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Connections) private readonly connections: Connections) {}

  static with(urls: Partial<DatabaseUrls>, options: ConnectionOptions & { onEffectFailed?: () => void } = {}): DynamicModule {
    const connections = { provide: Connections, useFactory: () => new Connections(urls, options) };
    const unitOfWork = {
      provide: UnitOfWork,
      inject: [Connections],
      useFactory: (doors: Connections) => new UnitOfWork(doors, options.onEffectFailed),
    };
    return { module: DatabaseModule, providers: [connections, unitOfWork], exports: [Connections, UnitOfWork] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connections.close();
  }
}
