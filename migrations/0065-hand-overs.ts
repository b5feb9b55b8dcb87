import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done when a worker leaves: the hand-over, what hung on them, and the notes for those who take it on. */
export class HandOvers1763700000065 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.hand_over (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint hand_over_worker_id_fkey references parasol.worker,
        team_ids uuid[] not null,
        state text not null constraint hand_over_state_check check (state in ('frozen', 'access_ended', 'locked_out', 'closed', 'withdrawn')),
        begun_by uuid,
        begun_at timestamptz not null default now(),
        access_ended_at timestamptz,
        devices_revoked_at timestamptz,
        ended_at timestamptz,
        version int not null default 1
      );
      create unique index hand_over_open_key on parasol.hand_over (worker_id) where state <> all (array['closed', 'withdrawn']);
      create index hand_over_list_idx on parasol.hand_over (organisation_id, begun_at, id);
      create table parasol.hand_over_item (
        id uuid primary key,
        organisation_id uuid not null,
        hand_over_id uuid not null constraint hand_over_item_hand_over_id_fkey references parasol.hand_over,
        worker_id uuid not null constraint hand_over_item_worker_id_fkey references parasol.worker,
        kind text not null constraint hand_over_item_kind_check check (kind in ('case_file', 'task', 'referral', 'consent', 'duty')),
        subject_id uuid not null,
        team_id uuid not null constraint hand_over_item_team_id_fkey references parasol.team,
        case_file_id uuid constraint hand_over_item_case_file_id_fkey references parasol.case_file,
        state text not null default 'open' constraint hand_over_item_state_check check (state in ('open', 'given', 'released')),
        word text constraint hand_over_item_word_check check (word in ('wishes_colleague', 'leaves_it_to_us', 'wishes_nobody_new', 'not_reached')),
        not_reached text constraint hand_over_item_not_reached_check check (not_reached in ('no_safe_way', 'no_answer', 'wishes_no_contact', 'no_time')),
        wished_worker_id uuid constraint hand_over_item_wished_worker_id_fkey references parasol.worker,
        given_to uuid constraint hand_over_item_given_to_fkey references parasol.worker,
        settled_by uuid,
        settled_at timestamptz,
        version int not null default 1,
        constraint hand_over_item_key unique (hand_over_id, kind, subject_id),
        constraint hand_over_item_given_check check ((given_to is not null) = (state = 'given'))
      );
      create index hand_over_item_case_file_idx on parasol.hand_over_item (case_file_id);
      create table parasol.hand_over_note (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint hand_over_note_case_file_id_fkey references parasol.case_file,
        to_worker_id uuid not null constraint hand_over_note_to_worker_id_fkey references parasol.worker,
        written_by uuid not null,
        written_at timestamptz not null default now(),
        ciphertext bytea not null
      );
      create index hand_over_note_case_file_idx on parasol.hand_over_note (case_file_id, written_at, id);
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.hand_over, parasol.hand_over_item to parasol_app;
      grant select, insert, delete on parasol.hand_over_note to parasol_app;
      grant select, insert, update, delete on parasol.hand_over, parasol.hand_over_item, parasol.hand_over_note to parasol_system;
      grant select on parasol.hand_over, parasol.hand_over_item, parasol.hand_over_note to parasol_backup;
      grant select, update (team_ids) on parasol.hand_over to parasol_policy;
      grant select, insert on parasol.hand_over_item to parasol_policy;
      grant select (id, organisation_id, team_id, worker_id, state, case_file_id) on parasol.task to parasol_policy;
      grant select on parasol.duty to parasol_policy;
      grant select (id, organisation_id, ended_at, version), update (ended_at, version) on parasol.worker to parasol_policy;
      grant update (ended_at) on parasol.team_membership to parasol_policy;
      grant update (state, ended_at) on parasol.role_grant to parasol_policy;
      grant usage on schema signin to parasol_policy;
      grant select (id, organisation_id, worker_id, ended_at), update (ended_at, end_reason) on signin.session to parasol_policy;
      grant select (id, organisation_id, worker_id, revoked_at), update (revoked_at) on signin.device to parasol_policy;
      grant select (id, organisation_id, worker_id, ended_at), update (ended_at) on signin.device_credential to parasol_policy;
      grant select (id, organisation_id, worker_id, used_at, revoked_at), update (revoked_at) on signin.invitation to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
