import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log. `entry` takes inserts and nothing else, from anybody, the owner included. `link` chains the entries of
 * an organisation; `unlinked` holds those that wait for it: a row enters and leaves it in the transaction of what it
 * stands for, so that an entry which is committed late is linked late, and none is skipped.
 */
export class Audit1763700000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit.entry (
        id uuid primary key,
        organisation_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        actor_worker_id uuid,
        actor_role text not null,
        action text not null,
        outcome text not null,
        subject_type text not null,
        subject_id uuid,
        case_file_id uuid,
        section text,
        reason text,
        request_id uuid,
        category text not null default 'content',
        constraint entry_category_check check (category in ('content', 'account')),
        constraint entry_outcome_check check (outcome in ('done', 'refused')),
        constraint entry_codes_check check (actor_role ~ '^[a-z_]{1,40}$' and action ~ '^[a-z_.]{1,80}$'
          and subject_type ~ '^[a-z_]{1,40}$' and section ~ '^[a-z_]{1,40}$' and reason ~ '^[a-z0-9_.]{1,80}$')
      );
      create index entry_case_file_idx on audit.entry (case_file_id, at);
      create index entry_organisation_idx on audit.entry (organisation_id, at, id);

      create table audit.link (
        organisation_id uuid not null,
        seq bigint not null constraint link_seq_check check (seq >= 1),
        entry_id uuid not null constraint link_entry_key unique,
        linked_at timestamptz not null,
        previous bytea not null,
        mac bytea not null,
        primary key (organisation_id, seq)
      );

      create table audit.unlinked (
        organisation_id uuid not null,
        at timestamptz not null,
        entry_id uuid not null,
        primary key (organisation_id, at, entry_id)
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

      alter table audit.entry enable row level security, force row level security;
      alter table audit.link enable row level security, force row level security;
      alter table audit.unlinked enable row level security, force row level security;
    `);
    await queryRunner.query(`
      create function audit.queue_entries() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin
        insert into audit.unlinked (organisation_id, at, entry_id) select organisation_id, at, id from added;
        return null;
      end $$;
      revoke all on function audit.queue_entries() from public;
      create trigger queue_entries after insert on audit.entry referencing new table as added
        for each statement execute function audit.queue_entries();

      create function audit.refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is never changed';
      end $$;
      create trigger refuse_change before update or delete or truncate on audit.entry for each statement execute function audit.refuse();
      create trigger refuse_change before update or delete or truncate on audit.link for each statement execute function audit.refuse();
      create trigger refuse_change before update or truncate on audit.unlinked for each statement execute function audit.refuse();
    `);
    // Not the column "at": an entry's time is the database's, and nobody dates back.
    await queryRunner.query(`
      grant insert (id, organisation_id, actor_worker_id, actor_role, action, outcome, subject_type, subject_id, case_file_id, section, reason, request_id, category)
        on audit.entry to parasol_app, parasol_system, parasol_signin, parasol_jobs, parasol_audit;
      grant select on audit.entry to parasol_app, parasol_jobs, parasol_backup;
      grant select, insert on audit.link to parasol_jobs;
      grant select, delete on audit.unlinked to parasol_jobs;
      grant select on audit.link, audit.unlinked to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The audit log is not taken down: restore a backup instead.'));
  }
}
