import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPolicies } from '@parasol/access';
import { Client } from 'pg';
import { databaseUrls, keyStoreName, prepareDatabase, provision, withAdmin } from '../../libs/database/provision';
import { withParts } from '../../libs/database/connection-url';
import { startEmbeddedCluster, type EmbeddedCluster } from '../../libs/database/embedded-cluster';
import { migrate } from '../../libs/database/migrate';
import { loadSecrets, type Secrets } from '../../libs/database/secrets';
import type { DatabaseUrls } from '../../libs/database/urls';
import { TestMailServer } from '../support/mail-server';
import { build, freePort, ProductProcess } from '../faults/processes';

export const PUBLIC_URL = 'https://parasol.test';
export const METRICS_TOKEN = 'metrics-of-the-sweep';

/** One database with its key store, and the processes that serve it. */
export interface House {
  readonly name: string;
  readonly urls: DatabaseUrls;
  readonly secrets: Secrets;
  readonly dataDir: string;
  /** A superuser's addresses of both databases. */
  readonly outside: readonly [string, string];
  readonly origin: string;
  readonly logs: readonly string[];
  start(processes?: readonly ('api' | 'worker')[]): Promise<void>;
  stop(processes?: readonly ('api' | 'worker')[]): Promise<void>;
}

/** A PostgreSQL and processes of its own in a temporary folder, all of whose files can be looked at. */
export class Stage {
  readonly houses: House[] = [];
  /** Where the mails of all houses go. */
  readonly mailbox = new TestMailServer();

  private constructor(
    readonly root: string,
    private readonly cluster: EmbeddedCluster,
    private readonly secrets: Secrets,
  ) {}

  static async open(): Promise<Stage> {
    build();
    const root = mkdtempSync(join(tmpdir(), 'parasol-sweep-'));
    try {
      const secrets = loadSecrets(root);
      const cluster = await startEmbeddedCluster({ dir: join(root, 'postgres'), password: secrets.clusterPassword, durable: false });
      const stage = new Stage(root, cluster, secrets);
      process.once('exit', stage.abandon);
      await stage.mailbox.up();
      return stage;
    } catch (error) {
      rmSync(root, { recursive: true, force: true });
      throw error;
    }
  }

  get postgres(): { readonly dir: string; readonly log: string; readonly adminUrl: string } {
    return { dir: join(this.root, 'postgres'), log: join(this.root, 'postgres.log'), adminUrl: this.cluster.adminUrl };
  }

  /** A fresh installation. */
  async house(name: string): Promise<House> {
    const urls = await provision(this.cluster.adminUrl, this.secrets, name);
    await migrate(urls, { after: applyPolicies });
    return this.served(name, urls);
  }

  /** A copy of all that an installation has in its databases; both must be out of use for that moment. */
  async copy(of: House, name: string): Promise<House> {
    await withAdmin(this.cluster.adminUrl, async (admin) => {
      await prepareDatabase(admin, name, of.name);
      await prepareDatabase(admin, keyStoreName(name), keyStoreName(of.name));
    });
    return this.served(name, databaseUrls(this.cluster.adminUrl, this.secrets, name));
  }

  private async served(name: string, urls: DatabaseUrls): Promise<House> {
    const port = await freePort();
    const dataDir = join(this.root, `data-${name}`);
    const temporary = join(this.root, `tmp-${name}`);
    for (const folder of [dataDir, temporary]) mkdirSync(folder, { mode: 0o700 });
    const log = (process: string): string => join(this.root, `${name}-${process}.log`);
    const environment = { PORT: String(port), PUBLIC_URL, TRUST_PROXY: '127.0.0.1', METRICS_TOKEN, PARASOL_LOG: 'stdout', JOBS_POLL_MS: '100', WORKER_CONCURRENCY: '1', TMPDIR: temporary, DATABASE_URL: '', NODE_OPTIONS: `--require=${join(__dirname, 'ordered-ids.cjs')}` };
    const settings = { urls, secrets: this.secrets, dataDir };
    const { host, port: mailPort, from } = this.mailbox.settings;
    // As `npm start` has it: only the worker speaks to the mail server.
    const offering = { ...environment, MAIL_FROM: from };
    const all = { api: new ProductProcess('api', settings, offering, log('api')), worker: new ProductProcess('worker', settings, { ...offering, SMTP_URL: `smtp://${host}:${mailPort}` }, log('worker')) };
    const house: House = {
      name, urls, secrets: this.secrets, dataDir, origin: `http://127.0.0.1:${port}`, logs: [log('api'), log('worker')],
      outside: [withParts(this.cluster.adminUrl, { database: name }), withParts(this.cluster.adminUrl, { database: keyStoreName(name) })],
      start: async (processes = ['api', 'worker']) => void (await Promise.all(processes.map((each) => all[each].start()))),
      stop: async (processes = ['api', 'worker']) => void (await Promise.all(processes.map((each) => all[each].stop()))),
    };
    this.houses.push(house);
    return house;
  }

  /** For a process that ends without closing: the server would outlive it. */
  private readonly abandon = (): void => {
    try {
      process.kill(this.cluster.pid, 'SIGQUIT');
    } catch {
      // It has ended already.
    }
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  };

  async close(): Promise<void> {
    process.removeListener('exit', this.abandon);
    await Promise.all(this.houses.map((house) => house.stop()));
    await Promise.all([this.cluster.stop(), this.mailbox.down()]);
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs statements as a superuser. */
export async function withDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Waits until the worker has nothing left to do and the audit log is chained; fails when there has not been less for 30 s. */
export async function untilIdle({ outside: [url] }: House): Promise<void> {
  await withDatabase(url, async (client) => {
    let [fewest, deadline] = [Infinity, 0];
    for (;;) {
      const { rows } = await client.query<{ open: number }>(
        `select count(*)::int + (select count(*)::int from audit.unlinked) as open from jobs.outbox where done_at is null and dead_at is null and run_at <= now()`,
      );
      const open = rows[0]?.open ?? 0;
      if (open === 0) return;
      if (open < fewest) [fewest, deadline] = [open, Date.now() + 30_000];
      if (Date.now() > deadline) throw new Error(`${open} jobs are still open`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
}
