import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AskedTogether } from '@parasol/database';
import type { EventStream } from '@parasol/http';
import { problems, type Actor } from '@parasol/kernel';
import { StandingSessions } from '@parasol/staff';
import { Changes } from './changes';
import { Follower } from './follower';
import { LiveMetrics } from './live-metrics';
import { LiveRights } from './live-rights';

/** Milliseconds between rounds: how late a reader may be told, and a stream end whose session is over. */
const ROUND_MS = 500;
/** A stream that could not be checked for so long ends: nobody knows whether its reader still may. */
const UNCHECKED_MS = 3_000;
/** Rights that are asked at once: requests need the connections more. */
const ASKED_AT_ONCE = 4;
const PER_SESSION = 3;
const PER_PROCESS = 1_000;

/**
 * Tells whoever follows what changed: in rounds, so that a busy night costs each session one question per round at most, however much
 * happens. A round asks which sessions still stand, ends the streams of the others, and reads what changed; who is behind is then told in turn,
 * and no round waits for that: where questions are slow, screens are told later, and sessions end as soon as ever.
 */
@Injectable()
export class LiveStreams implements OnApplicationShutdown {
  private readonly followers = new Map<string, Follower>();
  /** Who waits to be told, in turn, and who is being told. */
  private readonly due = new Set<Follower>();
  private readonly beingTold = new Set<Follower>();
  /** One reading for all who ask while the one before is under way. */
  private readonly news = new AskedTogether(async (asked: readonly undefined[]) => {
    await this.hearNews();
    return asked;
  });
  private round: NodeJS.Timeout | undefined;
  private checkedAt = 0;

  constructor(
    private readonly changes: Changes,
    private readonly sessions: StandingSessions,
    private readonly rights: LiveRights,
    private readonly metrics: LiveMetrics,
  ) {}

  /**
   * Makes room for one more stream of this session, and hears from now on what changes.
   * @throws Problem 429 for a session with too many, 503 for a process with too many, or one that cannot hear
   */
  async admit({ sessionId }: Actor): Promise<void> {
    if ((this.followers.get(sessionId)?.streams.size ?? 0) >= PER_SESSION) throw this.refused('session_full', problems.tooMany(30));
    if (this.count() >= PER_PROCESS) throw this.refused('process_full', problems.unavailable());
    try {
      await this.news.ask(undefined);
    } catch {
      throw this.refused('deaf', problems.unavailable());
    }
  }

  follow(actor: Actor, stream: EventStream): void {
    const follower = this.followers.get(actor.sessionId) ?? new Follower(actor);
    this.followers.set(actor.sessionId, follower);
    follower.streams.add(stream);
    stream.whenOver(() => this.forget(follower, stream));
    this.metrics.streams.set(this.count());
    if (this.round) return;
    this.checkedAt = Date.now();
    this.schedule();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.round);
    this.due.clear();
  }

  private async hearNews(): Promise<void> {
    const { changes, missed } = await this.changes.next().catch((error: unknown) => {
      this.metrics.listening.set(0);
      throw error;
    });
    this.metrics.listening.set(1);
    for (const follower of this.followers.values()) {
      for (const change of changes) follower.hear(change);
      if (missed) follower.loseTrack();
    }
  }

  private schedule(): void {
    this.round = setTimeout(() => {
      const time = this.metrics.seconds.startTimer();
      void this.run().finally(() => {
        time();
        this.round = undefined;
        if (this.followers.size > 0) this.schedule();
      });
    }, ROUND_MS);
  }

  private async run(): Promise<void> {
    try {
      await this.check();
      await this.news.ask(undefined);
      this.checkedAt = Date.now();
    } catch {
      // The database is away. What changes meanwhile is read when it is back.
      if (Date.now() - this.checkedAt > UNCHECKED_MS) for (const follower of this.followers.values()) this.end(follower, 'unchecked');
      return;
    }
    for (const follower of this.followers.values()) if (follower.isBehind) this.due.add(follower);
    this.tellInTurn();
  }

  private tellInTurn(): void {
    for (const follower of this.due) {
      if (this.beingTold.size >= ASKED_AT_ONCE) break;
      // Twice at once, what was first would be told last.
      if (this.beingTold.has(follower)) continue;
      this.due.delete(follower);
      this.beingTold.add(follower);
      void this.tell(follower).finally(() => {
        this.beingTold.delete(follower);
        this.tellInTurn();
      });
    }
    this.metrics.waiting.set(this.due.size);
  }

  /** Ends what has ended, and takes on what the others may from now on. */
  private async check(): Promise<void> {
    const asked = [...this.followers];
    const standing = await this.sessions.actorsOf(asked.map(([sessionId]) => sessionId));
    // Whoever came meanwhile was not asked about, and stands until the next round.
    for (const [sessionId, follower] of asked) {
      if (this.followers.get(sessionId) !== follower) continue;
      const actor = standing.get(sessionId);
      if (!actor || actor.role !== follower.actor.role) this.end(follower, 'session_over');
      else {
        if (actor.teamIds.join() !== follower.actor.teamIds.join()) follower.loseTrack();
        follower.actor = actor;
      }
    }
  }

  private async tell(follower: Follower): Promise<void> {
    // Gone while others were told.
    if (!this.follows(follower)) return;
    const told = follower.take();
    if (told === 'refresh') return follower.send('refresh', 'all');
    try {
      this.metrics.asked.inc();
      const knowable = await this.rights.knowable(follower.actor, told);
      if (this.follows(follower)) for (const { kind, id } of knowable) follower.send(kind, id);
    } catch {
      follower.loseTrack();
    }
  }

  private follows(follower: Follower): boolean {
    return this.followers.get(follower.actor.sessionId) === follower;
  }

  private end(follower: Follower, why: string): void {
    this.metrics.ended.inc({ why }, follower.streams.size);
    // Not told anything more, even while its last bytes are under way.
    this.followers.delete(follower.actor.sessionId);
    follower.end();
  }

  private forget(follower: Follower, stream: EventStream): void {
    follower.streams.delete(stream);
    const { sessionId } = follower.actor;
    if (follower.streams.size === 0 && this.followers.get(sessionId) === follower) this.followers.delete(sessionId);
    this.metrics.streams.set(this.count());
  }

  private count(): number {
    return [...this.followers.values()].reduce((sum, { streams }) => sum + streams.size, 0);
  }

  private refused<T>(why: string, problem: T): T {
    this.metrics.ended.inc({ why });
    return problem;
  }
}
