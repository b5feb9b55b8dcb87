// `npm test`: the same set-up as `npm start`, then every spec. Arguments go to Jest: `npm test -- libs/contacts`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from './lib/console.mjs';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root).catch((error) => stop(`The programs could not be built: ${error.message}`));

const folder = mkdtempSync(join(tmpdir(), 'parasol-result-'));
const file = join(folder, 'result.json');
const given = process.argv.slice(2);
const workers = given.some((arg) => /^(-w|--maxWorkers|-i$|--runInBand)/.test(arg)) ? [] : ['--maxWorkers=2'];
const code = await become(process.execPath, [...NODE_FLAGS, join(root, 'node_modules/jest/bin/jest.js'), ...workers, '--json', `--outputFile=${file}`, ...given], {
  cwd: root,
  // With --json Jest writes its result to standard output as well; the reports for people go to standard error.
  stdio: ['inherit', 'ignore', 'inherit'],
});

let result = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
try {
  result = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  // Jest did not come to an end; its exit code says so.
}
rmSync(folder, { recursive: true, force: true });
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
process.stdout.write(`${result.numPassedTests} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`);
process.exitCode = code;
