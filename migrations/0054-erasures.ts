import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures: who asked, who confirmed, when it was done. What is erased stands nowhere in it. */
export class Erasures1763700000054 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.erasure (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint erasure_case_file_id_fkey references parasol.case_file,
        reason text not null constraint erasure_reason_check check (reason in ('person_asked', 'kept_long_enough', 'made_by_mistake')),
        state text not null constraint erasure_state_check check (state in ('requested', 'withdrawn', 'confirmed', 'done')),
        requested_by uuid not null,
        confirmed_by uuid,
        requested_at timestamptz not null default now(),
        confirmed_at timestamptz,
        erased_at timestamptz,
        constraint erasure_confirmed_check check ((confirmed_at is not null) = (state in ('confirmed', 'done'))),
        constraint erasure_done_check check ((erased_at is not null) = (state = 'done'))
      );
      create unique index erasure_open_key on parasol.erasure (case_file_id) where state <> 'withdrawn';
      create index erasure_case_file_idx on parasol.erasure (case_file_id, requested_at, id);
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.erasure to parasol_app;
      grant select, insert, update, delete on parasol.erasure to parasol_system;
      grant select on parasol.erasure to parasol_backup;
      grant select on parasol.erasure to parasol_policy;
      grant update (state, closure_reason, last_contact_on, safety_shared_with_adviser, closed_at, version) on parasol.case_file to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
