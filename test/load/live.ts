import type { Book } from './book';
import type { Person } from './person';
import { shareOf } from './figures';

/** Milliseconds: who was not told by then was not told. */
export const TOLD_WITHIN_MS = 10_000;

/** How open screens were told of what they show. */
export interface LiveReport {
  readonly expected: number;
  /** Milliseconds from the answer of the write to the event on a screen. */
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly lost: number;
  /** How many of those by what was done and the role of whose screen it was. */
  readonly lostBy: Readonly<Record<string, number>>;
  readonly late: number;
  /** Screens that were told to read everything again, instead. */
  readonly refreshed: number;
  /** Streams that ended though nobody wanted that. */
  readonly broken: number;
  /** Events about things of organisations that are none of the listener's. */
  readonly astray: number;
  readonly events: number;
}

/** Compares what streams heard with what they had to hear. */
export function liveReport(book: Book, people: readonly Person[]): LiveReport {
  const byId = new Map(people.map((person) => [person.seat.workerId, person]));
  const delays: number[] = [];
  const lostBy: Record<string, number> = {};
  let [lost, late, refreshed] = [0, 0, 0];
  for (const { listener, action, event, sentAt, answeredAt } of book.expected) {
    const person = byId.get(listener);
    const told = person?.stream.toldOf(event, sentAt);
    if (told === undefined) {
      lost += 1;
      const what = `${event.split(' ')[0]} after ${action}, ${person?.seat.role}`;
      lostBy[what] = (lostBy[what] ?? 0) + 1;
    } else if (told === 'refresh') refreshed += 1;
    else {
      delays.push(Math.max(0, told - answeredAt));
      if (told - answeredAt > TOLD_WITHIN_MS) late += 1;
    }
  }
  const at = shareOf(delays);
  return {
    expected: book.expected.length, p50: at(0.5), p95: at(0.95), most: at(1), lost, lostBy, late, refreshed, astray: astray(book, people),
    broken: people.reduce((sum, { stream }) => sum + stream.broken, 0), events: people.reduce((sum, { stream }) => sum + stream.events, 0),
  };
}

/** Of things in the book everybody knows whose they are: an event of them is for that organisation, and a packet's for its partner. */
function astray(book: Book, people: readonly Person[]): number {
  const organisations = new Map(people.map(({ seat }) => [seat.workerId, seat.organisationId]));
  const homes = new Map<string, Set<string>>();
  const belongs = (id: string, worker: string): void => {
    const organisation = organisations.get(worker);
    if (organisation === undefined) return;
    const home = homes.get(id) ?? new Set();
    homes.set(id, home.add(organisation));
  };
  for (const { id, actor } of book.written) belongs(id, actor);
  for (const { listener, event } of book.expected) belongs(event.split(' ')[1] ?? '', listener);
  let count = 0;
  for (const { seat, stream } of people) {
    for (const event of stream.ids) if (homes.get(event.split(' ')[1] ?? '')?.has(seat.organisationId) === false) count += 1;
  }
  return count;
}
