// `npm run proof:load`: many people at work at once, and what became of what they did. `npm run proof:load -- --help` lists the options; test/load/README.md says the rest.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });
const program = ['-r', join(root, 'test/support/register.cjs'), join(root, 'test/load/main.ts')];
process.exitCode = await become(process.execPath, [...NODE_FLAGS, ...program, ...process.argv.slice(2)], { cwd: root });
