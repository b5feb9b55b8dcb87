import { pino, type DestinationStream } from 'pino';

type Check = (value: unknown) => boolean;

const id: Check = (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
const code: Check = (value) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.]{0,63}$/.test(value);
/** SQLSTATEs (`23505`) and Node's codes (`ECONNREFUSED`). */
const errorCode: Check = (value) => typeof value === 'string' && /^[A-Z0-9_]{1,40}$/.test(value);
const count: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const place: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9_./-]{1,200}:\d{1,6}$/.test(value);
const places: Check = (value) => Array.isArray(value) && value.every(place);

/**
 * Every event that may be logged, with the only fields that it may carry. There is no place for a message, a URL
 * with ids, an object or an error's text: what is not in this list cannot be written by accident.
 */
const EVENTS = {
  started: { port: count },
  stopping: {},
  stopped: {},
  request: { requestId: id, operation: code, method: code, status: count, milliseconds: count },
  /** A failure that nobody foresaw; `at` are the lines of our own source on its stack. */
  broken: { requestId: id, operation: code, type: code, code: errorCode, at: places },
  framework: { level: code, context: code },
  database_connection_lost: { role: code },
  effect_after_commit_failed: {},
  job: { kind: code, jobId: id, outcome: code, milliseconds: count, attempt: count },
  /** An attempt that failed, or trouble of the queue itself; `outcome` says which, `reason` is the failure's code. */
  job_failed: { kind: code, jobId: id, outcome: code, reason: code, type: code, at: places, attempt: count, count },
} as const satisfies Record<string, Record<string, Check>>;

export type EventName = keyof typeof EVENTS;
type Level = 'info' | 'warn' | 'error';
const LEVELS: Partial<Record<EventName, Level>> = {
  broken: 'error',
  job_failed: 'error',
  framework: 'warn',
  database_connection_lost: 'warn',
  effect_after_commit_failed: 'error',
};

export type EventFields<Name extends EventName> = { readonly [Field in keyof (typeof EVENTS)[Name]]?: string | number | readonly string[] | undefined };

export interface Log {
  /** Writes one event. A field that is not listed for it, or is not shaped as it must be, is left out. */
  event<Name extends EventName>(name: Name, fields: EventFields<Name>): void;
}

/** Milliseconds for which lines about requests may wait for each other: each alone would cost as much as a statement. */
const TOGETHER_MS = 100;

/** Standard output. What waits is written with anything that is no request, and when the process ends. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: 4_096, periodicFlush: TOGETHER_MS });
  process.on('exit', () => {
    try {
      output.flushSync();
    } catch {
      // Nobody reads it any more.
    }
  });
  return output;
}

/** A log of JSON lines, to standard output unless told otherwise. */
export function createLog(destination: DestinationStream = standardOutput()): Log {
  const settings = { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event', formatters: { level: (level: string) => ({ level }) } };
  const writer = pino(settings, destination);
  return {
    event(name, fields) {
      const checks: Record<string, Check> = EVENTS[name];
      const given = fields as Record<string, unknown>;
      const allowed = Object.keys(checks).filter((field) => checks[field]?.(given[field]));
      writer[LEVELS[name] ?? 'info'](Object.fromEntries(allowed.map((field) => [field, given[field]])), name);
      if (name !== 'request') writer.flush();
    },
  };
}

/** For tools and tests that want no log. */
export const silentLog: Log = { event: () => undefined };
