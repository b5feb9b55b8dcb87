import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { accessOf } from '@parasol/database';
import type { TestDatabase } from '@test/support/database';

const ROOT = join(__dirname, '../..');

/** Brings `dist/` up to date with the sources; a fraction of a second when it is. */
export const build = (): void => void execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'ignore' });

/** A process of the product, as `npm start` runs it, over a test database. */
export class ProductProcess {
  private child: ChildProcess | undefined;

  /**
   * @param logFile where all that it says goes; without it, its log goes nowhere
   * @param flags for Node
   */
  constructor(
    private readonly name: 'api' | 'worker',
    private readonly database: Pick<TestDatabase, 'urls' | 'secrets' | 'dataDir'>,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFile?: string,
    private readonly flags: readonly string[] = [],
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async start(): Promise<void> {
    const { urls, secrets, dataDir } = this.database;
    const log = this.logFile === undefined ? undefined : openSync(this.logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...this.flags, join(ROOT, 'dist/apps', this.name, 'main.js')], {
      env: { ...process.env, NODE_OPTIONS: '', ...this.environment, PARASOL_DATA_DIR: dataDir, PARASOL_SETTINGS: JSON.stringify(accessOf(this.name, urls, secrets)) },
      stdio: ['ignore', log ?? 'ignore', log ?? 'inherit', 'ipc'],
    });
    if (log !== undefined) closeSync(log);
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => reject(new Error(`the ${this.name} ended (${String(code ?? signal)}) before it was ready`)));
    });
  }

  /** Says something to what was loaded beside it, and answers what that says next. */
  async ask<T>(said: object): Promise<T> {
    const child = this.child;
    if (!child) throw new Error(`the ${this.name} does not run`);
    const answered = new Promise<T>((resolve) => child.once('message', (answer) => resolve(answer as T)));
    child.send(said);
    return answered;
  }

  /** `kill -9`: nothing of it gets to say goodbye. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.running) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
