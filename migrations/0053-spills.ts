import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Spills: what should never have been written. The entry loses its content and says that it did; the file's key is replaced,
 * and when nothing lies under the older one any more, that one is destroyed.
 */
export class Spills1763700000053 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.case_entry alter column ciphertext drop not null;
      alter table parasol.case_entry add column removed_at timestamptz;
      alter table parasol.case_entry add constraint case_entry_removed_check
        check ((ciphertext is null) = (removed_at is not null) and (removed_at is null or hand_over_note is null));
      create table parasol.spill (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint spill_case_file_id_fkey references parasol.case_file,
        reason text not null constraint spill_reason_check check (reason in ('wrong_file', 'about_somebody_else', 'not_agreed', 'never_kept', 'other')),
        reported_by uuid not null,
        at_desk boolean not null,
        reported_at timestamptz not null default now(),
        key_version int,
        rotated_at timestamptz,
        settled_at timestamptz,
        constraint spill_rotated_check check ((key_version is null) = (rotated_at is null))
      );
      create index spill_case_file_idx on parasol.spill (case_file_id, reported_at, id);
    `);
    await queryRunner.query(`
      grant select, insert on parasol.spill to parasol_app;
      grant select, insert, update, delete on parasol.spill to parasol_system;
      grant select on parasol.spill to parasol_backup;
      grant select (kind, removed_at, version), update (ciphertext, removed_at, version, changed_at), delete on parasol.case_entry to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
