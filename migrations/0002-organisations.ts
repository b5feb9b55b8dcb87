import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, teams, workers, roles; and what everybody shares: idempotency keys. */
export class Organisations1763700000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.organisation (
        id uuid primary key,
        kind text not null constraint organisation_kind_check check (kind in ('support', 'partner')),
        name text not null,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create table parasol.team (
        id uuid primary key,
        organisation_id uuid not null constraint team_organisation_id_fkey references parasol.organisation,
        name text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint team_name_key unique (organisation_id, name)
      );
      create table parasol.area (
        id uuid primary key,
        organisation_id uuid not null constraint area_organisation_id_fkey references parasol.organisation,
        name text not null,
        area_group text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint area_name_key unique (organisation_id, name)
      );
      create table parasol.worker (
        id uuid primary key,
        organisation_id uuid not null constraint worker_organisation_id_fkey references parasol.organisation,
        display_name text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index worker_organisation_id_idx on parasol.worker (organisation_id);
      create table parasol.team_membership (
        id uuid primary key,
        organisation_id uuid not null,
        team_id uuid not null constraint team_membership_team_id_fkey references parasol.team,
        worker_id uuid not null constraint team_membership_worker_id_fkey references parasol.worker,
        since timestamptz not null default now(),
        ended_at timestamptz
      );
      create unique index team_membership_open_key on parasol.team_membership (worker_id, team_id) where ended_at is null;
      create table parasol.role_grant (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint role_grant_worker_id_fkey references parasol.worker,
        role text not null constraint role_grant_role_check check (role in
          ('outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'adviser', 'partner_worker', 'administrator')),
        state text not null constraint role_grant_state_check check (state in ('proposed', 'active', 'ended')),
        granted_by uuid,
        confirmed_by uuid,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create unique index role_grant_open_key on parasol.role_grant (worker_id, role) where ended_at is null;
      create table parasol.idempotency_key (
        worker_id uuid not null,
        key text not null,
        organisation_id uuid not null,
        operation text not null,
        body_hash bytea not null,
        status int not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (worker_id, key)
      );
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.team, parasol.area, parasol.worker, parasol.team_membership, parasol.role_grant to parasol_app;
      grant select, update on parasol.organisation to parasol_app;
      grant select, insert, update, delete on parasol.idempotency_key to parasol_app;
      grant select on parasol.organisation, parasol.team, parasol.worker, parasol.team_membership, parasol.role_grant to parasol_signin, parasol_jobs;
      grant select, insert, update, delete on all tables in schema parasol to parasol_system;
      grant select on parasol.team_membership, parasol.role_grant to parasol_policy;
      grant select on all tables in schema parasol to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
