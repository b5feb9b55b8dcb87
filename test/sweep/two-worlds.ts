import { readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Actor } from './actors';
import type { Finds } from './finds';
import { METRICS_BY_THE_CLOCK, difference, idsIn, Normaliser, rowsApart } from './normalise';
import { endsRights, readsOf, writesOf, type Planned } from './plan';
import type { Seed } from './seed';
import { METRICS_TOKEN, untilIdle, withDatabase, type House } from './stage';
import { Streams } from './streams';
import { dump } from './tables';
import { Wire, type Answer, type Asked } from './wire';

export interface TwoWorldsSize {
  /** How many of those who may not ask anyway send each write as well. */
  readonly outsidersPerWrite: number;
  /** How many case files are asked about. */
  readonly files: number;
  /** How many of the actors ask lists by each filter and order. */
  readonly choosers: number;
  /** How many of those who may ask send each write. */
  readonly writers: number;
  /** Whether all is read again, by everybody, after the writes. */
  readonly readAgain: boolean;
}

/** What comes back by the clock is there or gone by the clock; how often the queue ran empty meanwhile, the worker's pace says. */
const BY_THE_CLOCK = /"repeat:|"event": "drained"/;
/** Between two rounds of what comes round most often, and a little more. */
const ROUND_MS = 62_000;
/** Of more events than that the queue forgets the oldest, and which they are is chance; all jobs stand in the outbox. */
const EVENTS_KEPT = 100;
const METRICS_READ = '"operation":"metricsRead"';
/** When a request came, which one it was, and how long it took. */
const LOGGED_BY_CHANCE = /"(time|requestId|milliseconds|port)":("[^"]*"|\d+),?/g;

/** Two houses that differ by what the firewall hides only, asked the same things by everybody but advisers. */
export class TwoWorlds {
  private readonly wires: readonly [Wire, Wire];
  private readonly normalisers: readonly [Normaliser, Normaliser];
  private readonly readable: readonly RegExp[];
  /** How much the processes had logged before they were asked anything. */
  private readonly logged: readonly number[];

  /**
   * @param parted what the tables held when the worlds parted, and that moment
   * @param look is given every answer of the second world
   */
  constructor(
    private readonly houses: readonly [House, House],
    private readonly seed: Seed,
    private readonly parted: { readonly rows: ReadonlyMap<string, readonly string[]>; readonly at: number },
    private readonly finds: Finds,
    private readonly look: (actor: Actor, asked: Asked, answer: Answer) => void,
  ) {
    const known = new Set([...parted.rows.values()].flat().flatMap(idsIn));
    this.normalisers = [new Normaliser(known, parted.at), new Normaliser(known, parted.at)];
    this.readable = seed.operations.filter(({ method }) => method === 'GET').map(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    this.wires = [new Wire(houses[0].origin), new Wire(houses[1].origin)];
    this.logged = houses.map(({ logs: [api = ''] }) => statSync(api).size);
  }

  get requests(): number {
    return this.wires[0].count + this.wires[1].count;
  }

  async run({ outsidersPerWrite, writers, choosers, readAgain, files }: TwoWorldsSize): Promise<void> {
    const actors = this.seed.actors.filter(({ role }) => role !== 'adviser');
    // Files with and without something sealed, with and without an adviser of their own.
    const about = [2, 0, 3, 4, 1].slice(0, files).map((n) => this.seed.files[n] ?? '');
    const reads = [readsOf(this.seed, about), readsOf(this.seed, about, false)] as const;
    const readAll = async (): Promise<void> => {
      for (const [n, actor] of actors.entries()) for (const read of reads[n < choosers ? 0 : 1]) await this.ask(actor, read);
    };
    const streams = await Promise.all(this.houses.map((house) => Streams.over(house, actors)));
    await readAll();
    const writes = writesOf(this.seed, this.seed.files[2] ?? '');
    const write = async (planned: Planned): Promise<void> => {
      const { roles, open } = planned.operation;
      const may = actors.filter(({ role, revoked }) => !revoked && (open ? role === 'visitor' : (roles as readonly string[]).includes(role))).slice(0, writers);
      const others = actors.filter((actor) => !may.includes(actor)).slice(0, outsidersPerWrite);
      for (const actor of [...may, ...others]) await this.ask(actor, await this.atItsVersion(actor, planned));
    };
    for (const planned of writes.filter((each) => !endsRights(each))) await write(planned);
    await this.compareStreams(streams);
    if (readAgain) await readAll();
    for (const planned of writes.filter(endsRights)) await write(planned);
    await this.processes();
    await this.sideEffects();
    for (const wire of this.wires) wire.close();
  }

  /** The request with the version that the thing has by now, which it or what it belongs to tells; 0 where there is none yet. */
  private async atItsVersion(actor: Actor, write: Planned): Promise<Planned> {
    if (!write.operation.asksForVersion) return write;
    const path = [write.path, write.path.replace(/\/[^/]+$/, '')].find((one) => this.readable.some((pattern) => pattern.test(one)));
    if (path === undefined) return write;
    const [{ status, bytes }] = await this.ask(actor, { ...write, method: 'GET', path, body: undefined, headers: {} });
    const version = status === 200 ? (JSON.parse(bytes.toString('utf8')) as { version?: number }).version : 0;
    return version === undefined ? write : { ...write, headers: { 'if-match': `"${version}"` } };
  }

  private async ask(actor: Actor, asked: Planned): Promise<readonly [Answer, Answer]> {
    const answers = (await Promise.all(this.wires.map((wire) => wire.send(asked, actor.cookie)))) as [Answer, Answer];
    const [one, other] = answers.map((answer, n) => (this.normalisers[n] as Normaliser).answer(answer)) as [string, string];
    if (one !== other) this.find(`${asked.method} ${asked.path} as ${actor.name}`, difference(one, other));
    this.look(actor, asked, answers[1]);
    return answers;
  }

  /** What was told while all of that was asked; before sessions end, whose last events would come or not by the clock. */
  private async compareStreams(streams: readonly Streams[]): Promise<void> {
    const [one, other] = await Promise.all(streams.map((each) => each.end()));
    for (const [actor, told] of one ?? []) {
      const heard = [told, other?.get(actor) ?? []] as const;
      const [a, b] = heard.map((events, n) => [...new Set(events.map((event) => (this.normalisers[n] as Normaliser).unordered(event)))]);
      const apart = rowsApart(a ?? [], b ?? []);
      if (apart) this.find(`GET /live as ${actor.name}`, apart);
      this.look(actor, { method: 'GET', path: '/live' }, { status: 200, head: [], bytes: Buffer.from(heard[1].join('\n')) });
    }
  }

  private find(where: string, what: string): void {
    this.finds.add({ sweep: 'two worlds', where, what });
  }

  /** What the processes tell of themselves. */
  private async processes(): Promise<void> {
    const told = await Promise.all(
      this.wires.map(async (wire) => {
        const { bytes } = await wire.send({ method: 'GET', path: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
        return bytes.toString('utf8').split('\n').filter((line) => !line.startsWith('#') && !METRICS_BY_THE_CLOCK.test(line)).sort().join('\n');
      }),
    );
    if (told[0] !== told[1]) this.find('GET /metrics', difference(told[0] ?? '', told[1] ?? ''));
    const lines = await Promise.all(this.houses.map(async ({ logs: [api = ''] }, n) => (await this.toldUntilNow(api, this.logged[n])).map((line) => line.replace(LOGGED_BY_CHANCE, ''))));
    const apart = rowsApart(lines[0] ?? [], lines[1] ?? []);
    if (apart) this.find('log of the API', apart);
  }

  /** The lines of a log from an offset to the reading of the metrics that was just asked for: lines wait for each other a little before they are written. */
  private async toldUntilNow(log: string, from = 0): Promise<string[]> {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await setTimeout(20)) {
      const lines = readFileSync(log).subarray(from).toString('utf8').split('\n').filter((line) => line !== '');
      if (lines.at(-1)?.includes(METRICS_READ)) return lines.filter((line) => !line.includes(METRICS_READ));
    }
    throw new Error('the API does not log that its metrics were read');
  }

  /** What has come of it in every table that is not the advisers' own. */
  private async sideEffects(): Promise<void> {
    let apart = await this.tablesApart(0);
    // What one round had done in one world only, the next has done in both.
    for (let more = 0; apart.size > 0 && more < 2; more += 1) apart = await this.tablesApart(ROUND_MS);
    for (const [table, what] of apart) this.find(`rows of ${table}`, what);
  }

  /** By table, after the workers have run for at least so long and have nothing left to do. What is about to be told (`live`) is compared where it is heard; it goes by the clock. */
  private async tablesApart(atLeastMs: number): Promise<Map<string, string>> {
    await Promise.all(this.houses.map((house) => house.start(['worker'])));
    await setTimeout(atLeastMs);
    for (const house of this.houses) await untilIdle(house);
    await Promise.all(this.houses.map((house) => house.stop(['worker'])));
    const [one, other] = await Promise.all(this.houses.map(({ outside }) => Promise.all(outside.map((url) => withDatabase(url, (client) => dump(client, ['sealed', 'live']))))));
    const all = (dumps: Map<string, string[]>[] | undefined): Map<string, string[]> => new Map((dumps ?? []).flatMap((each, n) => [...each].map(([name, rows]) => [n === 0 ? name : `keys: ${name}`, rows] as const)));
    const [a, b] = [all(one), all(other)];
    const found = new Map<string, string>();
    for (const [table, rows] of a) {
      if (table === 'bullmq.event' && Math.max(rows.length, b.get(table)?.length ?? 0) >= EVENTS_KEPT) continue;
      const apart = rowsApart(this.rowsOf(table, rows), this.rowsOf(table, b.get(table) ?? []));
      if (apart) found.set(table, apart);
    }
    return found;
  }

  private rowsOf(table: string, rows: readonly string[]): string[] {
    const known = new Set(this.parted.rows.get(table) ?? []);
    return rows.filter((row) => !(table.startsWith('bullmq.') && BY_THE_CLOCK.test(row))).map((row) => (known.has(row) ? row : ofChance(table, this.normalisers[0].unordered(row))));
  }
}

/** What is never twice the same in a row that was written: ciphertext, hashes, counters of a queue. */
function ofChance(table: string, row: string): string {
  const plain = row.replace(/"\\\\x([0-9a-f]*)"/g, (_, hex: string) => `<${hex.length / 2} bytes>`).replace(/"(file_code|packet_code)": "[^"]*"/g, '"$1": <by chance>');
  // Of a document with an id that was made.
  if (table.startsWith('parasol.directory_')) return plain.replace(/"digest": "[^"]*"/, '"digest": <by chance>');
  if (table === 'signin.rate_limit') return plain.replace(/"expire": \d+/, '');
  return table.startsWith('bullmq.') ? plain.replace(/\d+/g, '<n>') : plain;
}
