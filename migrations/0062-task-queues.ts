import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tasks ask for and wait for, how claims come back, and the organisation's limits for all of that. */
export class TaskQueues1763700000062 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.organisation
        add claim_limit int not null default 20 constraint organisation_claim_limit_check check (claim_limit between 1 and 500),
        add claim_hours int not null default 24 constraint organisation_claim_hours_check check (claim_hours between 1 and 336),
        add lost_contact_days int not null default 30 constraint organisation_lost_contact_days_check check (lost_contact_days between 7 and 365);
      alter table parasol.task
        add area_id uuid constraint task_area_id_fkey references parasol.area,
        add skill text,
        add language text,
        add snoozed_until date,
        add waits_until date,
        add waits_for text constraint task_waits_for_check check (waits_for in ('moves', 'answered', 'appointment_set', 'outcome_known')),
        add back_reason text constraint task_back_reason_check check (back_reason in ('no_time', 'person_not_reached', 'another_skill', 'not_for_me', 'by_itself')),
        add repeat_days int constraint task_repeat_days_check check (repeat_days between 1 and 364),
        add repeat_until date,
        -- A language is asked for by work that is about nobody: on a task that hangs on a person, or on a place, it would tell of them.
        add constraint task_language_check check (language is null or (case_file_id is null and contact_id is null and referral_id is null and area_id is null));
      create index task_case_file_idx on parasol.task (case_file_id);
      create index task_asking_idx on parasol.task (team_id, due_on, id) where state = 'open' and (skill is not null or language is not null);
      create unique index task_lost_contact_key on parasol.task (case_file_id)
        where title = 'review_lost_contact' and state <> all (array['done', 'cancelled']);
      create table parasol.worker_skill (
        id uuid primary key constraint worker_skill_id_fkey references parasol.worker,
        organisation_id uuid not null,
        skills text[] not null,
        languages text[] not null,
        version int not null default 1
      );
      create table parasol.duty (
        id uuid primary key,
        organisation_id uuid not null,
        team_id uuid not null constraint duty_team_id_fkey references parasol.team,
        worker_id uuid not null constraint duty_worker_id_fkey references parasol.worker,
        until timestamptz not null,
        version int not null default 1,
        constraint duty_worker_key unique (worker_id, team_id)
      );
      create index duty_team_idx on parasol.duty (team_id);
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.worker_skill, parasol.duty to parasol_app;
      grant select, insert, update, delete on parasol.worker_skill, parasol.duty to parasol_system;
      grant select on parasol.worker_skill, parasol.duty to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
