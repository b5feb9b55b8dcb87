import { createServer, type Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { policySource } from '@parasol/access';
import { OperatorError, verifyRoles } from '@parasol/database';
import { JobMetrics, JobQueue, Relay, failureCode, type Background } from '@parasol/jobs';
import { JOB_BACKGROUNDS, WorkerModule, type WorkerParts } from './worker.module';

export interface WorkerOptions extends WorkerParts {
  readonly backgrounds?: readonly Type<Background>[];
  /** Loopback port of `/health` and `/metrics`; 0 takes a free one, undefined opens none. */
  readonly healthPort?: number;
}

export interface RunningWorker {
  readonly app: INestApplicationContext;
  /** The port that `/health` listens on, if it does. */
  readonly healthPort: number | undefined;
  /** Takes no more jobs, lets the running ones finish within the deadline, closes everything. May be called twice. */
  stop(): Promise<void>;
}

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
    await verifyRoles(options.urls, policySource().digest);
    await app.get(JobQueue).ready();
    for (const type of [...JOB_BACKGROUNDS, ...(options.backgrounds ?? [])]) {
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
