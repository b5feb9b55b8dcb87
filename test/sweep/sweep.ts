import { cpSync } from 'node:fs';
import { Canary, type CanarySize } from './canary';
import { type Find, Finds } from './finds';
import { sow } from './seed';
import { searchSinks } from './sinks';
import { Stage, untilIdle, withDatabase } from './stage';
import { Streams } from './streams';
import { dump } from './tables';
import { TwoWorlds, type TwoWorldsSize } from './two-worlds';
import { compareTimes, type TimingFigures } from './timing';
import { makePlain, makeUnlike, type Unlike, type UnlikeSize } from './unlike';
import { FORMS } from './forms';

export interface SweepSize {
  readonly unlike: UnlikeSize;
  readonly twoWorlds: TwoWorldsSize;
  readonly canary: CanarySize;
  /** How often each answer's time is taken; not at all with 0. */
  readonly timings: number;
}

export const SIZES = {
  /** For `npm test`, and for a planted leak. */
  small: { unlike: { revisions: 2, drops: 3 }, twoWorlds: { outsidersPerWrite: 1, writers: 2, choosers: 3, files: 1, readAgain: false }, canary: { wrongBodies: 1, writers: 2, strangers: 1, files: 1, choices: false }, timings: 0 },
  full: { unlike: { revisions: 20, drops: 20 }, twoWorlds: { outsidersPerWrite: 6, writers: 99, choosers: 99, files: 4, readAgain: true }, canary: { wrongBodies: 6, writers: 99, strangers: 8, files: 3, choices: true }, timings: 250 },
} as const satisfies Record<string, SweepSize>;

export interface SweepReport {
  readonly operations: number;
  /** Operations of the document that were never asked. */
  readonly unasked: readonly string[];
  readonly actors: number;
  readonly fields: number;
  readonly tokens: number;
  readonly forms: number;
  readonly sinks: number;
  readonly requests: number;
  readonly unlike: Unlike;
  readonly timing: TimingFigures;
  readonly tables: number;
  readonly megabytes: number;
  /** That the mail server was given. */
  readonly mails: number;
  readonly seconds: number;
  readonly finds: readonly Find[];
}

/** Answers, their heads, both logs, the server's log, its data files and its write-ahead log, data folders, temporary folders, metrics, backups, mails. */
const SINKS_BESIDE_TABLES = 13;

export interface SweepOptions {
  readonly tell?: (step: string) => void;
  /** Ends with the first find: whoever plants a leak wants to know no more than that it is found. */
  readonly first?: boolean;
}

/** Both sweeps over one seed: two worlds are compared, then a copy of the one with something to hide is asked everything. */
export async function sweep(size: SweepSize, { tell = () => undefined, first = false }: SweepOptions = {}): Promise<SweepReport> {
  const startedAt = Date.now();
  const step = (what: string): void => tell(`${((Date.now() - startedAt) / 1000).toFixed(1)} s  ${what}`);
  const stage = await Stage.open();
  try {
    const plain = await stage.house('plain');
    await plain.start();
    const seed = await sow(plain);
    await untilIdle(plain);
    await plain.stop();
    // When somebody was last seen is written once a minute: whoever asks next is seen in either world, however fast this machine is.
    await withDatabase(plain.outside[0], (client) => client.query(`update signin.session set last_seen_at = last_seen_at - interval '1 minute'`));
    step('one world is built');
    const parted = Date.now();
    const unlike = await stage.copy(plain, 'unlike');
    cpSync(plain.dataDir, unlike.dataDir, { recursive: true });
    const before = new Map<string, string[]>();
    for (const [n, url] of plain.outside.entries()) {
      for (const [name, rows] of await withDatabase(url, (client) => dump(client))) before.set(n === 0 ? name : `keys: ${name}`, rows);
    }
    await unlike.start(['api']);
    const streams = await Streams.over(unlike, seed.actors.filter(({ role }) => role !== 'adviser'));
    const made = await makeUnlike(unlike, seed, size.unlike);
    const told = await streams.end();
    await unlike.stop();
    // Comparing ends sessions and rights: everything is asked of a world in which all of them still stand.
    const asked = await stage.copy(unlike, 'asked');
    cpSync(unlike.dataDir, asked.dataDir, { recursive: true });
    await plain.start(['api']);
    await makePlain(plain, seed);
    await plain.stop();
    await Promise.all([plain.start(['api']), unlike.start(['api'])]);
    step(`the other is unlike it: ${JSON.stringify(made)}`);
    const finds = new Finds(first);
    const canary = new Canary(asked, seed, finds);
    const worlds = new TwoWorlds([plain, unlike], seed, { rows: before, at: parted }, finds, (...seen) => canary.look(...seen));
    const figures = { tables: 0, megabytes: 0 };
    let timing: TimingFigures = { comparisons: 0, repeats: 0, again: 0 };
    await finds.collect(async () => {
      // What advisers do, and what is left for them, no screen of anybody else hears of.
      for (const [actor, events] of told) if (events.join() !== 'status 200') finds.add({ sweep: 'two worlds', where: `GET /live as ${actor.name}`, what: `hears of advisers’ work: ${events.join(', ')}` });
      // What was written down while the world was built is there already.
      if (first) await searchSinks(stage, seed, canary.search, finds);
      await worlds.run(size.twoWorlds);
      step(`they are compared: ${worlds.requests} requests`);
      await Promise.all([plain.stop(), unlike.stop()]);
      await asked.start(['api']);
      // Not of a world that is compared: reading the same file a thousand times is told by its list of readings.
      if (size.timings > 0) timing = await compareTimes(asked, seed, size.timings, finds);
      await asked.start(['worker']);
      await canary.run(size.canary);
      await untilIdle(asked);
      await asked.stop();
      step(`everything is asked: ${canary.requests} requests`);
      Object.assign(figures, await searchSinks(stage, seed, canary.search, finds));
      step(`everything is searched: ${figures.megabytes} MB`);
    });
    return {
      operations: canary.asked.size, unasked: seed.operations.map(({ id }) => id).filter((id) => !canary.asked.has(id)), actors: seed.actors.length, fields: seed.tokens.fields.size, tokens: seed.tokens.all.length, forms: Object.keys(FORMS).length,
      sinks: figures.tables + SINKS_BESIDE_TABLES, requests: worlds.requests + canary.requests, unlike: made, timing, ...figures, mails: stage.mailbox.mails.length,
      seconds: Math.round((Date.now() - startedAt) / 1000), finds: finds.all,
    };
  } finally {
    await stage.close();
  }
}
