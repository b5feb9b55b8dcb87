import type { QueryConfig } from 'pg';

/** How often a text has come before it is worth a name: what is asked once or twice would only fill the server's memory. */
const WORTH_A_NAME = 3;
/** Each connection keeps a plan per name, of some hundred kilobytes with its policies. */
const MOST_NAMES = 250;
const MOST_SEEN = 1_000;

const names = new Map<string, string>();
const seen = new Map<string, number>();

/**
 * A statement as the driver takes it. One that comes again and again gets a name, under which each connection keeps it planned: with
 * the policies of row-level security, planning costs several times what the execution does. Named is only what has parameters, so that
 * texts are few; and the server's own choice between a plan for these values and one for all stays.
 */
export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  const name = values.length > 0 ? (names.get(text) ?? nameOf(text)) : undefined;
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}

/** After a migration beside a running process, a plan may no longer fit its tables: its text is prepared anew from now on. */
export function forgetPlan(text: string): void {
  names.delete(text);
}

let count = 0;

function nameOf(text: string): string | undefined {
  if (names.size >= MOST_NAMES) return undefined;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < WORTH_A_NAME) {
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const name = `parasol ${(count += 1)}`;
  names.set(text, name);
  return name;
}
