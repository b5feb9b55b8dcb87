// `npm run types`: checks every part of the sources under the settings of the folder that it stands in: programs for Node, and those for browsers.
// What was found sound is remembered, so that the next run looks only at what changed since, and at what that touches.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MEMORY = join(root, 'node_modules/.cache/parasol-types');
const PROJECTS = ['tsconfig.json', 'apps/web/tsconfig.json', 'test/browser/tsconfig.json'];

const codes = await Promise.all(
  PROJECTS.filter((project) => existsSync(join(root, project))).map((project) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', join(MEMORY, `${project.replaceAll('/', '-')}.tsbuildinfo`), '-p', project], { cwd: root, stdio: 'inherit' });
    return new Promise((end) => child.once('exit', (code) => end(code ?? 1)));
  }),
);
process.exitCode = Math.max(...codes);
