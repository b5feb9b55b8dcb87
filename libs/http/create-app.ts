import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OperatorError } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { Catalogue } from './catalogue';
import { EventStreams } from './event-stream';
import { readForms } from './forms';
import { HttpModule, type HttpSettings } from './http.module';
import { createLog, type Log } from './log';
import { HttpMetrics, KNOWN_METHODS } from './metrics';
import { operationMistakes } from './operation-mistakes';
import { checkOrigin } from './origin';
import { QuietLogger } from './quiet-logger';
import { nameRoutes, operationIdOf } from './request-state';
import { ServerFirstAdapter } from './server-first-adapter';
import { beginAnswer, isPublic, readJsonOnly, serverOptions, STRICT_TRANSPORT, type ServerSettings } from './server';
import { serveWebApp, WEB_ROUTES } from './web-app';

/** How the application is served; `secret` and nothing else is needed. */
export interface AppOptions extends ServerSettings, Omit<HttpSettings, 'log'> {
  /** At least 32 bytes; the same for all processes of an installation: `derivedSecret(secrets, 'http')`. */
  readonly secret: Buffer;
  /** The folder of the built app for browsers, absolute; none is served by default. */
  readonly webFolder?: string;
  /** Standard output by default. */
  readonly log?: Log;
}

/**
 * Makes the HTTP application of a module: closed guard, limits, security headers, problems, validation and unit of work
 * included; the same for the real process and for tests. The module imports `DatabaseModule.with(…)` and provides
 * `ACTOR_SOURCE` somewhere. It is initialised and does not listen yet; `close()` lets requests in flight finish
 * before anything else goes.
 * @throws OperatorError with a sentence per handler that is not declared as it must be.
 */
export async function createApp(module: Type | DynamicModule, options: AppOptions): Promise<NestFastifyApplication> {
  const log = options.log ?? createLog();
  const root: DynamicModule = { module: class ParasolApp {}, imports: [HttpModule.with({ ...options, log }), module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, new ServerFirstAdapter(serverOptions(options)), {
    bodyParser: false,
    logger: new QuietLogger(log),
    abortOnError: false,
    forceCloseConnections: false,
  });
  try {
    await prepare(app, options, log);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

async function prepare(app: NestFastifyApplication, options: AppOptions, log: Log): Promise<void> {
  const { operations } = app.get(Catalogue);
  const mistakes = operationMistakes(operations);
  if (mistakes.length > 0) throw new OperatorError(mistakes.join('\n'));

  const adapter = app.getHttpAdapter() as ServerFirstAdapter;
  const server = adapter.getInstance();
  const metrics = app.get(HttpMetrics);
  readJsonOnly(server);
  const takesForm = readForms(server, operations);
  nameRoutes(server.server, [...operations, ...WEB_ROUTES]);
  server.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  // After the hooks that put the security headers on, before a body is read.
  server.addHook('preParsing', async (request) => {
    if (adapter.closing) throw problems.unavailable();
    checkOrigin(request, options.publicUrl, takesForm(request));
  });
  // Streams end by themselves never: the others would wait for them.
  server.addHook('preClose', async () => app.get(EventStreams).endAll());
  server.addHook('onSend', async (_, reply) => {
    beginAnswer(reply);
    if (adapter.closing) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    const operation = operationIdOf(request);
    const method = KNOWN_METHODS.has(request.method) ? request.method : 'OTHER';
    log.event('request', { requestId: request.id, operation, method, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) });
    metrics.answered(operation, method, reply.statusCode, reply.elapsedTime / 1000);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: isPublic(options.publicUrl) ? STRICT_TRANSPORT : false,
  });
  await app.register(cookie);
  if (options.webFolder !== undefined) await serveWebApp(server, options.webFolder);
  await app.init();
  await server.ready();
}
