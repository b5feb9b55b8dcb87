import { readFileSync } from 'node:fs';
import { OperatorError } from '@parasol/database';

/** How jobs are run. The defaults fit one laptop and a few servers alike; only tests have reason to change the times. */
export interface JobsSettings {
  /** Redis holds the queue when set, PostgreSQL (schema `bullmq`) when not. Either way the outbox is the truth. */
  readonly redisUrl: string | undefined;
  /** Jobs that one worker process runs at a time; fewer than the connections of `parasol_system`. */
  readonly concurrency: number;
  /** The relay looks so often. Whoever adds a job does not ring for it: a notification would have commits wait for each other. */
  readonly pollMs: number;
  /** A job whose worker has not renewed it for so long is given to another one. */
  readonly lockMs: number;
  readonly stalledCheckMs: number;
  readonly sweepMs: number;
  /** A job that the queue should have but no longer has is put back after this time. */
  readonly lostAfterSeconds: number;
  /** First pause after a failure; doubles each time. */
  readonly backoffMs: number;
  readonly maxAttempts: number;
  /** Rows of jobs that are done are kept this long, for the operator's eyes only. */
  readonly keepDoneHours: number;
  /** On shutdown, running jobs get this long to finish; what does not is rolled back and run again later. */
  readonly stopWithinMs: number;
  /** The queue's server gets this long to answer, at the start and later. */
  readonly answerWithinMs: number;
}

export const JOBS_SETTINGS = Symbol('parasol:jobs-settings');

const DEFAULTS: JobsSettings = {
  redisUrl: undefined,
  concurrency: 3,
  pollMs: 200,
  lockMs: 15_000,
  stalledCheckMs: 5_000,
  sweepMs: 15_000,
  lostAfterSeconds: 60,
  backoffMs: 1_000,
  maxAttempts: 10,
  keepDoneHours: 24,
  stopWithinMs: 20_000,
  answerWithinMs: 10_000,
};

const NUMBERS = {
  WORKER_CONCURRENCY: 'concurrency',
  JOBS_POLL_MS: 'pollMs',
  JOBS_LOCK_MS: 'lockMs',
  JOBS_STALLED_CHECK_MS: 'stalledCheckMs',
  JOBS_SWEEP_MS: 'sweepMs',
  JOBS_LOST_AFTER_SECONDS: 'lostAfterSeconds',
  JOBS_BACKOFF_MS: 'backoffMs',
  JOBS_MAX_ATTEMPTS: 'maxAttempts',
  JOBS_KEEP_DONE_HOURS: 'keepDoneHours',
  JOBS_STOP_WITHIN_MS: 'stopWithinMs',
  JOBS_ANSWER_WITHIN_MS: 'answerWithinMs',
} as const;

/** Settings from the environment. @throws OperatorError when a value is not a whole number above zero, or Redis' password cannot be read. */
export function jobsSettings(env: Readonly<Record<string, string | undefined>>): JobsSettings {
  const settings: Record<string, unknown> = { ...DEFAULTS, redisUrl: redisUrl(env) };
  for (const [name, key] of Object.entries(NUMBERS)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new OperatorError(`${name} must be a whole number above zero.`);
    settings[key] = Number(text);
  }
  return settings as unknown as JobsSettings;
}

/** REDIS_URL, with the password of REDIS_PASSWORD_FILE where there is one: addresses are seen in lists of processes and containers. */
function redisUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = env.REDIS_URL?.trim();
  if (!address) return undefined;
  const file = env.REDIS_PASSWORD_FILE;
  if (!file) return address;
  if (!URL.canParse(address)) throw new OperatorError('REDIS_URL is not an address. It looks like redis://user:password@host:6379.');
  try {
    return Object.assign(new URL(address), { password: readFileSync(file, 'utf8').trim() }).href;
  } catch {
    throw new OperatorError(`The file that REDIS_PASSWORD_FILE names cannot be read: ${file}.`);
  }
}
