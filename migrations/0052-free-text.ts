import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places for what people say in their own words, encrypted like all content: what goes with a contact, the note with which a safety
 * entry is handed over. And how often the leak guard held something back, by organisation and month, and nothing else.
 */
export class FreeText1763700000052 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.contact add column detail bytea;
      alter table parasol.case_entry add column hand_over_note bytea;
      create table parasol.leak_count (
        id uuid primary key,
        organisation_id uuid not null,
        month date not null constraint leak_count_month_check check (extract(day from month) = 1),
        hits int not null,
        insisted int not null
      );
      create unique index leak_count_month_key on parasol.leak_count (organisation_id, month);
      grant select on parasol.leak_count to parasol_app, parasol_backup;
      grant select, insert, update on parasol.leak_count to parasol_policy;
      grant update (hand_over_note) on parasol.case_entry to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
