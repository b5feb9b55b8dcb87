import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, OperatorError } from '@parasol/database';

const fileOf = (dataDir: string): string => join(dataDir, 'parasol.lock');

/** The process that uses this data folder now, or null. A note of a process that was killed does not count. */
export function lockHolder(dataDir: string): number | null {
  const note = read(fileOf(dataDir));
  const pid = Number.parseInt(note, 10);
  return pid > 0 && note === noteOf(pid) && isAlive(pid) ? pid : null;
}

/** @throws OperatorError when another process holds the data folder. */
export function refuseSecond(dataDir: string): void {
  const holder = lockHolder(dataDir);
  if (holder !== null) throw new OperatorError(`Parasol already runs on ${dataDir} (process ${holder}). Stop that one first, or name another folder with PARASOL_DATA_DIR.`);
}

/**
 * Claims the data folder for this process and gives back how to let go of it.
 * @throws OperatorError when another process holds it.
 */
export function claim(dataDir: string): () => void {
  const file = fileOf(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, noteOf(process.pid), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        break;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      refuseSecond(dataDir);
      putAside(file, read(file));
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (read(file) === noteOf(process.pid)) rmSync(file, { force: true });
  };
}

/** Removes a stale note, unless another process has just replaced it by its own. */
function putAside(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Number and moment of birth: a number alone is given to another program sooner or later. */
function noteOf(pid: number): string {
  // The name of the program stands in brackets and may hold spaces.
  const born = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? '';
  return `${pid} ${born}`.trim();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
