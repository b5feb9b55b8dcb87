import { NAMES, type Case } from './cases';
import type { Measured } from './load';

/** With what a request kept processors busy, in milliseconds. */
export interface Costed extends Measured {
  readonly node: number;
  readonly postgres: number;
}

/** One case at one number of connections. */
export interface CaseReport {
  readonly name: Case;
  readonly connections: number;
  readonly api: Costed;
  readonly limit: Costed;
  /** Of the rates: the API's to the limit's. */
  readonly ratio: number;
  readonly p99Ratio: number;
}

export interface SizeReport {
  readonly size: number;
  readonly files: number;
  readonly contacts: number;
  readonly cases: readonly CaseReport[];
  /** Transactions a second of the limit's statements, without HTTP and Node, at 16 connections. */
  readonly pgbench: Partial<Record<Case, number>>;
  /** MB. */
  readonly memory: { readonly idle: number; readonly loaded: number; readonly most: number };
  /** Milliseconds until the API process was ready. */
  readonly startUp: number;
}

export interface BenchReport {
  readonly machine: string;
  /** Milliseconds. */
  readonly fsync: { readonly p50: number; readonly p99: number };
  readonly sizes: readonly SizeReport[];
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const line = (cells: readonly (string | number)[]): string => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(10))).join('');

const TITLES = ['', 'at once', 'API/s', 'p50 ms', 'p99 ms', 'CPU ms', 'limit/s', 'p50 ms', 'p99 ms', 'CPU ms', 'ratio', 'p99 x'];
/** Of the Node process and of all of PostgreSQL's. */
const cpu = ({ node, postgres }: Costed): string => `${node.toFixed(2)}+${postgres.toFixed(2)}`;

export const caseLine = ({ name, connections, api, limit, ratio, p99Ratio }: CaseReport): string =>
  line([name, connections, Math.round(api.rate), ms(api.p50), ms(api.p99), cpu(api), Math.round(limit.rate), ms(limit.p50), ms(limit.p99), cpu(limit), ratio.toFixed(2), p99Ratio.toFixed(1)]);

export const titleLine = (): string => line(TITLES);

export function footOf({ cases, pgbench, memory, startUp }: SizeReport): string[] {
  const beside = Object.entries(pgbench).map(([name, tps]) => {
    const bare = cases.find((each) => each.name === name && each.connections === 16)?.limit.rate;
    return `${name} ${Math.round(tps)}/s${bare === undefined ? '' : ` (the limit keeps ${(bare / tps).toFixed(2)} of it)`}`;
  });
  return [
    `memory of the API process: ${memory.idle} MB when it is ready, ${memory.loaded} MB after the load, ${memory.most} MB at most; ready after ${Math.round(startUp)} ms`,
    ...(beside.length > 0 ? [`pgbench, the limit's statements over 16 connections: ${beside.join(', ')}`] : []),
  ];
}

/** What more data costs: p50 at 16 connections, compared with the smallest size. */
export function growthOf(sizes: readonly SizeReport[]): string[] {
  const [least, ...larger] = sizes.toSorted((a, b) => a.size - b.size);
  if (!least || larger.length === 0) return [];
  const p50 = (of: SizeReport, { name, connections }: CaseReport): number | undefined => of.cases.find((each) => each.name === name && each.connections === connections)?.api.p50;
  return least.cases
    .filter(({ connections }) => connections === 16)
    .map((each) => `${NAMES[each.name]}: p50 ${ms(each.api.p50)} ms with ${least.files} files${larger.map((one) => `, ${((p50(one, each) ?? NaN) / each.api.p50).toFixed(2)} times that with ${one.files}`).join('')}`);
}
