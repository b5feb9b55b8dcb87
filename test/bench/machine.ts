import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { median } from './load';

/** The kind of machine, in plain words. */
export const machine = (): string => `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

/** Milliseconds that a write of one page takes until it is on the disk of this folder: the middle of 200, and the slowest but one of a hundred. */
export function fsyncCost(folder: string): { readonly p50: number; readonly p99: number } {
  const file = join(folder, 'fsync');
  const descriptor = openSync(file, 'w');
  try {
    const page = Buffer.alloc(8_192, 1);
    const times = Array.from({ length: 200 }, () => {
      const begun = performance.now();
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
      return performance.now() - begun;
    });
    return { p50: median(times), p99: times.toSorted((a, b) => a - b)[197] ?? NaN };
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}

/** MB that a process holds now, and held at most where the system tells. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name: string): number => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1_024);
    return { now: of('VmRSS'), most: of('VmHWM') };
  } catch {
    const now = Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024);
    return { now, most: NaN };
  }
}

/** Milliseconds in one tick of `/proc`. */
const TICK_MS = 10;

function usageOf(pid: number): { readonly parent: number; readonly ms: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the name, which may hold anything: state, parent, …, and as 12th to 15th its time and that of children which have ended.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  return { parent: fields[1] ?? 0, ms: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * TICK_MS };
}

/** Milliseconds that a process and those that it started have kept a processor busy; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        return [usageOf(Number(name))];
      } catch {
        return [];
      }
    });
    return others.filter(({ parent }) => parent === pid).reduce((sum, { ms }) => sum + ms, usageOf(pid).ms);
  } catch {
    return NaN;
  }
}
