import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Case files and everything that hangs on them. A section's document and its entries are rows of one table, so that
 * one policy decides over all of them. Advisers' assignments stand in the sealed schema, where nobody else looks.
 */
export class CaseFiles1763700000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.case_file (
        id uuid primary key,
        organisation_id uuid not null constraint case_file_organisation_id_fkey references parasol.organisation,
        team_id uuid not null constraint case_file_team_id_fkey references parasol.team,
        file_code text not null,
        state text not null constraint case_file_state_check check (state in ('enquiry', 'explained', 'agreed', 'open', 'active', 'paused',
          'lost_contact', 'closing_review', 'closed', 'reopened', 'erased', 'service_without_record')),
        closure_reason text,
        safety_shared_with_adviser boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        last_contact_on date,
        closed_at timestamptz,
        constraint case_file_code_key unique (organisation_id, file_code)
      );
      create index case_file_team_idx on parasol.case_file (team_id, created_at, id);
      create table parasol.care_team (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint care_team_case_file_id_fkey references parasol.case_file,
        worker_id uuid not null constraint care_team_worker_id_fkey references parasol.worker,
        state text not null constraint care_team_state_check check (state in ('proposed', 'active', 'ended')),
        proposed_by uuid not null,
        decided_by uuid,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create unique index care_team_open_key on parasol.care_team (worker_id, case_file_id) where ended_at is null;
      create index care_team_case_file_idx on parasol.care_team (case_file_id);
      create table parasol.conflict_block (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint conflict_block_case_file_id_fkey references parasol.case_file,
        worker_id uuid constraint conflict_block_worker_id_fkey references parasol.worker,
        partner_organisation_id uuid constraint conflict_block_partner_organisation_id_fkey references parasol.organisation,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        lifted_at timestamptz,
        constraint conflict_block_one_party_check check ((worker_id is null) <> (partner_organisation_id is null))
      );
      create index conflict_block_case_file_idx on parasol.conflict_block (case_file_id);
      create index conflict_block_worker_idx on parasol.conflict_block (worker_id);
      create table parasol.case_entry (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint case_entry_case_file_id_fkey references parasol.case_file,
        section text not null,
        kind text not null constraint case_entry_kind_check check (kind in ('document', 'entry')),
        author_id uuid not null,
        written_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        handed_over_at timestamptz,
        version int not null default 1,
        ciphertext bytea not null
      );
      create unique index case_entry_document_key on parasol.case_entry (case_file_id, section) where kind = 'document';
      create index case_entry_list_idx on parasol.case_entry (case_file_id, section, written_at, id);
      create table parasol.opening (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint opening_case_file_id_fkey references parasol.case_file,
        section text not null,
        worker_id uuid not null,
        reason text not null,
        opened_at timestamptz not null default now(),
        until timestamptz not null
      );
      create index opening_worker_idx on parasol.opening (worker_id, case_file_id, until);
      create table sealed.adviser_assignment (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null,
        worker_id uuid not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create unique index adviser_assignment_open_key on sealed.adviser_assignment (worker_id, case_file_id) where ended_at is null;
      create table sealed.audit (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null,
        case_file_id uuid,
        action text not null constraint audit_action_check check (action in ('assignment.made', 'assignment.ended', 'assignment.listed')),
        at timestamptz not null default clock_timestamp()
      );
      create index audit_organisation_idx on sealed.audit (organisation_id, at, id);
      create function sealed.refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is never changed';
      end $$;
      create trigger refuse_change before update or delete or truncate on sealed.audit for each statement execute function sealed.refuse();
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.case_file, parasol.care_team, parasol.conflict_block, parasol.case_entry to parasol_app;
      grant select, insert on parasol.opening to parasol_app;
      grant select, insert, update, delete on parasol.case_file, parasol.care_team, parasol.conflict_block, parasol.case_entry, parasol.opening to parasol_system;
      grant select on parasol.care_team, parasol.conflict_block, parasol.opening, parasol.case_file to parasol_policy;
      grant update (state, decided_by, ended_at) on parasol.care_team to parasol_policy;
      grant select (id, organisation_id, case_file_id, section, author_id, handed_over_at), update (handed_over_at) on parasol.case_entry to parasol_policy;
      grant select on sealed.adviser_assignment to parasol_policy;
      grant select, insert, update on sealed.adviser_assignment to parasol_sealed;
      grant insert (id, organisation_id, worker_id, case_file_id, action) on sealed.audit to parasol_sealed;
      grant select on parasol.case_file to parasol_sealed;
      grant select on all tables in schema parasol to parasol_backup;
      grant select on all tables in schema sealed to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
