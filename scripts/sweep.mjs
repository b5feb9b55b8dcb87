// `npm run sweep`: looks for leaks of the running product, and exits with 1 when it finds one. `--small` asks less, `--json` is for programs,
// `--patch FILE` plants a leak in a copy of the sources and says whether it is found (exit code 0: it is).
import { join, resolve } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { copyOfSources, PROGRAM } from './lib/planted.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root);
const given = process.argv.slice(2);
const at = given.indexOf('--patch');
if (at < 0) {
  process.exitCode = await become(process.execPath, [...NODE_FLAGS, ...PROGRAM(root), ...given], { cwd: root });
} else {
  const copy = copyOfSources(root);
  try {
    const { caught, how, seconds } = await copy.plant(resolve(given[at + 1] ?? ''));
    console.log(`${caught ? 'caught' : 'NOT CAUGHT'} in ${seconds} s${how ? `: ${how}` : ''}`);
    process.exitCode = caught ? 0 : 1;
  } finally {
    copy.remove();
  }
}
