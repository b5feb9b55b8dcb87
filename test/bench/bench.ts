import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { asksOf, BY_SESSION, BY_WORD, type Case, type Single } from './cases';
import { openDataSet, type ServedData } from './data-set';
import { load, median, medianOf } from './load';
import { cpuOf, fsyncCost, machine, memoryOf } from './machine';
import type { BenchOptions } from './options';
import { pgbench } from './pgbench';
import { reopenTasks } from './plain';
import { caseLine, footOf, growthOf, titleLine, type BenchReport, type CaseReport, type Costed, type SizeReport } from './report';
import { demandSameAnswers } from './same-answers';

const ROOT = join(__dirname, '../..');
/** Connections at which the limit is compared with pgbench. */
const COMPARED = 16;

/** Runs the measurement; tells each figure as it comes. */
export async function bench(options: BenchOptions, tell: (line: string) => void, ending: AbortSignal): Promise<BenchReport> {
  const folder = join(ROOT, '.data/bench');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fsync = fsyncCost(folder);
  tell(`${machine()}; a page on the disk: ${fsync.p50.toFixed(2)} ms, p99 ${fsync.p99.toFixed(2)} ms`);
  const sizes: SizeReport[] = [];
  for (const size of options.sizes) sizes.push(await measureSize(folder, size, options, tell, ending));
  for (const line of growthOf(sizes)) tell(line);
  return { machine: machine(), fsync, sizes };
}

async function measureSize(folder: string, size: number, options: BenchOptions, tell: (line: string) => void, ending: AbortSignal): Promise<SizeReport> {
  const flags = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`];
  const data = await openDataSet(folder, size, flags, tell);
  const admin = new Client({ connectionString: data.adminUrl });
  let limit: LimitProcess | undefined;
  try {
    await admin.connect();
    limit = await startLimitProcess(data.adminUrl);
    const asker = data.askers.find(({ role, files }) => role === 'case_worker' && files.length > 0);
    if (!asker) throw new Error('nobody has a file');
    await demandSameAnswers(data.address, limit.address, asker);
    const idle = memoryOf(data.api.pid ?? 0).now;
    tell(`\n${data.plan.teams * data.plan.filesPerTeam} case files, ${data.plan.teams * data.plan.contactsPerTeam} contacts, ${data.askers.length} workers ask\n${titleLine()}`);
    const cases: CaseReport[] = [];
    for (const name of options.cases) {
      for (const connections of options.connections) {
        ending.throwIfAborted();
        const one = await measureCase(data, limit, name, connections, options, () => reopenTasks(admin));
        cases.push(one);
        tell(caseLine(one));
      }
    }
    const beside = options.connections.includes(COMPARED) ? await pgbenchOf(data, options, () => reopenTasks(admin), tell) : {};
    const { now, most } = memoryOf(data.api.pid ?? 0);
    const startUp = await startUpOf(data);
    const { plan } = data;
    const report = { size, files: plan.teams * plan.filesPerTeam, contacts: plan.teams * plan.contactsPerTeam, cases, pgbench: beside, memory: { idle, loaded: now, most }, startUp };
    for (const line of footOf(report)) tell(line);
    return report;
  } finally {
    await limit?.close();
    await admin.end().catch(() => undefined);
    await data.close();
  }
}

/** API and limit in turn, so that whatever else the machine does meets both. */
async function measureCase(data: ServedData, limitProcess: LimitProcess, name: Case, connections: number, { seconds, runs }: BenchOptions, reopen: () => Promise<void>): Promise<CaseReport> {
  const sides = [
    { address: data.address, pid: data.api.pid ?? 0, identity: BY_SESSION, measured: [] as Costed[] },
    { address: limitProcess.address, pid: limitProcess.pid, identity: BY_WORD, measured: [] as Costed[] },
  ];
  const takesTasks = name === 'claim' || name === 'mix';
  // Of what was claimed before, with another number of connections, too little may be left to become warm with.
  if (takesTasks) await reopen();
  for (const { address, identity } of sides) await load(address, asksOf(name, data.askers, identity), connections, { seconds: Math.min(2, seconds) });
  for (let run = 0; run < runs; run++) {
    for (const { address, pid, identity, measured } of sides) {
      if (takesTasks) await reopen();
      const before = [cpuOf(pid), cpuOf(data.databasePid)] as const;
      const run = await load(address, asksOf(name, data.askers, identity), connections, { seconds });
      measured.push({ ...run, node: (cpuOf(pid) - before[0]) / run.answers, postgres: (cpuOf(data.databasePid) - before[1]) / run.answers });
    }
  }
  const [api, limit] = sides.map(({ measured }) => medianOf(measured));
  if (!api || !limit) throw new Error('nothing was measured');
  return { name, connections, api, limit, ratio: api.rate / limit.rate, p99Ratio: api.p99 / limit.p99 };
}

async function pgbenchOf(data: ServedData, { cases, seconds }: BenchOptions, reopen: () => Promise<void>, tell: (line: string) => void): Promise<Partial<Record<Case, number>>> {
  const found: Partial<Record<Case, number>> = {};
  try {
    for (const name of cases.filter((each): each is Single => each !== 'mix')) {
      if (name === 'claim') await reopen();
      found[name] = await pgbench(data.adminUrl, name, data.askers, { connections: COMPARED, seconds });
    }
  } catch (error) {
    tell(`the limit was not compared with pgbench: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  return found;
}

async function startUpOf({ api }: ServedData): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    await api.stop();
    const begun = performance.now();
    await api.start();
    times.push(performance.now() - begun);
  }
  return median(times);
}

interface LimitProcess {
  readonly address: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** The bare server has a process of its own, as the API has. */
async function startLimitProcess(url: string): Promise<LimitProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-r', join(ROOT, 'test/support/register.cjs'), join(__dirname, 'limit-main.ts')], {
    env: { ...process.env, PLAIN_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (said) => resolve(said as string));
    child.once('exit', () => reject(new Error('the bare server did not start')));
  });
  return {
    address,
    pid: child.pid ?? 0,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}
