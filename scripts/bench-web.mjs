// `npm run bench:web`: how quick the web app is on a cheap phone and a slow line: first and next load of the outreach screen, the taps of a
// contact, a list of 5,000 files. Exits with 1 when the first load costs more script than it may.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });
const program = ['-r', join(root, 'test/support/register.cjs'), join(root, 'test/browser/bench/main.ts')];
process.exitCode = await become(process.execPath, [...NODE_FLAGS, ...program], { cwd: root });
