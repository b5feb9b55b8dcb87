import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, copyFileSync, openSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

export interface ChildOptions {
  readonly name: string;
  /** Path of the program below `dist/`. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its log lines go; null lets them through to this terminal. */
  readonly logFile: string | null;
  readonly say: (sentence: string) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** After this long without trouble the next crash counts as the first one again. */
const STEADY_MS = 60_000;
const STOP_WITHIN_MS = 40_000;
const LOG_LIMIT = 20_000_000;

/**
 * A serving process that is kept running: started again with growing pauses when it ends by itself. It says that it
 * is ready by the message 'ready', and ends when it loses the channel to us.
 */
export class Child {
  private process: ChildProcess | undefined;
  private stopping = false;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ChildOptions) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Resolves when the process says that it is ready; rejects when it ends before that for the first time. */
  async start(): Promise<void> {
    const child = this.launch();
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => reject(new ChildFailed(this.options.name, code ?? signal)));
      child.once('error', () => reject(new ChildFailed(this.options.name, null)));
    });
    child.once('exit', (code, signal) => this.again(code ?? signal));
    this.timer = setInterval(() => this.trimLog(), 600_000);
    this.timer.unref();
  }

  /** Asks the process to finish what it does, and waits for its end. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(patience);
  }

  /** For a person who asks a second time. */
  kill(): void {
    this.process?.kill('SIGKILL');
  }

  private launch(): ChildProcess {
    const { script, env, logFile } = this.options;
    this.trimLog();
    const log = logFile === null ? ('inherit' as const) : openSync(logFile, 'a', 0o600);
    try {
      this.process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(__dirname, '..', '..', script)], {
        env,
        stdio: ['ignore', log, 'inherit', 'ipc'],
        // A group of its own: Ctrl-C reaches us, and we stop everything in order.
        detached: true,
      });
      return this.process;
    } finally {
      if (typeof log === 'number') closeSync(log);
    }
  }

  private again(reason: number | string | null): void {
    if (this.stopping) return;
    const pause = this.pause;
    this.options.say(`The ${this.options.name} ended unexpectedly (${reason ?? 'unknown'}); it starts again in ${pause / 1000} s.`);
    this.pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    setTimeout(() => {
      if (this.stopping) return;
      const child = this.launch();
      const steady = setTimeout(() => (this.pause = FIRST_PAUSE_MS), STEADY_MS);
      child.once('message', () => this.options.say(`The ${this.options.name} runs again.`));
      child.once('exit', (code, signal) => {
        clearTimeout(steady);
        this.again(code ?? signal);
      });
    }, pause);
  }

  /** The process keeps its file open: the old lines are copied away and the file is emptied. */
  private trimLog(): void {
    const file = this.options.logFile;
    if (file === null) return;
    try {
      if (statSync(file).size < LOG_LIMIT) return;
      copyFileSync(file, `${file}.1`);
      truncateSync(file);
    } catch {
      // None yet.
    }
  }
}

/** A process did not come up; it has said why itself. */
export class ChildFailed extends Error {
  constructor(
    readonly child: string,
    readonly reason: number | string | null,
  ) {
    super(child);
  }
}
