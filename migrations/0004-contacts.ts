import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Outreach sessions, contacts, regulars and shift notes. `contact.author_id` is a worker or, for what was imported from a
 * spreadsheet, the organisation itself: no worker has that id, so nobody corrects an import as its author.
 */
export class Contacts1763700000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.outreach_session (
        id uuid primary key,
        organisation_id uuid not null constraint outreach_session_organisation_id_fkey references parasol.organisation,
        team_id uuid not null constraint outreach_session_team_id_fkey references parasol.team,
        opened_by uuid not null,
        area_id uuid not null constraint outreach_session_area_id_fkey references parasol.area,
        setting text not null,
        shift text not null,
        held_on date not null,
        state text not null constraint outreach_session_state_check check (state in ('open', 'ended')),
        opened_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index outreach_session_list_idx on parasol.outreach_session (organisation_id, held_on, id);
      create index outreach_session_open_idx on parasol.outreach_session (opened_at) where state = 'open';
      create table parasol.regular (
        id uuid primary key,
        organisation_id uuid not null,
        team_id uuid not null constraint regular_team_id_fkey references parasol.team,
        nickname_ciphertext bytea,
        nickname_mac bytea,
        agreed boolean not null,
        state text not null constraint regular_state_check check (state in ('kept', 'forgotten')),
        last_seen_on date not null,
        created_by uuid not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint regular_forgotten_check check ((state = 'forgotten') = (nickname_ciphertext is null)),
        constraint regular_unnamed_check check ((nickname_ciphertext is null) = (nickname_mac is null))
      );
      create index regular_team_idx on parasol.regular (team_id, last_seen_on, id);
      create unique index regular_nickname_key on parasol.regular (team_id, nickname_mac) where nickname_mac is not null;
      create table parasol.contact (
        id uuid primary key,
        organisation_id uuid not null constraint contact_organisation_id_fkey references parasol.organisation,
        team_id uuid not null constraint contact_team_id_fkey references parasol.team,
        outreach_session_id uuid constraint contact_outreach_session_id_fkey references parasol.outreach_session,
        author_id uuid not null,
        kind text not null constraint contact_kind_check check (kind in ('anonymous', 'group', 'regular', 'case_file')),
        people int not null,
        regular_id uuid constraint contact_regular_id_fkey references parasol.regular,
        case_file_id uuid constraint contact_case_file_id_fkey references parasol.case_file,
        setting text not null,
        area_id uuid constraint contact_area_id_fkey references parasol.area,
        shift text,
        held_on date not null,
        supplies jsonb not null,
        services text[] not null,
        needs text[] not null,
        gender_band text,
        age_band text,
        returning_person boolean,
        wants_follow_up boolean not null,
        state text not null constraint contact_state_check check (state in ('synced', 'corrected', 'voided')),
        void_reason text,
        client_key uuid,
        import_key bytea,
        version int not null default 1,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        constraint contact_people_check check (people >= 0)
      );
      create index contact_list_idx on parasol.contact (organisation_id, held_on, id);
      create index contact_outreach_session_idx on parasol.contact (outreach_session_id) where outreach_session_id is not null;
      create index contact_regular_idx on parasol.contact (regular_id) where regular_id is not null;
      create index contact_case_file_idx on parasol.contact (case_file_id, held_on, id) where case_file_id is not null;
      create unique index contact_client_key on parasol.contact (author_id, client_key) where client_key is not null;
      create unique index contact_import_key on parasol.contact (organisation_id, import_key) where import_key is not null;
      create table parasol.shift_note (
        id uuid primary key,
        organisation_id uuid not null,
        team_id uuid not null constraint shift_note_team_id_fkey references parasol.team,
        area_id uuid constraint shift_note_area_id_fkey references parasol.area,
        need text,
        contact_id uuid constraint shift_note_contact_id_fkey references parasol.contact,
        author_id uuid not null,
        for_shift_on date not null,
        done_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index shift_note_list_idx on parasol.shift_note (organisation_id, for_shift_on, id);
      create index shift_note_contact_idx on parasol.shift_note (contact_id) where contact_id is not null;
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.outreach_session, parasol.regular, parasol.contact, parasol.shift_note to parasol_app;
      grant select, insert, update, delete on parasol.outreach_session, parasol.regular, parasol.contact, parasol.shift_note to parasol_system;
      grant select on all tables in schema parasol to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
