import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PLANTED = join(__dirname, 'planted');
/** Tried here; `npm run proof:planted` tries all. */
const TRIED = ['content-not-encrypted'];

describe('planted leaks', () => {
  const patches = readdirSync(PLANTED).filter((name) => name.endsWith('.patch')).sort();

  it('are many, and all of them fit the sources as they stand', () => {
    expect(patches.length).toBeGreaterThanOrEqual(40);
    const unfit = patches.filter((name) => spawnSync('git', ['apply', '--check', join(PLANTED, name)], { cwd: ROOT }).status !== 0);
    expect(unfit).toEqual([]);
  });

  it.each(TRIED)('%s: is caught', (title) => {
    const name = patches.find((patch) => patch.endsWith(`-${title}.patch`)) ?? '';
    const said = execFileSync(process.execPath, [join(ROOT, 'scripts/sweep.mjs'), '--patch', join(PLANTED, name)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
    expect(said).toMatch(/^caught/);
  }, 600_000);
});
