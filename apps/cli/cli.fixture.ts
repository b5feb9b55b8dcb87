import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export const buildOnce = (): void => void execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'pipe' });

export interface Run {
  readonly process: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** Waits until the output matches; rejects when it ends before that. */
  says(pattern: RegExp): Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly uid?: number;
  readonly gid?: number;
  /** What the operator types. */
  readonly input?: string;
}

/** Runs the built program as an operator does. Nothing of the surrounding test run's environment reaches it. */
export function parasol(args: readonly string[], options: RunOptions = {}): Run {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'dist/apps/cli/main.js'), ...args], {
    cwd: '/',
    env: { PATH, HOME, ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      listeners.forEach((listener) => listener());
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(output)) return;
        listeners.delete(look);
        resolve(output);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${String(pattern)}:\n${output}`)));
    });
  return { process: child, output: () => output, says, ended };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
