#!/usr/bin/env node
// `npx parasol …`: what an operator types.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './lib/console.mjs';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

// npx calls through a link in node_modules/.bin.
const root = join(realpathSync(process.argv[1]), '../..');
await prepare(root).catch(() => stop('The programs could not be built into dist/. Check that this folder can be written and the disk is not full, then repeat the command.'));
process.exitCode = await become(process.execPath, [...NODE_FLAGS, join(root, 'dist/apps/cli/main.js'), ...process.argv.slice(2)]);
