import { ROLES, type Role } from '@parasol/kernel';
import type { Answer, Client } from '@test/support/client';
import { cellsOf } from './expected';

/** One entry of a section, as the hand-written letters see it. */
export interface EntrySeen {
  readonly own: boolean;
  readonly aged: boolean;
  readonly handedOver: boolean;
}

export interface Sight {
  /** Whether the worker has the relationship that their role needs. */
  readonly theirs: boolean;
  readonly opened?: boolean;
  readonly shared?: boolean;
}

/** What a letter of `SECTION_TABLE` says about one entry. */
export function entrySays(letter: string, { theirs, opened = false, shared = false }: Sight, { own, aged, handedOver }: EntrySeen): { read: boolean; change: boolean } {
  if (!theirs) return { read: false, change: false };
  switch (letter) {
    case 'W': return { read: true, change: true };
    case 'R': return { read: true, change: false };
    case 'A': return { read: own, change: own };
    case 'H': return { read: own && !handedOver, change: own && !handedOver };
    case 'D': return { read: own && !aged, change: own && !aged };
    case 'O': return { read: opened, change: false };
    case 'P': return { read: shared, change: false };
    default: return { read: false, change: false };
  }
}

/** Whether the section itself stands open, and takes something new. */
export const sectionSays = (letter: string, { theirs, opened = false, shared = false }: Sight): { read: boolean; write: boolean } => ({
  read: theirs && ('WRAHD'.includes(letter) || (letter === 'O' && opened) || (letter === 'P' && shared)),
  write: theirs && 'WAHD'.includes(letter),
});

/** Roles whose column has any of these letters in any of these rows. */
export function everIn(table: string, letters: string, rows?: readonly string[]): ReadonlySet<Role> {
  const cells = cellsOf(table);
  const asked = rows ?? [...cells.keys()];
  return new Set(ROLES.filter((role) => asked.some((row) => [...(cells.get(row)?.get(role) ?? '-').replace('own ', '')].some((letter) => letter !== '-' && letters.includes(letter)))));
}

/**
 * What HTTP must answer: a role that may never do this is told so whatever it asks about; somebody who sees the thing but
 * may not do this to it is refused; to anybody else it is not there.
 */
export function statusOf({ ever, seen, may }: { ever: boolean; seen: boolean; may: boolean }): Expected {
  if (!ever) return 403;
  if (may) return 'done';
  return seen ? 403 : 404;
}

/** Which 2xx it is that an operation answers is the documentation's to say. */
export type Expected = 'done' | 403 | 404;

const holdsNull = (value: unknown): boolean => value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));

/** Keeps count of the cells that were asked, and of the answers that differ from what was written by hand. */
export class Asked {
  cells = 0;
  /** Of these, answers that gave or did something. */
  granted = 0;
  readonly faults: string[] = [];
  private nothing: string | undefined;

  status(what: string, { status, body, text }: Answer, expected: Expected): void {
    this.that(what, status < 300 ? 'done' : status, expected);
    if (status < 300) this.granted += 1;
    if (status < 300 && holdsNull(body)) this.faults.push(`${what}: something is null instead of absent`);
    // What is hidden is nothing: the same bytes every time.
    if (status === 404 && text !== (this.nothing ??= text)) this.faults.push(`${what}: says more than that there is nothing`);
  }

  that(what: string, given: unknown, expected: unknown): void {
    this.cells += 1;
    if (given !== expected) this.faults.push(`${what}: ${String(given)} instead of ${String(expected)}`);
  }

  /** The faults since it was last asked. */
  take(): string[] {
    return this.faults.splice(0);
  }
}

/** Whether a list holds it, on whichever of its pages. */
export async function isListed(me: Client, list: string, id: string): Promise<boolean> {
  for (let cursor = ''; ; ) {
    const { items, next } = (await me.get(`${list}?limit=100${cursor}`)).body as { items: { id: string }[]; next?: string };
    if (items.some((item) => item.id === id)) return true;
    if (next === undefined) return false;
    cursor = `&cursor=${next}`;
  }
}
