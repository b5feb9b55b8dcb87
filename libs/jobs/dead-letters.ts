import type { Pool } from 'pg';

export interface KindOfJob {
  readonly kind: string;
  /** Due, and not done. */
  readonly waiting: number;
  /** Due at a later time, a pause after a failure included. */
  readonly later: number;
  readonly dead: number;
  /** Of those that are due, the oldest has waited for so long. */
  readonly oldestSeconds: number;
}

/** A job that was given up. It carries ids and codes, as every job does. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string;
  readonly attempts: number;
  /** What the last attempt failed with. */
  readonly code: string | null;
  readonly deadAt: Date;
}

/** What is not done yet, by kind, and the oldest of what was given up (at most `most`). The pool is that of `parasol_jobs`. */
export async function jobsNow(jobs: Pool, most = 100): Promise<{ readonly kinds: readonly KindOfJob[]; readonly dead: readonly DeadLetter[] }> {
  const kinds = await jobs.query<KindOfJob>(
    `select kind, count(*) filter (where dead_at is null and run_at <= now())::int as waiting, count(*) filter (where dead_at is null and run_at > now())::int as later,
       count(*) filter (where dead_at is not null)::int as dead,
       greatest(extract(epoch from now() - min(coalesce(nullif(run_at, '-infinity'), created_at)) filter (where dead_at is null and run_at <= now())), 0)::int as "oldestSeconds"
     from jobs.outbox where done_at is null group by kind order by kind`,
  );
  const dead = await jobs.query<DeadLetter>(
    `select id, kind, organisation_id as "organisationId", attempts, last_error_code as code, dead_at as "deadAt"
     from jobs.outbox where dead_at is not null and done_at is null order by dead_at, id limit $1`,
    [most],
  );
  return { kinds: kinds.rows, dead: dead.rows };
}

/**
 * Lets jobs that were given up be tried again from the first attempt on; the next look of the relay hands them out.
 * @param ids all of them when left out
 * @returns how many; those that are not there, done, or not given up are left alone
 */
export async function revive(jobs: Pool, ids?: readonly string[]): Promise<number> {
  const { rowCount } = await jobs.query(
    `update jobs.outbox set dead_at = null, attempts = 0, relayed_at = null, run_at = '-infinity' where dead_at is not null and done_at is null and ($1::uuid[] is null or id = any($1))`,
    [ids ?? null],
  );
  return rowCount ?? 0;
}
