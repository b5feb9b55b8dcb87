// `npm start`: everything that a machine with nothing but Node needs, then the installation itself.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });
process.exitCode = await become(process.execPath, [...NODE_FLAGS, join(root, 'dist/apps/cli/main.js'), 'start', ...process.argv.slice(2)], { cwd: root });
