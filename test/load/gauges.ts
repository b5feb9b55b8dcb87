import { readdirSync, readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { memoryOf } from '../bench/machine';
import type { ProductProcess } from '../faults/processes';
import type { Product } from './product';

/** Of one process at one moment. */
export interface Pulse {
  /** MB. */
  readonly memory: number;
  readonly heap: number;
  /** Files and sockets that it holds open; unknown where the system does not tell. */
  readonly open: number;
  /** Seconds of the processor that it has had, unknown where the system does not tell. */
  readonly processor: number;
  /** Milliseconds that its loop was late: 99 of a hundred times less, and at most, since it was asked last. */
  readonly delayP99: number;
  readonly delayMost: number;
}

/** Everything at one moment. */
export interface Sample {
  /** Seconds since the gauges were set up. */
  readonly at: number;
  readonly processes: Readonly<Record<string, Pulse>>;
  /** Of the product, to PostgreSQL and Redis. */
  readonly connections: number;
  readonly redisClients: number;
  /** Jobs that are due and not done, and for how many seconds the oldest is. */
  readonly waiting: number;
  readonly oldest: number;
  /** Entries of the audit log that no link of the chain holds yet. */
  readonly unlinked: number;
}

interface Probed {
  readonly heap: number;
  readonly outside: number;
  readonly delayP99: number;
  readonly delayMost: number;
}

/** Looks at processes, PostgreSQL and Redis from outside, again and again. */
export class Gauges {
  readonly samples: Sample[] = [];
  private readonly begun = performance.now();
  private readonly redis: Redis | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly product: Product,
    private readonly outside: Client,
  ) {
    this.redis = product.redis ? new Redis(product.redis.url) : undefined;
  }

  static async set(product: Product, adminUrl: string): Promise<Gauges> {
    const outside = new Client({ connectionString: adminUrl, application_name: 'gauges' });
    await outside.connect();
    return new Gauges(product, outside);
  }

  /** Looks every so many milliseconds, and never twice at once. */
  begin(everyMs: number): void {
    const look = (): void => {
      this.looking = this.look().then((sample) => this.samples.push(sample));
      void this.looking.finally(() => {
        if (this.timer) this.timer = setTimeout(look, everyMs);
      });
    };
    this.timer = setTimeout(look, 0);
  }

  async pause(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  async close(): Promise<void> {
    await this.pause();
    this.redis?.disconnect();
    await this.outside.end();
  }

  /** @param collect lets every process throw away first what nobody needs */
  async look(collect = false): Promise<Sample> {
    const entries = Object.entries(this.product.processes).map(async ([name, process]) => [name, await pulseOf(process, collect)] as const);
    const processes = Object.fromEntries(await Promise.all(entries));
    const { rows } = await this.outside.query<Pick<Sample, 'connections' | 'waiting' | 'oldest' | 'unlinked'>>(
      `select (select count(*)::int from pg_stat_activity where usename <> current_user and datname in (current_database(), current_database() || '_keys')) as connections,
         (select count(*)::int from jobs.outbox where done_at is null and dead_at is null and run_at <= now()) as waiting,
         (select coalesce(extract(epoch from now() - min(coalesce(nullif(run_at, '-infinity'), created_at))), 0)::float from jobs.outbox where done_at is null and dead_at is null and run_at <= now()) as oldest,
         (select count(*)::int from audit.unlinked) as unlinked`,
    );
    const redisClients = Number(/connected_clients:(\d+)/.exec((await this.redis?.info('clients')) ?? '')?.[1] ?? 1) - 1;
    return { at: (performance.now() - this.begun) / 1_000, processes, redisClients, ...(rows[0] as Pick<Sample, 'connections' | 'waiting' | 'oldest' | 'unlinked'>) };
  }
}

const MB = 2 ** 20;

async function pulseOf(process: ProductProcess, collect: boolean): Promise<Pulse> {
  const { heap, outside, delayP99, delayMost } = await process.ask<Probed>({ probe: 1, collect });
  const pid = process.pid ?? 0;
  return { memory: memoryOf(pid).now, heap: (heap + outside) / MB, open: openOf(pid), processor: processorOf(pid), delayP99, delayMost };
}

function openOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return NaN;
  }
}

/** Linux counts in hundredths of a second; the name of the program, which may hold anything, stands in brackets before the numbers. */
function processorOf(pid: number): number {
  try {
    const [user, system] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return NaN;
  }
}
