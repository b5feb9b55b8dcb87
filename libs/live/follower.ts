import type { EventStream } from '@parasol/http';
import type { Actor } from '@parasol/kernel';
import { mightKnow } from './audience';
import type { Change, Pending, Was } from './change';

/** Things that changed that a reader may be behind by; with more, they are told to read everything again. */
const MOST_PENDING = 2_000;
/** Earlier stands of one thing that are remembered; of more, whoever saw one between may miss that it is gone. */
const MOST_STANDS = 16;

/** One session that follows what changes, on as many streams as it has open, and what it has not been told yet. */
export class Follower {
  readonly streams = new Set<EventStream>();
  private readonly pending = new Map<string, Pending>();
  private lost = false;

  constructor(public actor: Actor) {}

  get isBehind(): boolean {
    return this.lost || this.pending.size > 0;
  }

  hear(change: Change): void {
    const { kind, organisation, id, was } = change;
    if (this.lost || organisation !== this.actor.organisationId || !mightKnow(this.actor, change)) return;
    const known = this.pending.get(`${kind} ${id}`);
    if (!known && this.pending.size >= MOST_PENDING) return this.loseTrack();
    const stands: Was[] = known?.was ?? [];
    if (was && stands.length < MOST_STANDS) stands.push(was);
    if (!known) this.pending.set(`${kind} ${id}`, { kind, id, was: stands });
  }

  /** Something was missed: nobody knows what any more. */
  loseTrack(): void {
    this.pending.clear();
    this.lost = true;
  }

  /** What has to be told, which then counts as told; `refresh` where track was lost. */
  take(): readonly Pending[] | 'refresh' {
    const told = this.lost ? 'refresh' : [...this.pending.values()];
    this.pending.clear();
    this.lost = false;
    return told;
  }

  send(event: string, data: string): void {
    for (const stream of this.streams) stream.send(event, data);
  }

  end(): void {
    for (const stream of this.streams) stream.end();
  }
}
