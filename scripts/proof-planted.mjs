// `npm run proof:planted`: plants every leak of test/sweep/planted in a copy of the sources, one at a time, and prints how many are caught. A
// patch that does not fit any more is an error. Names after `--` choose some of them: `npm run proof:planted -- 07 12`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfSources } from './lib/planted.mjs';
import { prepare } from './lib/prepare.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root);
const folder = join(root, 'test/sweep/planted');
const wanted = process.argv.slice(2);
const patches = readdirSync(folder).filter((name) => name.endsWith('.patch') && (wanted.length === 0 || wanted.some((start) => name.startsWith(start)))).sort();
const copy = copyOfSources(root);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => {
  copy.remove();
  process.exit(130);
});
const score = { caught: 0, missed: [], broken: [] };
const startedAt = Date.now();
try {
  if (wanted.length === 0) {
    const { caught, how, seconds } = await copy.control();
    if (caught) throw new Error(`Without any planted leak the sweep finds one: ${how}`);
    console.log(`no leak planted: nothing found, ${seconds} s`);
  }
  for (const name of patches) {
    try {
      const { caught, how, seconds } = await copy.plant(join(folder, name));
      if (caught) score.caught += 1;
      else score.missed.push(name);
      console.log(`${caught ? 'caught' : 'NOT CAUGHT'}  ${name}, ${seconds} s${how ? `\n    ${how}` : ''}`);
    } catch (error) {
      score.broken.push(name);
      console.log(`BROKEN  ${name}: ${error.message}`);
    }
  }
} finally {
  copy.remove();
}
console.log(`caught ${score.caught} of ${patches.length}${score.broken.length > 0 ? `, ${score.broken.length} could not be tried` : ''}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
process.exitCode = score.caught === patches.length ? 0 : 1;
