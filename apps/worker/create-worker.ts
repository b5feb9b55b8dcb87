import { createServer, type Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { policySource } from '@parasol/access';
import { Connections, OperatorError, verifyDatabase, type DatabaseUrls, type PoolRole } from '@parasol/database';
import { JobMetrics, JobQueue, Relay, failureCode, type Background, type JobLog, type JobsSettings } from '@parasol/jobs';
import { JOB_BACKGROUNDS, WorkerModule } from './worker.module';

export interface WorkerOptions {
  readonly urls: Partial<DatabaseUrls>;
  readonly settings: JobsSettings;
  readonly log: JobLog;
  readonly features: readonly (Type | DynamicModule)[];
  readonly backgrounds?: readonly Type<Background>[];
  /** Loopback port of `/health` and `/metrics`; 0 takes a free one, undefined opens none. */
  readonly healthPort?: number;
  readonly onConnectionLost?: (role: string) => void;
}

export interface RunningWorker {
  readonly app: INestApplicationContext;
  /** The port that `/health` listens on, if it does. */
  readonly healthPort: number | undefined;
  /** Takes no more jobs, lets the running ones finish within the deadline, closes everything. May be called twice. */
  stop(): Promise<void>;
}

/** The database roles that this process signs in with. */
export const WORKER_ROLES = ['system', 'jobs', 'audit', 'sealed', 'reports', 'keys'] as const satisfies readonly (keyof DatabaseUrls)[];

/** The relay looks into the outbox twice a second; silence of this length means that something is stuck. */
const PULSE_MS = 15_000;

/**
 * Starts the worker: boot checks, queue, loops.
 * @throws OperatorError with a sentence that says what to do when something is missing.
 */
export async function createWorker(options: WorkerOptions): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(options), { logger: false, abortOnError: false });
  const started: Background[] = [];
  let health: Server | undefined;
  const close = async (): Promise<void> => {
    for (const background of started.splice(0).reverse()) {
      try {
        await background.stop();
      } catch (error) {
        options.log.write({ event: 'background_trouble', code: failureCode(error), error });
      }
    }
    await app.get(JobQueue).close();
    health?.closeAllConnections();
    health?.close();
    await app.close();
  };
  try {
    await checkDatabase(app.get(Connections), options.urls);
    await app.get(JobQueue).ready();
    for (const type of [...(options.backgrounds ?? []), ...JOB_BACKGROUNDS]) {
      const background = app.get<Background>(type);
      await background.start();
      started.push(background);
    }
    if (options.healthPort !== undefined) health = await openHealth(app, options.healthPort);
  } catch (error) {
    await close();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const address = health?.address();
  return { app, healthPort: typeof address === 'object' ? address?.port : undefined, stop: () => (closing ??= close()) };
}

/** No role of this process may own a table or step around the policies, and the policies must be this program's. */
async function checkDatabase(connections: Connections, urls: Partial<DatabaseUrls>): Promise<void> {
  const policy = policySource().digest;
  for (const role of ['jobs', 'audit', 'sealed', 'reports'] as const satisfies readonly PoolRole[]) {
    if (!urls[role]) continue;
    const client = await connections
      .pool(role)
      .connect()
      .catch((error: unknown) => {
        throw new OperatorError(`PostgreSQL does not let the role parasol_${role} in (${failureCode(error)}). Check that it runs and that the address and password are right.`);
      });
    try {
      await verifyDatabase(client, policy);
    } finally {
      client.release();
    }
  }
}

/** For the container's health check and a metrics collector beside it: loopback only, numbers and codes only. */
async function openHealth(app: INestApplicationContext, port: number): Promise<Server> {
  const relay = app.get(Relay);
  const metrics = app.get(JobMetrics);
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      void metrics.registry.metrics().then((text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text));
      return;
    }
    const well = Date.now() - relay.lastPassAt < PULSE_MS;
    const status = request.url === '/health' ? (well ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status: status === 200 ? 'ok' : status === 503 ? 'stuck' : 'unknown' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new OperatorError(`Port ${port} is taken. Set WORKER_HEALTH_PORT to a free one.`)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
