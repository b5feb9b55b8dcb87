import { join } from 'node:path';
import { Connections, UnitOfWork } from '@parasol/database';
import { foundingOf, staffSettings } from '@parasol/staff';
import type { World } from '@test/builders/staff';
import type { TestDatabase } from '@test/support/database';
import { startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';
import { freePort, ProductProcess } from '../faults/processes';
import type { Backend } from './options';

/** Passkeys are bound to an address; wherever the processes listen, it is this one. */
const PUBLIC_URL = 'http://localhost:3000';
const FLAGS = ['--expose-gc', '-r', join(__dirname, 'probe.cjs')];

/** Two processes of the API and two of the worker over one database, and who makes people there. */
export interface Product {
  readonly origins: readonly string[];
  /** By a name for people. */
  readonly processes: Readonly<Record<string, ProductProcess>>;
  readonly redis: RunningRedis | undefined;
  readonly world: World & { readonly api: string };
  stop(): Promise<void>;
}

/** Starts them, as `npm start` does; the queue is where the backend says. What they log goes into the data folder. */
export async function startProduct(data: Pick<TestDatabase, 'urls' | 'secrets' | 'dataDir'>, backend: Backend): Promise<Product> {
  const redis = backend === 'redis' ? await startRedis() : undefined;
  const ports = [await freePort(), await freePort()];
  const of = (name: 'api' | 'worker', n: number, environment: Record<string, string>) => new ProductProcess(name, data, environment, join(data.dataDir, `${name}-${n}.log`), FLAGS);
  const processes = Object.fromEntries([
    ...ports.map((port, n) => [`API ${n + 1}`, of('api', n, { PORT: String(port), PUBLIC_URL })] as const),
    ...[0, 1].map((n) => [`worker ${n + 1}`, of('worker', n, redis ? { REDIS_URL: redis.url } : {})] as const),
  ]);
  const connections = new Connections({ system: data.urls.system });
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(processes).map((each) => each.stop()));
    await connections.close();
    await redis?.stop();
  };
  try {
    await Promise.all(Object.values(processes).map((each) => each.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const founding = foundingOf(new UnitOfWork(connections), staffSettings(data.secrets, PUBLIC_URL), 'set_up');
  return { origins, processes, redis, world: { api: origins[0] ?? '', founding, publicUrl: PUBLIC_URL, sealed: true }, stop };
}
