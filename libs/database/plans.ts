import type { QueryConfig } from 'pg';

/** How often a text has come before it is worth a name: what is asked once or twice would only fill the server's memory. */
const WORTH_A_NAME = 3;
/** Each connection keeps a plan per name, of some hundred kilobytes with its policies. */
const MOST_NAMES = 250;
const MOST_SEEN = 1_000;

/** Which statements the connections of one source keep planned. */
export class Plans {
  private readonly names = new Map<string, string>();
  private readonly seen = new Map<string, number>();
  private count = 0;

  /**
   * A statement as the driver takes it. One that comes again and again gets a name, under which each connection keeps it planned: with
   * the policies of row-level security, planning costs several times what the execution does. Named is only what has parameters, so that
   * texts are few; and the server's own choice between a plan for these values and one for all stays.
   */
  prepared(text: string, values: readonly unknown[]): QueryConfig {
    const name = values.length > 0 ? (this.names.get(text) ?? this.nameOf(text)) : undefined;
    return { text, values: [...values], ...(name === undefined ? {} : { name }) };
  }

  /** After a migration beside a running process, a plan may no longer fit its tables: its text is prepared anew from now on. */
  forget(text: string): void {
    this.names.delete(text);
  }

  private nameOf(text: string): string | undefined {
    if (this.names.size >= MOST_NAMES) return undefined;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (times < WORTH_A_NAME) {
      if (this.seen.size >= MOST_SEEN) this.seen.clear();
      this.seen.set(text, times);
      return undefined;
    }
    this.seen.delete(text);
    const name = `parasol ${(this.count += 1)}`;
    this.names.set(text, name);
    return name;
  }
}

const plans = new WeakMap<object, Plans>();

/** Those of a source, for as long as it is used. */
export function plansOf(source: object): Plans {
  let known = plans.get(source);
  if (!known) plans.set(source, (known = new Plans()));
  return known;
}
