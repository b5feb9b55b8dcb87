// `npm test`: the same set-up as `npm start`, then every spec. Arguments go to Jest: `npm test -- libs/contacts`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { become, NODE_FLAGS } from './lib/run.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root, { web: true });

const folder = mkdtempSync(join(tmpdir(), 'parasol-result-'));
const file = join(folder, 'result.json');
const given = process.argv.slice(2);
// Each starts servers and browsers of its own, of a gigabyte in all, and waits for them half of its time: three keep two processors busy.
const most = Math.max(3, Math.min(4, availableParallelism()));
const workers = given.some((arg) => /^(-w|--maxWorkers|-i$|--runInBand)/.test(arg)) ? [] : [`--maxWorkers=${most}`];
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
// Where the time of a whole run goes.
if (given.length === 0) {
  const taken = (result.testResults ?? []).map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: Math.round((endTime - startTime) / 1000) }));
  const slowest = taken.sort((a, b) => b.seconds - a.seconds).slice(0, 15);
  if (slowest.length > 0) process.stdout.write(`slowest files:\n${slowest.map(({ name, seconds }) => `  ${seconds} s  ${name}`).join('\n')}\n`);
}
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
process.stdout.write(`${result.numPassedTests} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`);
process.exitCode = code;
