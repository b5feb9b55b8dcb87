// `npm run screenshots`: pictures of every place of the web app in .screenshots, as each role of the demo sees it, on phone and desk, in English
// and Arabic, light and dark. Names of people of the demo (`mina.lantern`) make those of theirs only.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });
const program = ['-r', join(root, 'test/support/register.cjs'), join(root, 'test/browser/pictures/main.ts')];
process.exitCode = await become(process.execPath, [...NODE_FLAGS, ...program, ...process.argv.slice(2)], { cwd: root });
