import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { Unexpected } from '../visitor';

const PROGRAM = join(__dirname, '..', '..', 'main.js');
/** What `npx parasol` runs; not there in a container, whose image holds the program only. */
const NPX = join(__dirname, '..', '..', '..', '..', '..', 'scripts', 'parasol.mjs');
const FLAGS = ['--disable-warning=ExperimentalWarning'];
const READY_WITHIN_MS = 120_000;

/** Of the surroundings only what a program needs to run: no database, address or queue of somebody else's. */
function surroundings(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(PARASOL_|PG|DATABASE_|TLS_|JOBS_|WORKER_|npm_|(HOST|PORT|PUBLIC_URL|TRUST_PROXY|REDIS_URL|METRICS_TOKEN|NODE_OPTIONS|NODE_ENV)$)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))), ...more };
}

/** An installation of its own, run by the same program that `npm start` runs. */
export class RunningParasol {
  private output = '';

  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Not ready yet; see `ready`. */
  static async start(dataDir: string): Promise<RunningParasol> {
    const port = await freePort();
    const env = surroundings({ PARASOL_DATA_DIR: dataDir, PORT: String(port) });
    // A group of its own: Ctrl-C reaches the demo, which stops everything in order.
    const child = spawn(process.execPath, [...FLAGS, PROGRAM, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    return new RunningParasol(child, `http://localhost:${port}`, env);
  }

  /** Runs a command of `npx parasol` on this installation, to its end. */
  command(...args: readonly string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, [...FLAGS, existsSync(NPX) ? NPX : PROGRAM, ...args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? 1, output }));
    });
  }

  /** Stops it in order, as Ctrl-C does. */
  async stop(): Promise<void> {
    if (this.ended) return;
    const end = new Promise((resolve) => this.process.once('close', resolve));
    this.process.kill('SIGTERM');
    await end;
  }

  private get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** @throws Unexpected with what it said when it does not come up */
  async ready(): Promise<void> {
    const end = Date.now() + READY_WITHIN_MS;
    while (!/Stop with Ctrl-C/.test(this.output)) {
      if (this.ended || Date.now() > end) {
        await this.stop();
        throw new Unexpected(`Parasol did not start. It said:\n${this.output.trim()}`);
      }
      await new Promise((go) => setTimeout(go, 50));
    }
  }
}
