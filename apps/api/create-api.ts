import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { policySource } from '@parasol/access';
import { derivedSecret, verifyRoles, type Listener, type Settings } from '@parasol/database';
import { createApp, createLog, type Log } from '@parasol/http';
import { AppModule } from './app.module';

export interface ApiOptions {
  readonly settings: Settings<'api'>;
  readonly listener: Listener;
  readonly log?: Log;
  /** Whoever shows it as a bearer token may read `/metrics` from anywhere. */
  readonly metricsToken?: string;
  /** The folder of the built app for browsers; none is served by default. */
  readonly webFolder?: string;
  /** Whether the worker can send e-mail; not, by default. */
  readonly mailOffered?: boolean;
}

/**
 * The API as the process runs it and as tests drive it: boot checks done, not listening yet.
 * @throws OperatorError with a sentence when a database role is too strong, or the policies are not this program's.
 */
export async function createApi({ settings, listener, log = createLog(), metricsToken, webFolder, mailOffered = false }: ApiOptions): Promise<NestFastifyApplication> {
  await verifyRoles(settings.databaseUrls, policySource().digest);
  return createApp(AppModule.with(settings, listener, log, mailOffered), {
    secret: derivedSecret(settings.secrets, 'http'),
    publicUrl: listener.publicUrl,
    tls: listener.tls,
    trustProxy: listener.trustProxy,
    sessionCookie: '__Host-parasol',
    version: versionOf(__dirname),
    log,
    metricsToken,
    webFolder,
  });
}

/** The version of this program: of the package that the folder belongs to, be it the sources or `dist/`. */
function versionOf(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return versionOf(dirname(folder));
}
