import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { startEmbeddedCluster, type EmbeddedCluster } from '../../libs/database/embedded-cluster';
import { provision } from '../../libs/database/provision';
import { loadSecrets } from '../../libs/database/secrets';
import { announce, testCluster } from './cluster';

/** Begins the names of their folders, in the folder of the run. */
export const OWN = 'own_';

/**
 * A PostgreSQL for one spec alone, which may be killed and comes back with what it had confirmed. Whatever is made in this spec from
 * here on is made on it. It writes as a real one does: what the specs share gives that up for speed.
 */
export class OwnCluster {
  private constructor(
    private readonly root: string,
    private readonly password: string,
    private server: EmbeddedCluster,
  ) {}

  /**
   * @param place a folder for it, made or mounted by the caller; one of the run's own otherwise
   * @param environment what the server is started with beside this process' own
   */
  static async start(place = join(testCluster().root, `${OWN}${randomBytes(5).toString('hex')}`), environment: Record<string, string> = {}): Promise<OwnCluster> {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const secrets = loadSecrets(place);
    Object.assign(process.env, environment);
    const server = await startEmbeddedCluster({ dir: join(place, 'postgres'), password: secrets.clusterPassword });
    for (const name of Object.keys(environment)) delete process.env[name];
    const prefix = `parasol_test_${Date.now().toString(36)}_${process.pid}`;
    await provision(server.adminUrl, secrets, `${prefix}_template`);
    announce({ adminUrl: server.adminUrl, root: place, prefix });
    const own = new OwnCluster(place, secrets.clusterPassword, server);
    process.once('exit', own.atExit);
    return own;
  }

  /** As `pg_ctl stop -m immediate`: nothing is finished, nothing is written. */
  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGQUIT');
    await this.server.ended;
  }

  /** Starts it again at the same address. */
  async startAgain(): Promise<void> {
    this.server = await startEmbeddedCluster({ dir: join(this.root, 'postgres'), password: this.password, port: this.server.port });
  }

  /** What a keeper of servers does for one that ended by itself. @returns whether it had */
  async startIfDown(): Promise<boolean> {
    const down = await Promise.race([this.server.ended.then(() => true), setImmediate(false)]);
    if (down) await this.startAgain();
    return down;
  }

  async stop(): Promise<void> {
    process.off('exit', this.atExit);
    await this.server.stop();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  private readonly atExit = (): void => {
    try {
      process.kill(this.server.pid, 'SIGQUIT');
    } catch {
      // It had been killed already.
    }
  };
}
