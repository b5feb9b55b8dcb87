import { setTimeout } from 'node:timers/promises';
import type { Crew, Member } from './crew';
import { FLOWS, type Flow, type Flows, type Step } from './flows';
import { LOOK, nameOf, type Point } from './points';
import type { Trip } from './speech';
import type { Stage } from './stage';
import type { Tally } from './tally';
import type { Moment, Wire } from './wire';

type Server = 'PostgreSQL' | 'Redis';
export type Random = (below: number) => number;

/** The same numbers for the same seed, on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** How long a trip that the worker makes in its own time is waited for. */
const MEETS_WITHIN_MS = 6_000;

/** Kills processes and servers while somebody waits for an answer, or for what a job does. */
export class Strikes {
  constructor(
    private readonly stage: Stage,
    private readonly flows: Flows,
    private readonly tally: Tally,
    private readonly random: Random,
  ) {}

  /** `kill -9` of a process at this very trip of its. */
  async atPoint(point: Point, moment: Moment): Promise<void> {
    const { stage, flows, tally } = this;
    const step = await flows.make(point.flow);
    if (point.part !== 'API') await stage.untilIdle();
    const crew = point.part === 'API' ? stage.apis : stage.workers;
    let left = point.nth;
    let committed = false;
    for (const { wire } of stage.apis.members) wire.heard = (trip) => (committed ||= /commit of/.test(trip.what));
    let struck: Member | undefined;
    let waiting = 0;
    crew.arm((member) => ({
      meets: (trip) => nameOf(trip) === point.trip && (committed || point.trip !== LOOK) && --left === 0,
      moment,
      strike: () => {
        struck = member;
        waiting = Number(step.waiting);
        member.die();
      },
    }));
    await this.taken([step]);
    // What a job does comes when it comes.
    for (const end = Date.now() + MEETS_WITHIN_MS; point.part !== 'API' && !struck && Date.now() < end && (await this.unfinished()) > 0; await setTimeout(30));
    crew.disarm();
    for (const { wire } of stage.apis.members) wire.heard = undefined;
    if (!struck) return tally.missed();
    tally.struck(point, moment);
    tally.killed(point.part, waiting + (point.part === 'API' ? 0 : await this.unfinished()));
    if (point.part !== 'API') await this.settled([step]);
  }

  /** The server of the database, or of the queue, dies at a trip that nobody chose, in the middle of several steps. */
  async ofServer(server: Server): Promise<void> {
    const { stage, tally } = this;
    let back: Promise<void> | undefined;
    let counted: Promise<void> | undefined;
    const steps = await this.several(this.random(3) === 0 ? stage.workers : stage.apis, () => true, (waiting) => {
      back = server === 'Redis' ? stage.redis?.replace() : stage.cluster.kill().then(() => stage.cluster.startAgain());
      counted = back?.then(async () => tally.killed(server, waiting + (await this.unfinished())));
    });
    if (!back) return tally.missed();
    await Promise.all([back, counted]);
    await this.settled(steps);
    this.expectAllAlive();
  }

  /**
   * The way of one process to a server breaks at a trip that nobody chose: with a word to both sides, or without one, and for a second for whoever comes anew, too.
   * @returns milliseconds until all that waited was answered
   */
  async ofWay(how: 'reset' | 'silence', server: Server): Promise<number> {
    const { stage, tally } = this;
    let brokenAt = 0;
    let broken: Wire | undefined;
    const crew = server === 'Redis' || this.random(3) === 0 ? stage.workers : stage.apis;
    const steps = await this.several(crew, ({ by }) => (by === 'redis') === (server === 'Redis'), (_waiting, member) => {
      const wire = (server === 'Redis' ? member.queueWire : undefined) ?? member.wire;
      [broken, brokenAt] = [wire, performance.now()];
      wire[how]();
      if (how === 'silence') void setTimeout(1_000).then(() => wire.speak());
      return 'stays';
    });
    if (!broken) {
      tally.missed();
      return 0;
    }
    const answeredAfter = performance.now() - brokenAt;
    tally.broken(`${how === 'reset' ? 'ways cut' : 'ways fallen silent'} to ${server}`);
    await this.settled(steps);
    // What a server holds for a session, and not for a transaction, it lets go when its system finds nobody there: after a minute.
    broken.giveUp();
    this.expectAllAlive();
    return answeredAfter;
  }

  /** Takes three steps at once, and strikes at a trip of one of these processes. */
  private async several(crew: Crew, of: (trip: Trip) => boolean, strike: (waiting: number, member: Member) => 'stays' | void): Promise<Step[]> {
    const { flows, random } = this;
    const steps: Step[] = [];
    for (let n = random(FLOWS.length); steps.length < 3; n++) steps.push(await flows.make(FLOWS[n % FLOWS.length] as Flow));
    let left = 1 + random(crew === this.stage.apis ? 18 : 30);
    let struck = false;
    const moment = random(2) === 0 ? 'before' : 'after';
    crew.arm((member) => ({
      meets: (trip) => of(trip) && --left === 0,
      moment,
      strike: () => {
        struck = true;
        const waiting = steps.filter((step) => step.waiting).length;
        return strike(waiting, member);
      },
    }));
    await this.taken(steps);
    for (const end = Date.now() + MEETS_WITHIN_MS; !struck && Date.now() < end && (await this.unfinished()) > 0; await setTimeout(30));
    crew.disarm();
    return steps;
  }

  /** Whoever was up came back by itself. */
  private expectAllAlive(): void {
    for (const member of [...this.stage.apis.members, ...this.stage.workers.members]) expect(member.alive).toBe(true);
  }

  /** Every step is answered, and is at once as it was answered. */
  private async taken(steps: readonly Step[]): Promise<void> {
    await Promise.all(
      steps.map(async (step) => {
        this.tally.cutOff += await this.flows.take(step);
        this.tally.answered += 1;
        await step.holds();
      }),
    );
  }

  private async settled(steps: readonly Step[]): Promise<void> {
    await this.stage.untilIdle();
    for (const step of steps) await step.holds();
  }

  /** Jobs that are still to be done, and entries that are still to be linked. */
  private async unfinished(): Promise<number> {
    const [row] = await this.stage.ask<{ left: number }>('select (select count(*) from audit.unlinked)::int as left');
    return (await this.stage.openJobs()) + (row?.left ?? 0);
  }
}
