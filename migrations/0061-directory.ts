import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory beside the partners: organisations, locations and services in the terms of Open Referral HSDS 3, what is known of them here, and ratings. */
export class Directory1763700000061 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.directory_organisation (
        id uuid primary key,
        organisation_id uuid not null,
        hsds_id uuid not null,
        name text not null,
        document jsonb not null,
        digest text not null,
        created_at timestamptz not null default now(),
        constraint directory_organisation_key unique (organisation_id, hsds_id)
      );
      create table parasol.directory_location (
        id uuid primary key,
        organisation_id uuid not null,
        hsds_id uuid not null,
        of_hsds_id uuid,
        document jsonb not null,
        digest text not null,
        created_at timestamptz not null default now(),
        constraint directory_location_key unique (organisation_id, hsds_id)
      );
      create table parasol.directory_entry (
        id uuid primary key,
        organisation_id uuid not null,
        hsds_id uuid not null,
        directory_organisation_id uuid not null constraint directory_entry_directory_organisation_id_fkey references parasol.directory_organisation,
        partner_organisation_id uuid constraint directory_entry_partner_organisation_id_fkey references parasol.organisation,
        name text not null,
        status text not null constraint directory_entry_status_check check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
        document jsonb not null,
        digest text not null,
        languages text[] not null,
        cost text not null constraint directory_entry_cost_check check (cost in ('free', 'paid', 'unknown')),
        places text not null,
        documents_demanded int not null,
        service_families text[] not null default '{}',
        no_id_needed boolean,
        no_insurance_needed boolean,
        walk_in boolean,
        police_present boolean,
        must_report boolean,
        reveals boolean not null default false,
        text_reveals boolean not null default false,
        reviewed_on date,
        reviewed_by uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint directory_entry_key unique (organisation_id, hsds_id)
      );
      create index directory_entry_name_idx on parasol.directory_entry (organisation_id, name, id);
      create table parasol.directory_rating (
        id uuid primary key,
        organisation_id uuid not null,
        directory_entry_id uuid not null constraint directory_rating_directory_entry_id_fkey references parasol.directory_entry,
        worker_id uuid not null constraint directory_rating_worker_id_fkey references parasol.worker,
        rating int not null constraint directory_rating_rating_check check (rating between 1 and 5),
        constraint directory_rating_key unique (directory_entry_id, worker_id)
      );
      create table parasol.directory_setting (
        organisation_id uuid primary key constraint directory_setting_organisation_id_fkey references parasol.organisation,
        time_zone text not null default 'UTC',
        stale_after_days int not null default 180 constraint directory_setting_stale_after_days_check check (stale_after_days between 7 and 3650),
        version int not null default 1
      );
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.directory_organisation, parasol.directory_location, parasol.directory_entry, parasol.directory_rating,
        parasol.directory_setting to parasol_app;
      grant select, insert, update, delete on parasol.directory_organisation, parasol.directory_location, parasol.directory_entry, parasol.directory_rating,
        parasol.directory_setting to parasol_system;
      grant select on parasol.directory_organisation, parasol.directory_location, parasol.directory_entry, parasol.directory_rating, parasol.directory_setting to parasol_backup;
      grant select on parasol.directory_rating to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
