import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpModule } from './http.module';
import { createLog, type Log } from './log';
import { QuietLogger } from './quiet-logger';
import { readJsonOnly, serverOptions, type ServerSettings } from './server';
import { checkOrigin } from './origin';

export interface AppOptions extends ServerSettings {
  /** At least 32 bytes; the same for all processes: `derivedSecret(secrets, 'http')`. */
  readonly secret: Buffer;
  /** The address under which people reach the installation, when it is not the one it listens on. */
  readonly publicUrl?: string;
  readonly log?: Log;
}

/**
 * Makes the HTTP application of a module: limits, security headers, problems, validation and unit of work included.
 * The same for the real process and for tests. It is initialised and does not listen yet; `close()` lets
 * requests in flight finish before anything else goes.
 */
export async function createApp(module: Type | DynamicModule, options: AppOptions): Promise<NestFastifyApplication> {
  const log = options.log ?? createLog();
  const root: DynamicModule = { module: class ParasolApp {}, imports: [HttpModule.with({ secret: options.secret, log }), module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(serverOptions(options)), {
    bodyParser: false,
    logger: new QuietLogger(log),
    abortOnError: false,
    forceCloseConnections: false,
  });
  const server = app.getHttpAdapter().getInstance();
  readJsonOnly(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    checkOrigin(request, options.publicUrl);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] } },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  await app.register(cookie);
  await app.init();
  await server.ready();
  closeServerFirst(app);
  return app;
}

/** Nest lets go of its providers before it closes the server; requests in flight still need them. */
function closeServerFirst(app: NestFastifyApplication): void {
  const close = app.close.bind(app);
  const server = app.getHttpAdapter().getInstance();
  app.close = async () => {
    await server.close();
    await close();
  };
}
