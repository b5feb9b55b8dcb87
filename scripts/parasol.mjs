#!/usr/bin/env node
// `npx parasol …`: what an operator types.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
const serves = ['start', 'demo'].includes(process.argv[2] ?? '');
await prepare(root, { web: serves });
process.exitCode = await become(process.execPath, [...NODE_FLAGS, join(root, 'dist/apps/cli/main.js'), ...process.argv.slice(2)], {
  // File arguments are relative to where it is typed; the data is the project's, wherever that is.
  env: { ...process.env, PARASOL_DATA_DIR: process.env.PARASOL_DATA_DIR ?? join(root, '.data') },
});
