import { setTimeout } from 'node:timers/promises';
import type { TestDatabase } from '@test/support/database';
import { freePort, ProductProcess } from './processes';
import { RedisConversation } from './speech';
import { Wire, type Fault } from './wire';

/** As many as this machine has cores for: each start costs a core some seconds. */
const STARTS_AT_ONCE = 2;
let starting = 0;

/** What they wait for an answer of PostgreSQL; ours is longer than a test would wait, and this longer than they keep an idle connection. */
export const PATIENCE_MS = 12_000;

/** One process of the product, with ways of its own to PostgreSQL and to the queue's server. */
export class Member {
  up = false;
  private wanted = true;
  private coming: Promise<void> = Promise.resolve();

  private constructor(
    readonly origin: string,
    readonly wire: Wire,
    /** To Redis, where the queue is there. */
    readonly queueWire: Wire | undefined,
    private readonly process: ProductProcess,
  ) {}

  static async of(name: 'api' | 'worker', database: TestDatabase, environment: Record<string, string>, redisUrl?: string): Promise<Member> {
    const wire = await Wire.to(database.adminUrl);
    const queueWire = redisUrl === undefined ? undefined : await Wire.to(redisUrl, () => new RedisConversation());
    const port = name === 'api' ? await freePort() : 0;
    const own = { ...environment, ...(name === 'api' ? { PORT: String(port) } : {}), ...queueWire?.through({ REDIS_URL: redisUrl ?? '' }) };
    return new Member(`http://127.0.0.1:${port}`, wire, queueWire, new ProductProcess(name, { ...database, urls: wire.through(database.urls, { patience: String(PATIENCE_MS) }) }, own));
  }

  get wires(): readonly Wire[] {
    return [this.wire, ...(this.queueWire ? [this.queueWire] : [])];
  }

  /** Whether it runs, or is being started. */
  get alive(): boolean {
    return !this.up || this.process.running;
  }

  /** Starts it, and again if its database was away just then: what a keeper of processes does. */
  start(): Promise<void> {
    this.coming = this.coming.then(async () => {
      while (starting >= STARTS_AT_ONCE) await setTimeout(20);
      starting += 1;
      try {
        for (let tries = 0; this.wanted && !this.up; tries++) {
          if (tries > 60) throw new Error('a process of the product does not start any more');
          await this.process.start().then(() => (this.up = true), () => setTimeout(200));
        }
      } finally {
        starting -= 1;
      }
    });
    return this.coming;
  }

  /** `kill -9`, and its keeper starts it again. */
  die(): void {
    this.up = false;
    const gone = this.process.kill();
    void gone.then(() => this.start());
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await this.coming.catch(() => undefined);
    await this.process.kill();
    for (const wire of this.wires) await wire.close();
  }
}

/** The processes of one kind. While one of them is down, another goes on. */
export class Crew {
  constructor(readonly members: readonly Member[]) {}

  get up(): readonly Member[] {
    return this.members.filter((member) => member.up);
  }

  async start(): Promise<void> {
    await Promise.all(this.members.map((member) => member.start()));
  }

  /** Waits for the first one that is up; the longest to be so comes first. */
  async first(): Promise<Member> {
    for (;;) {
      const [member] = this.up;
      if (member) return member;
      await setTimeout(20);
    }
  }

  async atLeast(count: number): Promise<void> {
    while (this.up.length < Math.min(count, this.members.length)) await setTimeout(20);
  }

  /** Strikes at whichever of them meets it first. */
  arm(faultOf: (member: Member) => Fault): void {
    for (const member of this.up) {
      const { meets, moment, strike } = faultOf(member);
      const once = () => {
        this.disarm();
        return strike();
      };
      for (const wire of member.wires) wire.arm({ meets, moment, strike: once });
    }
  }

  disarm(): void {
    for (const member of this.members) for (const wire of member.wires) wire.disarm();
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map((member) => member.stop()));
  }
}
