// `npm run proof:planted`: plants every leak of test/sweep/planted in a copy of the sources, one at a time, and prints which are caught, and by
// which sweep. A patch that does not fit any more is an error. Names after `--` choose some of them: `npm run proof:planted -- 07 12`; so does a
// range, for a proof in parts: `npm run proof:planted -- --from 31 --to 40`. The control comes before the first patch.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOfSources } from './lib/planted.mjs';
import { prepare } from './lib/prepare.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root);
const folder = join(root, 'test/sweep/planted');
const { values: range, positionals: wanted } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } }, allowPositionals: true });
const [from, to] = [Number(range.from ?? 1), Number(range.to ?? Infinity)];
const all = readdirSync(folder).filter((name) => name.endsWith('.patch')).sort();
const inRange = (name) => Number.parseInt(name, 10) >= from && Number.parseInt(name, 10) <= to;
const patches = all.filter((name) => inRange(name) && (wanted.length === 0 || wanted.some((start) => name.startsWith(start))));
if (patches.length === 0) throw new Error('No patch is chosen.');
const copy = copyOfSources(root);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => {
  copy.remove();
  process.exit(130);
});
const score = { by: {}, broken: 0 };
const startedAt = Date.now();
try {
  if (patches[0] === all[0] && wanted.length === 0) {
    const { caught, how, seconds } = await copy.control();
    if (caught) throw new Error(`Without any planted leak the sweep finds one: ${how}`);
    console.log(`no leak planted: nothing found, ${seconds} s`);
  }
  for (const name of patches) {
    try {
      const { caught, by, how, seconds } = await copy.plant(join(folder, name));
      if (caught) score.by[by] = (score.by[by] ?? 0) + 1;
      console.log(`${caught ? 'caught' : 'NOT CAUGHT'}  ${name}, ${seconds} s${how ? `\n    ${how}` : ''}`);
    } catch (error) {
      score.broken += 1;
      console.log(`BROKEN  ${name}: ${error.message}`);
    }
  }
} finally {
  copy.remove();
}
const caught = Object.values(score.by).reduce((sum, count) => sum + count, 0);
const parts = [...Object.entries(score.by).map(([by, count]) => `${count} by ${by}`), ...(score.broken > 0 ? [`${score.broken} could not be tried`] : [])];
console.log(`caught ${caught} of ${patches.length}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}; ${Math.round((Date.now() - startedAt) / 1000)} s`);
process.exitCode = caught === patches.length ? 0 : 1;
