import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { problems, type Problem } from '@parasol/kernel';

const ROOT = resolve(__dirname, '..', '..');
const FRAME = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[A-Za-z0-9_./-]+):(\d{1,6}):\d{1,6}\)?$/;
const MAX_PLACES = 6;

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** The code of PostgreSQL (SQLSTATE) or of Node that an error carries, also inside TypeORM's wrapper. */
export function codeOfError(error: unknown): string | undefined {
  for (const candidate of [field(field(error, 'driverError'), 'code'), field(error, 'code')]) {
    if (typeof candidate === 'string' && /^[A-Z0-9_]{2,40}$/.test(candidate)) return candidate;
  }
  return undefined;
}

/** The class of an error. Not its `name`, which any code may set to anything. */
export function typeOfError(error: unknown): string {
  const made = error instanceof Error ? error.constructor.name : undefined;
  return typeof made === 'string' && /^[A-Za-z]{1,40}$/.test(made) ? made : 'Unknown';
}

/** File and line of our own frames, innermost first: enough to find the cause, and nothing of what was in hand. */
export function placesOfError(error: unknown): string[] {
  const stack = field(error, 'stack');
  if (typeof stack !== 'string') return [];
  return stack
    .split('\n')
    .map((line) => FRAME.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1] as string, match[2] as string] as const)
    // A message can imitate a frame, but not a file that is there.
    .filter(([file]) => file.startsWith(ROOT + sep) && !file.includes(`${sep}node_modules${sep}`) && existsSync(file))
    .slice(0, MAX_PLACES)
    .map(([file, line]) => `${relative(ROOT, file)}:${line}`);
}

const NOT_NOW = /^(08...|40001|40P01|53...|55P03|57014|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/**
 * What pg says without a code of a connection that cannot be had, or is not there any more. Whether a commit that was on its way came through
 * nobody knows then: whoever asks again with the same key is told.
 */
const GONE: ReadonlySet<string> = new Set([
  'timeout exceeded when trying to connect', 'timeout expired', 'Query read timeout', 'Connection terminated', 'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout', 'Client was closed and is not queryable', 'Client has encountered a connection error and is not queryable',
]);

/**
 * What an error of the database is to the caller: a code only. A feature that expects a conflict answers with its
 * own problem before it comes here.
 */
export function problemOfDatabaseError(error: unknown): Problem | undefined {
  const code = codeOfError(error);
  if (code === '23505') return problems.conflict('conflict', 'This is in the way of something that is there.');
  if (code !== undefined && NOT_NOW.test(code)) return problems.unavailable();
  for (const message of [field(field(error, 'driverError'), 'message'), field(error, 'message')]) if (typeof message === 'string' && GONE.has(message)) return problems.unavailable();
  return undefined;
}
