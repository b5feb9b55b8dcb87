import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BUILT = join(__dirname, '../../dist/libs/http/index.js');

/** What a process of its own wrote, that does `act` half a second before it is asked to stop. */
function run(act: string) {
  const program = `
    const { createLog, stopWhenAsked } = require(${JSON.stringify(BUILT)});
    const log = createLog();
    stopWhenAsked(async () => void log.event('framework', { context: 'closed_in_order' }), log);
    setTimeout(() => log.event('framework', { context: 'still_there' }), 400);
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), 500);
    setInterval(() => undefined, 1_000);
    setTimeout(() => { ${act} }, 10);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', timeout: 20_000 });
  const events = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  // What is still on its way at the end may come in another order.
  const told = new Set(events.map(({ event, context, type, code }) => [event, context ?? type, code].filter(Boolean).join(' ')));
  return { status, stderr, text: stdout, told };
}

describe('a process, of an error that nobody caught,', () => {
  it('says type, code and place and no word of it, and goes on after a promise that nobody waited for', () => {
    const { status, stderr, text, told } = run(`void Promise.reject(Object.assign(new RangeError('zq7 a name'), { code: 'ENAMED' }));`);
    expect(told).toEqual(new Set(['broken RangeError ENAMED', 'framework still_there', 'stopping', 'framework closed_in_order', 'stopped']));
    expect([status, stderr, text.includes('zq7')]).toEqual([0, '', false]);
  });

  it('ends in order after anything else, for whoever started it to start it again', () => {
    const { status, stderr, text, told } = run(`throw new TypeError('zq7 a name');`);
    expect(told).toEqual(new Set(['broken TypeError', 'stopping', 'framework closed_in_order', 'stopped']));
    expect([status, stderr, text.includes('zq7')]).toEqual([1, '', false]);
  });
});
