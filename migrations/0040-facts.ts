import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports are counted from. A row is never changed: a correction adds a newer version of the same key, a void adds
 * one with nobody in it, and the newest version counts. Keys are keyed hashes, so that nothing here leads to a contact or
 * a person; there is no worker, no team, no area, no day and no time.
 */
export class Facts1763700000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reports.fact_contact (
        organisation_id uuid not null,
        fact_key bytea not null,
        version int not null,
        month date not null constraint fact_contact_month_check check (extract(day from month) = 1),
        setting text not null,
        area_group text not null,
        kind text not null,
        people int not null constraint fact_contact_people_check check (people >= 0),
        person bytea,
        gender_band text,
        age_band text,
        returning_person boolean,
        constraint fact_contact_pkey primary key (organisation_id, fact_key, version)
      );
      create index fact_contact_month_idx on reports.fact_contact (organisation_id, month);
      create table reports.fact_supply (
        organisation_id uuid not null,
        fact_key bytea not null,
        version int not null,
        supply text not null,
        quantity int not null constraint fact_supply_quantity_check check (quantity > 0),
        constraint fact_supply_pkey primary key (organisation_id, fact_key, version, supply)
      );
      create table reports.fact_service (
        organisation_id uuid not null,
        fact_key bytea not null,
        version int not null,
        service text not null,
        constraint fact_service_pkey primary key (organisation_id, fact_key, version, service)
      );
    `);
    await queryRunner.query(`
      grant insert on reports.fact_contact, reports.fact_supply, reports.fact_service to parasol_app, parasol_system;
      grant select on reports.fact_contact, reports.fact_supply, reports.fact_service to parasol_reports, parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
