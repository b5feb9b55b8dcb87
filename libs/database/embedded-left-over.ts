import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from './operator-error';

const PATIENCE_MS = 60_000;

/**
 * Makes sure that no server runs in `dir`: shuts down one that outlived its starter, and removes the pid file of one
 * that was killed. PostgreSQL itself trusts the pid file, and refuses to start when another program has got the number.
 */
export async function stopLeftOver(dir: string): Promise<void> {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!(pid > 0) || !isServerOf(pid, dir)) {
    rmSync(file, { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      if (!isServerOf(pid, dir)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new OperatorError(`A PostgreSQL (process ${pid}) still runs in ${dir} and does not stop. End it, then start again.`);
}

function isServerOf(pid: number, dir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (platform() === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir);
    } catch {
      // Gone meanwhile, a zombie, or another account's process: none of them is our server.
      return false;
    }
  }
  if (platform() === 'win32') return (spawnSync('tasklist', ['/FI', `PID eq ${pid}`], { encoding: 'utf8' }).stdout ?? '').includes('postgres');
  return (spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').includes(dir);
}
