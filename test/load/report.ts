import type { Book } from './book';
import { shareOf, slopeOf } from './figures';
import type { Sample } from './gauges';
import { TOLD_WITHIN_MS, type LiveReport } from './live';
import type { Backend, LoadOptions } from './options';

/** How jobs went: seconds from the commit of the cause to the commit of the effect. */
export interface Effects {
  readonly jobs: number;
  readonly open: number;
  readonly dead: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly attempts: number;
}

interface OperationReport {
  readonly name: string;
  readonly count: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that belong to the game: somebody was quicker. */
  readonly game: Readonly<Record<number, number>>;
}

interface ProcessReport {
  readonly name: string;
  /** MB: before anybody came, when everybody was warm, in the middle, at the end, and when all had left. */
  readonly heap: readonly [number, number, number, number, number];
  readonly memory: { readonly first: number; readonly last: number; readonly most: number; readonly perMinute: number };
  readonly open: { readonly idle: number; readonly most: number; readonly left: number };
  /** Seconds of the processor that it had while it was measured. */
  readonly processor: number;
  /** Milliseconds. */
  readonly delay: { readonly p99: number; readonly most: number };
}

export interface LoadReport {
  readonly backend: Backend;
  readonly workers: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly writes: number;
  readonly operations: readonly OperationReport[];
  readonly effects: Effects;
  readonly queue: { readonly waiting: number; readonly oldest: number; readonly unlinked: number; readonly drained: number | undefined };
  readonly live: LiveReport;
  readonly connections: { readonly idle: number; readonly most: number; readonly left: number; readonly redisIdle: number; readonly redisMost: number; readonly redisLeft: number };
  readonly processes: readonly ProcessReport[];
  /** Events of the logs that nobody wishes to read there. */
  readonly logged: Readonly<Record<string, number>>;
  readonly unanswered: number;
  /** Empty when all is well. */
  readonly wrong: readonly string[];
}

export interface Found {
  readonly backend: Backend;
  readonly options: Pick<LoadOptions, 'workers' | 'seconds'>;
  readonly seconds: number;
  readonly book: Book;
  readonly live: LiveReport;
  readonly effects: Effects;
  readonly idle: Sample;
  readonly first: Sample;
  readonly middle: Sample;
  readonly last: Sample;
  readonly left: Sample;
  readonly samples: readonly Sample[];
  readonly drained: number | undefined;
  readonly wrong: readonly string[];
  readonly logged: Readonly<Record<string, number>>;
}

/** Below this length, memory has no level that it could leave, and a machine that does other things at the same time decides how long things take. */
export const JUDGED_FROM_S = 60;
/** What a heap may grow between two looks at which everybody is at work: MB, or a share of it. */
const GROWTH = { mb: 12, share: 0.15 };
/** Connections and files more than before anybody came. */
export const SLACK = 6;

/** Puts together what was found, and says what of it must not be. */
export function reportOf(found: Found): LoadReport {
  const { book, seconds, samples, idle, left, effects, live } = found;
  const operations = [...book.operations.values()].sort((a, b) => b.times.length - a.times.length).map(({ name, times, statuses }) => {
    const at = shareOf(times);
    return { name, count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), game: Object.fromEntries([...statuses].filter(([status]) => status >= 300)) };
  });
  const most = (of: (sample: Sample) => number): number => Math.max(0, ...samples.map(of));
  const report: LoadReport = {
    backend: found.backend, workers: found.options.workers, seconds, perSecond: operations.reduce((sum, { count }) => sum + count, 0) / seconds, writes: book.written.length, operations, effects,
    queue: { waiting: most(({ waiting }) => waiting), oldest: most(({ oldest }) => oldest), unlinked: most(({ unlinked }) => unlinked), drained: found.drained }, live,
    connections: {
      idle: idle.connections, most: most(({ connections }) => connections), left: left.connections,
      redisIdle: idle.redisClients, redisMost: most(({ redisClients }) => redisClients), redisLeft: left.redisClients,
    },
    processes: Object.keys(idle.processes).map((name) => processOf(name, found)), logged: found.logged, unanswered: book.unanswered, wrong: [],
  };
  return { ...report, wrong: [...found.wrong, ...wrongIn(report, book)] };
}

function processOf(name: string, { idle, first, middle, last, left, samples }: Found): ProcessReport {
  const of = (sample: Sample) => sample.processes[name] ?? { memory: NaN, heap: NaN, open: NaN, processor: NaN, delayP99: NaN, delayMost: NaN };
  const most = (pick: (pulse: ReturnType<typeof of>) => number): number => Math.max(...samples.map((sample) => pick(of(sample))));
  return {
    name,
    heap: [idle, first, middle, last, left].map((sample) => of(sample).heap) as unknown as ProcessReport['heap'],
    memory: { first: of(first).memory, last: of(last).memory, most: most(({ memory }) => memory), perMinute: 60 * slopeOf(samples.map((sample) => ({ at: sample.at, value: of(sample).memory }))) },
    open: { idle: of(idle).open, most: most(({ open }) => open), left: of(left).open },
    processor: of(last).processor - of(first).processor,
    delay: { p99: most(({ delayP99 }) => delayP99), most: most(({ delayMost }) => delayMost) },
  };
}

function wrongIn({ seconds, effects, live, connections, processes, queue }: LoadReport, book: Book): string[] {
  const wrong = [...book.unforeseen].map(([what, count]) => `${count} × unforeseen answer: ${what}`);
  const say = (count: number, what: string): void => void (count > 0 && wrong.push(`${count} × ${what}`));
  say(book.otherThanBefore.length, 'a contact that was sent again is another one');
  say(book.openAfterWithdrawal.length, 'a packet that was read after its consent was withdrawn');
  say(effects.dead, 'a job that was given up');
  say(effects.open, 'a job that was not done');
  for (const [what, count] of Object.entries(live.lostBy)) say(count, `an event that a screen was not told of: ${what}`);
  say(live.astray, 'an event of somebody else’s things');
  say(live.broken, 'a stream that ended by itself');
  if (queue.drained === undefined) wrong.push('the queue did not become empty');
  if (seconds < JUDGED_FROM_S) return wrong;
  say(live.late, `an event that came after more than ${TOLD_WITHIN_MS / 1_000} s`);
  if (connections.left > connections.idle + SLACK) wrong.push(`${connections.left} connections to PostgreSQL when all had left, ${connections.idle} before they came`);
  if (connections.redisLeft > connections.redisIdle + SLACK) wrong.push(`${connections.redisLeft} connections to Redis when all had left, ${connections.redisIdle} before they came`);
  for (const { name, heap: [, first, , last, left], open } of processes) {
    const limit = first + Math.max(GROWTH.mb, GROWTH.share * first);
    if (last > limit) wrong.push(`the heap of ${name} grew from ${first.toFixed(0)} to ${last.toFixed(0)} MB`);
    if (left > limit) wrong.push(`the heap of ${name} is ${left.toFixed(0)} MB when all have left, ${first.toFixed(0)} MB while they were there`);
    if (open.left > open.idle + SLACK) wrong.push(`${name} holds ${open.left} files open when all have left, ${open.idle} before they came`);
  }
  return wrong;
}

const line = (cells: readonly (string | number)[]): string => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(36) : String(cell).padStart(10))).join('');
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** The report in lines for people. */
export function linesOf(report: LoadReport): string[] {
  const { backend, workers, seconds, perSecond, writes, operations, effects, queue, live, connections, processes, logged, unanswered, wrong } = report;
  return [
    `\n${backend}: ${workers} people for ${Math.round(seconds)} s, ${perSecond.toFixed(1)} requests/s, ${writes} writes in their book; ${unanswered} requests without an answer`,
    line(['', 'count', 'p50 ms', 'p95 ms', 'p99 ms']) + '  the game’s',
    ...operations.map(({ name, count, p50, p95, p99, game }) => line([name, count, ms(p50), ms(p95), ms(p99)]) + Object.entries(game).map(([status, n]) => `  ${n}×${status}`).join('')),
    `jobs: ${effects.jobs}; from cause to effect p50 ${effects.p50.toFixed(2)} s, p95 ${effects.p95.toFixed(2)} s, at most ${effects.most.toFixed(2)} s; ${effects.attempts} attempts at most`,
    `queue: ${queue.waiting} waited at most, the oldest ${queue.oldest.toFixed(1)} s; audit entries without a link ${queue.unlinked} at most; empty ${queue.drained === undefined ? 'never' : `${queue.drained.toFixed(1)} s`} after the last request`,
    `live: ${live.expected} expected, p50 ${ms(live.p50)} ms, p95 ${ms(live.p95)} ms, at most ${ms(live.most)} ms after the answer; ${live.lost} lost, ${live.refreshed} by reading again, ${live.broken} streams broken, ${live.astray} astray; ${live.events} events`,
    `connections to PostgreSQL: ${connections.idle} before, ${connections.most} at most, ${connections.left} after${backend === 'redis' ? `; to Redis: ${connections.redisIdle}, ${connections.redisMost}, ${connections.redisLeft}` : ''}`,
    line(['', 'idle', 'warm', 'middle', 'end', 'left', 'RSS most', 'MB/min', 'files', 'CPU s', 'loop p99']),
    ...processes.map(({ name, heap, memory, open, processor, delay }) => line([`${name}, heap after collection in MB`, ...heap.map((mb) => mb.toFixed(0)), memory.most, memory.perMinute.toFixed(1), `${open.idle}/${open.most}/${open.left}`, processor.toFixed(0), ms(delay.p99)])),
    ...(Object.keys(logged).length > 0 ? [`in the logs: ${Object.entries(logged).map(([event, count]) => `${count} × ${event}`).join(', ')}`] : []),
    ...(wrong.length === 0 ? ['nothing lost, nothing doubled, nothing leaked'] : wrong.map((each) => `WRONG: ${each}`)),
  ];
}
