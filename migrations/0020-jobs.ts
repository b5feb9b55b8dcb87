import { runMigrations } from 'bullmq';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * BullMQ's own tables, made by BullMQ's own migrations inside ours. When a later BullMQ brings more of them, a later
 * migration calls this again; a spec of `libs/jobs` fails until one does.
 */
export async function migrateBullmq(queryRunner: QueryRunner): Promise<void> {
  const query = async (sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }> => {
    // The transaction is the migration's, and is neither begun nor ended by a step of it.
    if (/^(begin|commit|rollback)$/i.test(sql)) return { rows: [] };
    const rows: unknown = await queryRunner.query(sql, parameters);
    return { rows: Array.isArray(rows) ? rows : [] };
  };
  await runMigrations({ query } as unknown as Parameters<typeof runMigrations>[0], 'bullmq');
  // BullMQ would make this with the queue's first job; at run time its role may make nothing.
  await queryRunner.query(`do $$ begin execute format('create sequence if not exists bullmq.%I', bullmq.job_id_seq_name('parasol')); end $$`);
  await queryRunner.query('set local search_path to default');
}

/**
 * The outbox, and the queue's schema. Rows carry ids and codes only. The default privileges cover whatever tables later
 * versions of BullMQ add.
 */
export class Jobs1763700000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table jobs.outbox (
        id uuid primary key,
        organisation_id uuid not null,
        kind text not null constraint outbox_kind_check check (length(kind) <= 64 and kind ~ '^[a-z][a-z_]*(\\.[a-z_]+)+$'),
        subject_id uuid not null,
        created_at timestamptz not null default now(),
        run_at timestamptz not null default now(),
        relayed_at timestamptz,
        done_at timestamptz,
        attempts int not null default 0,
        last_error_code text constraint outbox_last_error_code_check check (last_error_code ~ '^[a-z][a-z0-9_]{0,63}$'),
        dead_at timestamptz
      );
      create index outbox_due_idx on jobs.outbox (run_at) where relayed_at is null and done_at is null and dead_at is null;
      create index outbox_relayed_idx on jobs.outbox (relayed_at) where relayed_at is not null and done_at is null and dead_at is null;
      create index outbox_done_idx on jobs.outbox (done_at) where done_at is not null;
      create index outbox_dead_idx on jobs.outbox (dead_at) where dead_at is not null;
    `);
    // Only a hint to look at once: the relay polls anyway. One hint per statement; none for what is due later.
    await queryRunner.query(`
      create function jobs.ring() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if exists (select 1 from added where run_at <= now()) then perform pg_notify('parasol_outbox', ''); end if;
        return null;
      end $$;
      create trigger outbox_ring after insert on jobs.outbox referencing new table as added for each statement execute function jobs.ring();
    `);
    await queryRunner.query(`
      grant insert on jobs.outbox to parasol_app;
      grant select, insert, update (done_at) on jobs.outbox to parasol_system;
      grant select, update, delete on jobs.outbox to parasol_jobs;
      grant select on jobs.outbox to parasol_backup;
      create schema if not exists bullmq;
      grant usage on schema bullmq to parasol_jobs, parasol_backup;
      alter default privileges in schema bullmq grant select, insert, update, delete on tables to parasol_jobs;
      alter default privileges in schema bullmq grant usage, select on sequences to parasol_jobs;
      alter default privileges in schema bullmq grant select on tables to parasol_backup;
      alter default privileges in schema bullmq grant select on sequences to parasol_backup;
    `);
    await migrateBullmq(queryRunner);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
