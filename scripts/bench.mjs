// `npm run bench`: how much of what the machine can do the API keeps. `npm run bench -- --help` lists the options; test/bench/README.md says the rest.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });
const program = ['-r', join(root, 'test/support/register.cjs'), join(root, 'test/bench/main.ts')];
process.exitCode = await become(process.execPath, [...NODE_FLAGS, ...program, ...process.argv.slice(2)], { cwd: root });
