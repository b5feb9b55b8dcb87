import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { DatabaseModule, type Listener, type Settings } from '@parasol/database';
import type { Log } from '@parasol/http';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';

/** The features that this process serves, and what they need. */
export function featuresOf(_settings: Settings, _listener: Listener): readonly (Type | DynamicModule)[] {
  return [];
}

/** The one list of modules of the API. */
@Module({})
export class AppModule {
  static with(settings: Settings, listener: Listener, log: Log): DynamicModule {
    const database = DatabaseModule.with(settings.databaseUrls, {
      onIdleError: (role) => log.event('database_connection_lost', { role }),
      onEffectFailed: () => log.event('effect_after_commit_failed', {}),
    });
    const keys = KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(settings.secrets.keyEncryptionKey, 'base64') }));
    return { module: AppModule, imports: [database, keys, AccessModule, JobsModule, ...featuresOf(settings, listener)] };
  }
}
