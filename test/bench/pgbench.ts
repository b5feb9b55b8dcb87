import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programPath } from '@test/support/program';
import { escapeLiteral } from 'pg';
import type { Asker, Single } from './cases';
import { STATEMENTS } from './plain';

const run = promisify(execFile);
/** As many as pgbench takes scripts. */
const SCRIPTS = 100;

/**
 * The statements of the bare server, asked by PostgreSQL's own pgbench: what is left of the limit is HTTP and Node. Each script is the
 * statement with other ids in it.
 * @returns transactions a second
 * @throws Error where pgbench is not there and cannot be installed
 */
export async function pgbench(url: string, name: Single, askers: readonly Asker[], { connections, seconds }: { connections: number; seconds: number }): Promise<number> {
  const program = programPath('pgbench');
  const folder = mkdtempSync(join(tmpdir(), 'parasol-pgbench-'));
  try {
    const scripts = Array.from({ length: SCRIPTS }, (_, n) => {
      const file = join(folder, `${n}.sql`);
      writeFileSync(file, `${withValues(STATEMENTS[name], valuesOf(name, askers))};\n`);
      return ['-f', file];
    });
    const { hostname, port, username, password, pathname } = new URL(url);
    const words = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-T', String(Math.ceil(seconds)), ...scripts.flat(), '-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
    const { stdout } = await run(program, words, { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } });
    const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (!(tps > 0)) throw new Error('pgbench did not say how much it did');
    return tps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)]!;

function valuesOf(name: Single, askers: readonly Asker[]): string[] {
  const asker = one(askers.filter(({ role, files }) => (name === 'contact' ? role === 'outreach_worker' : role === 'case_worker' && files.length > 0)));
  if (name === 'read') return [asker.workerId, one(asker.files)];
  if (name === 'list') return [asker.workerId];
  if (name === 'claim') return [asker.workerId, asker.teamId];
  return [asker.workerId, asker.outreachSessionId ?? '', 'anonymous', '[{"supply":"condoms","quantity":20},{"supply":"lubricant","quantity":10}]', '{health_education}'];
}

/** On one line, as pgbench reads scripts; a colon before a letter would be one of its variables, which a cast is not. */
const withValues = (statement: string, values: readonly string[]): string => statement.replace(/\s+/g, ' ').replace(/\$(\d)/g, (_, n) => escapeLiteral(values[Number(n) - 1] ?? ''));
