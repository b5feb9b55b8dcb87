import { FLOWS } from './flows';
import type { Part, Point } from './points';
import type { Moment } from './wire';

const PARTS: readonly Part[] = ['API', 'relay', 'worker'];

/** What was killed, how often, and how much was in flight. */
export class Tally {
  private readonly at = new Map<string, Record<Moment, number>>();
  private readonly counts = new Map<string, number>();
  cutOff = 0;
  answered = 0;
  inFlight = 0;

  /** A kill, if something was in flight; without that it proves nothing and does not count. */
  killed(what: string, inFlight: number): void {
    if (inFlight === 0) return this.add('with nothing in flight');
    this.inFlight += inFlight;
    this.add(what);
    this.add('kills');
  }

  struck(point: Point, moment: Moment): void {
    const met = this.at.get(keyOf(point)) ?? { before: 0, after: 0 };
    met[moment] += 1;
    this.at.set(keyOf(point), met);
  }

  /** Nobody died, but a way broke. */
  broken(what: string): void {
    this.add(what);
  }

  missed(): void {
    this.add('not met');
  }

  count(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  get kills(): number {
    return this.count('kills');
  }

  /** Points that were never struck before, or never after. */
  left(points: readonly Point[]): Point[] {
    return points.filter((point) => Object.values(this.at.get(keyOf(point)) ?? { never: 0 }).some((times) => times === 0));
  }

  /** For README.md: one row per flow and part, with the points by name below. */
  table(points: readonly Point[]): string {
    const rows = FLOWS.flatMap((flow) =>
      PARTS.flatMap((part) => {
        const own = points.filter((point) => point.flow === flow && point.part === part);
        const sum = (moment: Moment): number => own.reduce((all, point) => all + (this.at.get(keyOf(point))?.[moment] ?? 0), 0);
        return own.length === 0 ? [] : [`| ${flow} | ${part} | ${own.length} | ${sum('before')} | ${sum('after')} |`];
      }),
    );
    const all = [...this.counts].map(([what, times]) => `${what} ${times}`).join(', ');
    const named = points.map((point) => `${keyOf(point)}: ${this.at.get(keyOf(point))?.before ?? 0} before, ${this.at.get(keyOf(point))?.after ?? 0} after`);
    return [`${all}, in flight ${this.inFlight}, cut off ${this.cutOff}, answered ${this.answered}`, ...rows, ...named].join('\n');
  }

  private add(what: string): void {
    this.counts.set(what, this.count(what) + 1);
  }
}

const keyOf = ({ flow, part, place, trip, nth }: Point): string => `${flow}, ${part} ${place}: ${trip}${nth > 1 ? ' (again)' : ''}`;
