import { performance } from 'node:perf_hooks';
import { said, Unexpected, type Reply } from '../visitor';

export interface Refusal {
  readonly who: string;
  readonly what: string;
  readonly answer: string;
}

const INDENT = '   ';

/** Tells what happens, in plain words, and remembers what was refused to whom. */
export class Stage {
  readonly refusals: Refusal[] = [];
  private parts = 0;

  constructor(private readonly write: (text: string) => void) {}

  /** One part of the day, with its time. What breaks in it is told with the part's name. */
  async part<T>(title: string, play: () => Promise<T>): Promise<T> {
    this.parts += 1;
    this.write(`\n${this.parts}. ${title}\n`);
    const from = performance.now();
    try {
      return await play();
    } catch (error) {
      throw new Broken(`${this.parts}. ${title}`, error);
    } finally {
      this.write(`${INDENT}(${((performance.now() - from) / 1000).toFixed(1)} s)\n`);
    }
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.write(`${`${INDENT}${line}`.trimEnd()}\n`);
  }

  /** Says that somebody was refused, and must be. @throws Unexpected for any other answer */
  refused(who: string, what: string, expected: string, reply: Reply): void {
    const answer = said(reply);
    if (answer !== expected) throw new Unexpected(`"${what}" (${who}) must be refused with ${expected}, and was answered ${answer}`);
    this.refusals.push({ who, what, answer });
    this.say(`Refused to the ${who}: ${what}: ${answer.replaceAll('_', ' ')}`);
  }

  table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
    const cells = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
    const line = (row: readonly string[]): string => row.map((cell, n) => (numeric[n] ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))).join('  ').trimEnd();
    const [first = [], ...rest] = cells;
    this.say('', line(first), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(line), '');
  }
}

/** A part of the day that did not go as it must. */
export class Broken extends Error {
  constructor(
    readonly part: string,
    override readonly cause: unknown,
  ) {
    super(part);
  }
}

/** Whether something holds that must hold. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Unexpected(otherwise);
}

const LOOK_EVERY_MS = 150;

/** Waits for what another process does; `look` answers undefined while it is not there yet. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, seconds = 25): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Unexpected(`${what} was not there after ${seconds} s: does the worker process run?`);
    await new Promise((go) => setTimeout(go, LOOK_EVERY_MS));
  }
}
