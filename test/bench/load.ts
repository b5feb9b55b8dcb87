import autocannon from 'autocannon';
import type { Ask } from './cases';

/** What one run of the load came to. */
export interface Measured {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
}

/** Of each connection, which asks them in turn. */
const REQUESTS = 400;

/** How long it is asked: for a time (autocannon counts in whole seconds), or until so many answers have come. */
export type Length = { readonly seconds: number } | { readonly answers: number };

/**
 * Asks as fast as answers come, over so many connections.
 * @throws Error when anything but a success came back: a refusal is quicker than the work
 */
export async function load(address: string, next: () => Ask, connections: number, length: Length): Promise<Measured> {
  const times: number[] = [];
  const unlike = new Map<number, number>();
  const begun = performance.now();
  let last = begun;
  const request = ({ method, path, headers, body }: Ask): autocannon.Request => ({ method, path, headers: { ...headers }, ...(body === undefined ? {} : { body }) });
  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(
      {
        url: address, connections, ...('seconds' in length ? { duration: length.seconds } : { amount: length.answers, sampleInt: 20 }), requests: [request(next())],
        setupClient: (client) => (client as unknown as { setRequests(list: autocannon.Request[]): void }).setRequests(Array.from({ length: REQUESTS }, () => request(next()))),
      },
      (error: Error | null) => (error ? reject(error) : resolve()),
    );
    instance.on('response', (_, status, __, milliseconds) => {
      last = performance.now();
      times.push(milliseconds);
      if (status >= 300) unlike.set(status, (unlike.get(status) ?? 0) + 1);
    });
  });
  if (unlike.size > 0) throw new Error(`instead of a success came ${[...unlike].map(([status, count]) => `${count} times ${status}`).join(', ')}`);
  if (times.length === 0) throw new Error('nothing was answered');
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { rate: (times.length * 1_000) / (last - begun), p50: at(0.5), p99: at(0.99), answers: times.length };
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Each figure's own median. */
export const medianOf = <Figures extends object>(runs: readonly Figures[]): Figures | undefined =>
  runs[0] && (Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name as keyof Figures] as number))])) as Figures);
