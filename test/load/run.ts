import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { Book } from './book';
import { checkStored, checkThroughTheDoors } from './checks';
import { aLoadCrew, type LoadCrew } from './crew';
import { Gauges, type Sample } from './gauges';
import { liveReport, type LiveReport } from './live';
import type { Backend, LoadOptions } from './options';
import { Origins, type Person } from './person';
import { startProduct, type Product } from './product';
import { JUDGED_FROM_S, reportOf, SLACK, type Effects, type LoadReport } from './report';
import { WORK } from './roles';
import { next } from './workplace';

/** What a run needs of the data that it works on. */
export type LoadData = Pick<TestDatabase, 'urls' | 'secrets' | 'dataDir' | 'adminUrl'>;

const DRAINED_WITHIN_S = 180;
const HEARD_WITHIN_S = 120;
/** Pools let go of what is idle for ten seconds. */
const LEFT_WITHIN_S = 60;

type Tell = (line: string) => void;

export type RunOptions = Omit<LoadOptions, 'size' | 'backends' | 'json'>;

/**
 * Everybody works for a while over this data, and then it is looked at what became of it.
 * @param before is done first, once the product runs: for data that is made through its doors
 */
export async function run(data: LoadData, backend: Backend, options: RunOptions, tell: Tell, ending: AbortSignal, before: (world: Product['world']) => Promise<void> = async () => undefined): Promise<LoadReport> {
  const product = await startProduct(data, backend);
  const outside = new Client({ connectionString: data.adminUrl });
  const origins = new Origins(product.origins);
  const book = new Book();
  let gauges: Gauges | undefined;
  let crew: LoadCrew | undefined;
  try {
    await outside.connect();
    gauges = await Gauges.set(product, data.adminUrl);
    await before(product.world);
    await quiet(gauges, DRAINED_WITHIN_S);
    const idle = await gauges.look(true);
    tell(`${backend}: inviting ${options.workers} people …`);
    crew = await aLoadCrew(product.world, outside, options.workers, options.seed, book, origins);
    await quiet(gauges, DRAINED_WITHIN_S);
    const people = crew.people.map(([person]) => person);
    for (const { stream } of people) await stream.open();
    tell(`${backend}: at work for ${options.warmUp + options.seconds} s …`);
    const { rows: [clock] } = await outside.query<{ now: string }>('select clock_timestamp()::text as now');
    const since = clock?.now ?? '';
    const { first, middle, last, seconds } = await work(crew, book, gauges, options, ending);
    tell(`${backend}: looking what became of it …`);
    const { seconds: drained, empty } = await timed(() => quiet(gauges as Gauges, DRAINED_WITHIN_S), (sample) => sample.waiting + sample.unlinked === 0);
    const live = await heard(book, people);
    const behindDoors = await checkThroughTheDoors(people, book);
    for (const { stream } of people) stream.close();
    origins.close();
    const left = seconds < JUDGED_FROM_S ? await gauges.look(true) : await backTo(idle, gauges);
    // What was read through the doors has its entries, too.
    await quiet(gauges, DRAINED_WITHIN_S);
    const effects = await effectsSince(outside, since);
    const stored = await checkStored(outside, book, people, since);
    const logged = trouble(product, data.dataDir);
    return reportOf({ backend, options, seconds, book, live, effects, idle, first, middle, last, left, samples: gauges.samples, drained: empty ? drained : undefined, wrong: [...behindDoors, ...stored], logged });
  } finally {
    for (const [{ stream }] of crew?.people ?? []) stream.close();
    origins.close();
    await gauges?.close().catch(() => undefined);
    await outside.end().catch(() => undefined);
    await product.stop();
  }
}

/** Lets everybody work: first to become warm, then measured, with everything that nobody needs thrown away before, in the middle and after. */
async function work({ people }: LoadCrew, book: Book, gauges: Gauges, { seconds, warmUp, think }: Pick<LoadOptions, 'seconds' | 'warmUp' | 'think'>, ending: AbortSignal) {
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  ending.addEventListener('abort', () => over.abort(), { once: true });
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
  const failures: unknown[] = [];
  const everybody = people.map(async ([person, place]) => {
    const mix = WORK[person.seat.role] ?? [];
    // Not all at the same moment: they begin at different points of their thoughts.
    await pause(person.random() * think * 1_000);
    while (!over.signal.aborted) {
      await next(mix, person, place).catch((error: unknown) => failures.push(error));
      await pause((0.5 + person.random()) * think * 1_000);
    }
  });
  await pause(warmUp * 1_000);
  const first = await gauges.look(true);
  book.measure();
  const begun = performance.now();
  gauges.begin(Math.min(2_000, seconds * 100));
  await pause(seconds * 500);
  const middle = await gauges.look(true);
  await pause(Math.max(0, seconds * 1_000 - (performance.now() - begun)));
  book.stopMeasuring();
  const measured = (performance.now() - begun) / 1_000;
  await gauges.pause();
  over.abort();
  await Promise.all(everybody);
  ending.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  return { first, middle, last: await gauges.look(true), seconds: measured };
}

/** Waits until no job is due and every entry is linked, for a moment; answers what was seen last. */
async function quiet(gauges: Gauges, withinSeconds: number): Promise<Sample> {
  const end = performance.now() + withinSeconds * 1_000;
  for (let still = 0; ; await sleep(400)) {
    const sample = await gauges.look();
    still = sample.waiting + sample.unlinked === 0 ? still + 1 : 0;
    if (still >= 3 || performance.now() > end) return sample;
  }
}

/** Waits for what screens have still to be told of: what comes late is not lost. */
async function heard(book: Book, people: readonly Person[]): Promise<LiveReport> {
  const end = performance.now() + HEARD_WITHIN_S * 1_000;
  for (;;) {
    const report = liveReport(book, people);
    if (report.lost === 0 || performance.now() > end) return report;
    await sleep(500);
  }
}

async function timed(work: () => Promise<Sample>, well: (sample: Sample) => boolean): Promise<{ seconds: number; empty: boolean }> {
  const begun = performance.now();
  const sample = await work();
  return { seconds: (performance.now() - begun) / 1_000, empty: well(sample) };
}

/** Waits until connections and files are as before anybody came, as far as they will. */
async function backTo(idle: Sample, gauges: Gauges): Promise<Sample> {
  const isBack = (now: Sample): boolean =>
    now.connections <= idle.connections + SLACK && now.redisClients <= idle.redisClients + SLACK && Object.entries(now.processes).every(([name, { open }]) => !(open > (idle.processes[name]?.open ?? 0) + SLACK));
  const end = performance.now() + LEFT_WITHIN_S * 1_000;
  for (;;) {
    const now = await gauges.look();
    if (isBack(now) || performance.now() > end) return gauges.look(true);
    await sleep(1_000);
  }
}

/** From the commit of the cause to the commit of the effect, of every job since then. */
async function effectsSince(outside: Client, since: string): Promise<Effects> {
  const { rows } = await outside.query<Effects>(
    `select count(*)::int as jobs, count(*) filter (where done_at is null and run_at <= now())::int as open, count(*) filter (where dead_at is not null)::int as dead,
       coalesce(percentile_cont(0.5) within group (order by took), 0)::float as p50, coalesce(percentile_cont(0.95) within group (order by took), 0)::float as p95, coalesce(max(took), 0)::float as most,
       coalesce(max(attempts), 0)::int as attempts
     from (select *, extract(epoch from done_at - greatest(run_at, created_at)) as took from jobs.outbox where created_at >= $1) o`,
    [since],
  );
  return rows[0] as Effects;
}

const TROUBLE = /"event":"(broken|job_failed|recurring_failed|background_trouble|connection_lost|slow)"/g;

/** What the processes said in their logs that nobody wishes to read there, with how often. */
function trouble({ processes }: Product, dataDir: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of Object.keys(processes)) {
    const file = join(dataDir, `${name.replace('API', 'api').replace(/ (\d)/, (_, n: string) => `-${Number(n) - 1}`)}.log`);
    for (const [, event] of readFileSync(file, 'utf8').matchAll(TROUBLE)) found[event ?? ''] = (found[event ?? ''] ?? 0) + 1;
  }
  return found;
}
