import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FLAGS } from './run.mjs';

/** What node runs to sweep the sources of a folder. */
export const PROGRAM = (root) => ['-r', join(root, 'test/support/register.cjs'), join(root, 'test/sweep/main.ts')];

const PARTS = ['apps', 'libs', 'migrations', 'scripts', 'test', 'dist', 'package.json', 'package-lock.json', 'tsconfig.json', '.swcrc'];

/** A copy of the sources in a temporary folder, with the dependencies of the original, in which leaks can be planted. */
export function copyOfSources(root) {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-planted-'));
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    /** Plants one leak, sweeps, and takes it out again. Throws when the patch does not fit, or the program does not run with it. */
    plant: async (patch) => {
      apply(folder, patch);
      try {
        return await sweep(folder);
      } finally {
        apply(folder, patch, '--reverse');
      }
    },
    /** Sweeps the copy as it is. */
    control: () => sweep(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function apply(folder, patch, ...more) {
  // A folder above may be a repository: git would look for the files there.
  const done = spawnSync('git', ['apply', ...more, patch], { cwd: folder, encoding: 'utf8', env: { ...process.env, GIT_DIR: join(folder, '.no-repository') } });
  if (done.status !== 0) throw new Error(`${patch} does not fit the sources any more: ${done.stderr.trim()}`);
}

async function sweep(folder) {
  const startedAt = Date.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, ...PROGRAM(folder), '--small', '--first', '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  let out = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const code = await new Promise((end) => child.once('exit', end));
  process.removeListener('exit', stop);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (code !== 0 && code !== 1) throw new Error(`The sweep did not come to an end (${code}): ${complaint.slice(-2000)}`);
  const [find] = JSON.parse(out).finds;
  return { caught: code === 1, by: find?.sweep, how: find ? `${find.sweep}, ${find.where}: ${find.what}`.slice(0, 300) : undefined, seconds };
}
