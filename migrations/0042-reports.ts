import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed months and their protected cubes. Only rounded numbers stand here; the counts that they came from are never kept. */
export class Reports1763700000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reports.closed_month (
        id uuid primary key,
        organisation_id uuid not null,
        month date not null constraint closed_month_month_check check (extract(day from month) = 1),
        state text not null constraint closed_month_state_check check (state in ('closing', 'closed')),
        asked_by uuid not null,
        asked_at timestamptz not null default now(),
        closed_at timestamptz,
        constraint closed_month_key unique (organisation_id, month)
      );
      create table reports.cube_cell (
        organisation_id uuid not null,
        month date not null,
        indicator text not null,
        category text not null,
        setting text not null,
        area_group text not null,
        value int not null constraint cube_cell_value_check check (value >= 0 and value % 5 = 0),
        constraint cube_cell_pkey primary key (organisation_id, month, indicator, category, setting, area_group)
      );
    `);
    await queryRunner.query(`
      grant select, insert on reports.closed_month to parasol_app;
      grant select on reports.cube_cell to parasol_app;
      grant select on reports.closed_month to parasol_system;
      grant select, update (state, closed_at) on reports.closed_month to parasol_reports;
      grant select, insert on reports.cube_cell to parasol_reports;
      grant select on reports.closed_month, reports.cube_cell to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
