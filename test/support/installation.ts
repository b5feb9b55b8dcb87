import 'reflect-metadata';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessOf, Connections, UnitOfWork, type ProcessName, type Settings } from '@parasol/database';
import { silentLog, type Log } from '@parasol/http';
import { silentJobLog, type JobLog } from '@parasol/jobs';
import type { MailSettings } from '@parasol/mail';
import { createApi } from '../../apps/api/create-api';
import { createWorker, type RunningWorker } from '../../apps/worker/create-worker';
import { BACKGROUNDS, featuresOf } from '../../apps/worker/worker.module';
import { jobsSettings } from '../../libs/jobs';
import { worldOf, type World } from '../builders/staff';
import { createTestDatabase, type TestDatabase } from './database';

/** The whole product in this process over a fresh database: API (asked without a socket, unless it is given a port) and worker. */
export interface Installation {
  readonly database: TestDatabase;
  readonly api: NestFastifyApplication;
  /** For the builders. */
  readonly world: World;
  /** Waits until nothing is left to do for the worker; fails after 20 s. */
  idle(): Promise<void>;
  /** Stops the worker alone, so that nothing changes but what is asked of the API. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const PUBLIC_URL = 'https://parasol.test';
const WEB = join(__dirname, '../../dist/web');

export interface InstallationOptions {
  /** Whether the worker runs beside the API. */
  readonly worker?: boolean;
  /** One that is filled already; it is dropped with the rest. */
  readonly database?: TestDatabase;
  /** Where the API logs to; nowhere otherwise. */
  readonly log?: Log;
  /** Of this machine, to listen on under the name of localhost, and to serve the web app on. */
  readonly port?: number;
  /** Without one no e-mail is offered. */
  readonly mail?: MailSettings;
  /** Of Redis, where the queue is not to be in PostgreSQL. */
  readonly redisUrl?: string;
  /** Where the worker logs to. */
  readonly jobLog?: JobLog;
}

export async function createInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const database = options.database ?? (await createTestDatabase());
  const settings = <Name extends ProcessName>(name: Name): Settings<Name> => ({ ...accessOf(name, database.urls, database.secrets), dataDir: database.dataDir });
  const { port, mail } = options;
  const publicUrl = port === undefined ? PUBLIC_URL : `http://localhost:${port}`;
  const api = await createApi({ settings: settings('api'), listener: { host: '127.0.0.1', port: port ?? 0, publicUrl }, log: options.log ?? silentLog, webFolder: port === undefined ? undefined : WEB, mailOffered: mail !== undefined });
  if (port !== undefined) await api.listen(port, '127.0.0.1');
  let worker: RunningWorker | undefined;
  if (options.worker ?? true) {
    const own = settings('worker');
    worker = await createWorker({ urls: own.databaseUrls, jobs: jobsSettings({ REDIS_URL: options.redisUrl }), log: options.jobLog ?? silentJobLog, features: featuresOf(own, silentLog, mail), backgrounds: BACKGROUNDS });
  }
  const operator = new Connections({ system: database.urls.system });
  const stopWorker = async (): Promise<void> => {
    await worker?.stop();
    worker = undefined;
  };
  return {
    database,
    api,
    world: worldOf(api, new UnitOfWork(operator)),
    idle: () => untilIdle(database),
    stopWorker,
    close: async () => {
      await api.close();
      await stopWorker();
      await operator.close();
      await database.drop();
    },
  };
}

async function untilIdle(database: TestDatabase): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const { rows } = await client.query<{ open: number; dead: number }>(
        `select count(*) filter (where done_at is null and dead_at is null and run_at <= now())::int as open, count(*) filter (where dead_at is not null)::int as dead from jobs.outbox`,
      );
      if (rows[0]?.dead) throw new Error(`${rows[0].dead} jobs failed for good`);
      if (rows[0]?.open === 0) return;
      if (Date.now() > deadline) throw new Error(`${rows[0]?.open} jobs are still open`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}
