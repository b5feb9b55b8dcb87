import { getMetadataArgsStorage, DataSource } from 'typeorm';
import { Pool, type PoolConfig } from 'pg';
import type { DatabaseUrls } from './urls';

/** Database roles that are reached as plain pools, for work that must not run as `parasol_app`. */
export type PoolRole = 'signin' | 'jobs' | 'audit' | 'sealed' | 'reports' | 'keys' | 'backup';

export interface ConnectionOptions {
  /** Connections kept for requests; the other pools are small. */
  readonly appPoolSize?: number;
  /** Told the database role of a connection that broke while idle; never the error's text. */
  readonly onIdleError?: (role: string) => void;
}

/**
 * What these are asked is found by its key, however many keys come at once. PostgreSQL, which does not know how many, would make a plan
 * anew each time, at several times the cost of the answer.
 */
const BY_KEY: ReadonlySet<string> = new Set(['signin', 'keys']);
const ONE_PLAN = '-c plan_cache_mode=force_generic_plan';

/** Longer than any statement may take. Whoever has not answered by then is not there any more, whatever the network says, or does not say. */
const ANSWER_MS = 35_000;
/** In which a connection can be had, or there is none. */
const CONNECT_MS = 15_000;

/** Jobs count between two statements, some of them for long: so many times the patience. */
const AT_WORK: ReadonlySet<string> = new Set(['system', 'jobs', 'reports', 'backup']);
const LONGER = 8;

/**
 * How long a database is waited for: a way that forgets a connection tells neither side. The server is told as well: it asks whether
 * somebody is still there, and undoes a transaction whose owner has fallen silent, so that others get at what it holds.
 * @param url with `patience` for another than ours; milliseconds
 */
function patienceWith(url: string, role: PoolRole | 'app' | 'system'): Pick<PoolConfig, 'query_timeout' | 'connectionTimeoutMillis' | 'keepAlive' | 'options'> {
  const answerMs = Number(new URL(url).searchParams.get('patience') ?? ANSWER_MS);
  const silentMs = AT_WORK.has(role) ? LONGER * answerMs : answerMs;
  const options = [`-c idle_in_transaction_session_timeout=${silentMs}`, '-c tcp_keepalives_idle=30', '-c tcp_keepalives_interval=10', '-c tcp_keepalives_count=3', ...(BY_KEY.has(role) ? [ONE_PLAN] : [])];
  return { query_timeout: answerMs, connectionTimeoutMillis: Math.min(CONNECT_MS, answerMs), keepAlive: true, options: options.join(' ') };
}

const SMALL_POOL: Record<PoolRole, number> = { signin: 4, jobs: 4, audit: 2, sealed: 2, reports: 2, keys: 4, backup: 1 };

/** All doors to the database that a process holds; each opens with its first use. */
export class Connections {
  private readonly sources = new Map<'app' | 'system', Promise<DataSource>>();
  private readonly pools = new Map<PoolRole, Pool>();

  constructor(
    private readonly urls: Partial<DatabaseUrls>,
    private readonly options: ConnectionOptions = {},
  ) {}

  /**
   * The TypeORM source of `parasol_app` (rows through policies) or `parasol_system` (the named doors).
   * Knows every entity class that the process has loaded.
   */
  source(role: 'app' | 'system'): Promise<DataSource> {
    let source = this.sources.get(role);
    if (!source) {
      source = this.openSource(role);
      this.sources.set(role, source);
      // A failed start must not be remembered: the next call tries again.
      source.catch(() => this.sources.delete(role));
    }
    return source;
  }

  pool(role: PoolRole): Pool {
    let pool = this.pools.get(role);
    if (!pool) {
      const url = this.url(role);
      pool = new Pool({ connectionString: url, max: SMALL_POOL[role], application_name: `parasol ${role}`, ...patienceWith(url, role) });
      pool.on('error', () => this.options.onIdleError?.(role));
      // A connection that breaks in somebody's hand between two of their statements: the next one fails, and without a
      // listener the whole process would end.
      pool.on('connect', (client) => client.on('error', () => undefined));
      this.pools.set(role, pool);
    }
    return pool;
  }

  async close(): Promise<void> {
    const sources = await Promise.allSettled(this.sources.values());
    await Promise.all([
      ...sources.map((source) => (source.status === 'fulfilled' ? source.value.destroy() : undefined)),
      ...[...this.pools.values()].map((pool) => pool.end()),
    ]);
    this.sources.clear();
    this.pools.clear();
  }

  private url(role: PoolRole | 'app' | 'system'): string {
    const url = this.urls[role];
    if (!url) throw new Error(`This process was not given the database role "${role}".`);
    return url;
  }

  private async openSource(role: 'app' | 'system'): Promise<DataSource> {
    const source = new DataSource({
      type: 'postgres',
      url: this.url(role),
      entities: getMetadataArgsStorage().tables.flatMap((table) => (typeof table.target === 'function' ? [table.target] : [])),
      // TypeORM's log and errors carry parameters; nothing of it is ever printed.
      logging: false,
      synchronize: false,
      installExtensions: false,
      applicationName: `parasol ${role}`,
      poolSize: role === 'app' ? (this.options.appPoolSize ?? 16) : 4,
      // Statements that wait for nothing of each other are sent at once.
      extra: { pipeline: true, ...patienceWith(this.url(role), role) },
      poolErrorHandler: () => this.options.onIdleError?.(role),
    });
    return source.initialize();
  }
}
