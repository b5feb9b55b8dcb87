import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '@parasol/kernel';
import type { Method } from '@test/support/client';
import type { Book, Written } from './book';
import { LiveStream } from './stream';

/** An answer; status 0 where there was none. */
export interface Said {
  readonly status: number;
  readonly body: any;
}

export interface Asked {
  readonly body?: unknown;
  readonly version?: number;
  /** Statuses beside success that belong to the game: somebody else was quicker, or nothing is there. */
  readonly game?: readonly number[];
  readonly key?: string;
}

/** Two or more processes of the API, taken in turn: what a proxy before them does. */
export class Origins {
  private turn = 0;
  private readonly agents: ReadonlyMap<string, Agent>;

  constructor(readonly all: readonly string[]) {
    this.agents = new Map(all.map((origin) => [origin, new Agent({ keepAlive: true, timeout: 30_000 })]));
  }

  next(): string {
    return this.all[this.turn++ % this.all.length] ?? '';
  }

  agent(origin: string): Agent | undefined {
    return this.agents.get(origin);
  }

  /** Hangs up what is kept open for the next request. */
  close(): void {
    for (const agent of this.agents.values()) agent.destroy();
  }
}

/** Numbers between 0 and 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Which events of what was answered whose screens must be told of. */
export type Told = (body: any) => Events | Promise<Events>;
type Events = readonly (readonly [event: string, people: readonly Person[]])[];

export interface Seat {
  readonly role: Role;
  readonly workerId: string;
  readonly organisationId: string;
  /** Empty for a partner's worker and a coordinator. */
  readonly team: string;
  readonly cookie: string;
}

/** A worker at their screen: asks, waits for answers, writes down what was promised to them, and thinks. */
export class Person {
  readonly stream: LiveStream;
  /** Tasks that somebody has in hand, and whether they hang on a case file. */
  readonly held = new Map<string, boolean>();

  constructor(
    readonly seat: Seat,
    readonly book: Book,
    private readonly origins: Origins,
    readonly random: () => number,
  ) {
    this.stream = new LiveStream(() => origins.next(), seat.cookie);
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[Math.floor(this.random() * of.length)];
  }

  /** A breath between two steps of one piece of work. */
  breathe(): Promise<void> {
    return sleep(200 + this.random() * 1_000);
  }

  /**
   * One request by the next process, under a name. What was not answered at all is sent again once with the same key, as the web app and the
   * phone's outbox do.
   */
  async ask(name: string, method: Method, path: string, { body, version, game = [], key = method === 'POST' ? randomUUID() : undefined }: Asked = {}): Promise<Said> {
    const headers: Record<string, string> = { cookie: this.seat.cookie };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    if (key !== undefined) headers['idempotency-key'] = key;
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const begun = performance.now();
    let said = await this.exchange(method, path, headers, payload);
    if (said.status === 0) {
      this.book.unanswered += 1;
      said = await this.exchange(method, path, headers, payload);
    }
    const foreseen = (said.status >= 200 && said.status < 300) || game.includes(said.status);
    this.book.answered(name, said.status, performance.now() - begun, foreseen ? undefined : `${name}: ${said.status} ${String(said.body?.type ?? '').replace('urn:parasol:problem:', '')}`.trim());
    return said;
  }

  /** A write: what is answered with a success stands in the book, and those who must hear of it are expected to. */
  async write(name: string, method: Method, path: string, asked: Asked, entry: (body: any) => Omit<Written, 'actor'>, told: Told = () => []): Promise<Said> {
    const sentAt = performance.now();
    const said = await this.ask(name, method, path, asked);
    if (said.status < 200 || said.status >= 300) return said;
    const answeredAt = performance.now();
    const written = entry(said.body);
    this.book.written.push({ ...written, actor: this.seat.workerId });
    for (const [event, people] of await told(said.body)) for (const { seat } of people) this.book.expected.push({ listener: seat.workerId, action: written.action, event, sentAt, answeredAt });
    return said;
  }

  private exchange(method: Method, path: string, headers: Record<string, string>, payload: string | undefined): Promise<Said> {
    const origin = this.origins.next();
    return new Promise((resolve) => {
      const asking = request(`${origin}${path}`, { method, headers: { ...headers, ...(payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }) }, agent: this.origins.agent(origin) }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, body: /json/.test(response.headers['content-type'] ?? '') && text !== '' ? JSON.parse(text) : undefined }));
        response.once('error', () => resolve({ status: 0, body: undefined }));
      });
      asking.once('error', () => resolve({ status: 0, body: undefined }));
      asking.end(payload);
    });
  }
}
