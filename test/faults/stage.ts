import { setTimeout } from 'node:timers/promises';
import { CaseFileWorld } from '@test/builders/case-file-world';
import { Client } from '@test/support/client';
import type { SignedInWorker } from '@test/builders/staff';
import { operatorEnvironment } from '@test/support/operator';
import { OwnCluster } from '@test/support/own-cluster';
import { Pool } from 'pg';
import { parasol } from '../../apps/cli/cli.fixture';
import { startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';
import { Crew, Member } from './crew';
import { BROKEN, UNFINISHED } from './invariants';
import { build } from './processes';

const HASTE = { JOBS_POLL_MS: '200', JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '1000', JOBS_LOST_AFTER_SECONDS: '2', JOBS_MAX_ATTEMPTS: '1000', JOBS_BACKOFF_MS: '100' };
const PATIENCE_MS = 180_000;

export interface StageOptions {
  readonly queue: 'postgresql' | 'redis';
  /** Processes of each kind. */
  readonly each: number;
  /** What each is started with. */
  readonly environments?: { readonly postgresql: Record<string, string>; readonly api: Record<string, string>; readonly worker: Record<string, string> };
  /** A folder for PostgreSQL, if not the run's. */
  readonly place?: string;
}

/** API and worker processes over a PostgreSQL of their own, each of which may be killed, cut off or made deaf. */
export class Stage {
  private constructor(
    readonly cluster: OwnCluster,
    readonly redis: RunningRedis | undefined,
    readonly world: CaseFileWorld,
    readonly apis: Crew,
    readonly workers: Crew,
    private readonly outside: Pool,
  ) {}

  static async start({ queue, each, environments, place }: StageOptions): Promise<Stage> {
    build();
    const cluster = await OwnCluster.start(place, environments?.postgresql);
    const redis = queue === 'redis' ? await startRedis() : undefined;
    const world = await CaseFileWorld.start();
    world.outside.on('error', () => undefined);
    const crew = async (name: 'api' | 'worker', own: Record<string, string>): Promise<Crew> =>
      new Crew(await Promise.all(Array.from({ length: each }, () => Member.of(name, world.database, { ...own, ...environments?.[name] }, name === 'worker' ? redis?.url : undefined))));
    const outside = new Pool({ connectionString: world.database.adminUrl, max: 4 });
    outside.on('error', () => undefined);
    const stage = new Stage(cluster, redis, world, await crew('api', {}), await crew('worker', HASTE), outside);
    await Promise.all([stage.apis.start(), stage.workers.start()]);
    return stage;
  }

  /** What stands in the database; asked again while it is away. */
  async ask<Row extends object = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> {
    for (let tries = 0; ; tries++) {
      try {
        return (await this.outside.query<Row>(sql, values)).rows;
      } catch (error) {
        // 57P0x and 08: it goes, or is not there yet; without a code, the connection broke.
        const { code } = error as { code?: string };
        if (tries > 600 || (code !== undefined && !/^(57P0.|08...|ECONN.*|EPIPE)$/.test(code))) throw error;
        await setTimeout(50);
      }
    }
  }

  /** Repeats a look that our own API could not answer while its database was away. */
  async again<T>(look: () => Promise<T>, well: (seen: T) => boolean): Promise<T> {
    for (let tries = 0; ; tries++) {
      const seen = await look().catch((error: unknown) => (tries > 200 ? Promise.reject(error as Error) : undefined));
      if (seen !== undefined && (well(seen) || tries > 200)) return seen;
      await setTimeout(50);
    }
  }

  /** The same worker's browser, talking to a process that may be killed. */
  async at(who: SignedInWorker): Promise<Client> {
    const client = new Client((await this.apis.first()).origin);
    for (const [name, value] of who.cookies) client.cookies.set(name, value);
    return client;
  }

  async openJobs(): Promise<number> {
    const [{ open = 0, dead = 0 } = {}] = await this.ask<{ open: number; dead: number }>(
      `select count(*) filter (where done_at is null and dead_at is null and run_at <= now())::int as open, count(*) filter (where dead_at is not null)::int as dead from jobs.outbox`,
    );
    expect(dead).toBe(0);
    return open;
  }

  async untilIdle(): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; (await this.openJobs()) > 0; await setTimeout(50)) {
      if (Date.now() > end) throw new Error(`jobs are still open: ${JSON.stringify(await this.ask('select kind, attempts, relayed_at, last_error_code from jobs.outbox where done_at is null'))}`);
    }
  }

  /** Nothing was lost or done twice, as far as it shows while work goes on. */
  async expectUnbroken(): Promise<void> {
    for (const [what, sql] of Object.entries(BROKEN)) expect([what, await this.ask(sql)]).toEqual([what, []]);
  }

  async expectWhole(): Promise<void> {
    await this.untilIdle();
    await this.expectUnbroken();
    await this.expectFinished();
  }

  /** Every entry of the audit log stands in its chain. */
  async untilLinked(): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; (await this.ask<{ left: number }>('select count(*)::int as left from audit.unlinked'))[0]?.left !== 0; await setTimeout(50)) {
      if (Date.now() > end) throw new Error('entries of the audit log are not being linked');
    }
  }

  /** Nothing is left to do, and the audit log is as it was written. */
  async expectFinished(): Promise<void> {
    await this.untilIdle();
    for (const [what, sql] of Object.entries(UNFINISHED)) expect([what, await this.ask(sql)]).toEqual([what, []]);
    await this.untilLinked();
    expect(await parasol(['verify-audit'], { env: operatorEnvironment(this.world.database) }).ended).toEqual({ code: 0, output: expect.stringContaining('Nothing was changed, removed, inserted') });
  }

  async close(): Promise<void> {
    await Promise.all([this.apis.stop(), this.workers.stop()]);
    await this.outside.end();
    await this.world.close().catch(() => undefined);
    await this.redis?.stop();
    await this.cluster.stop();
  }
}
