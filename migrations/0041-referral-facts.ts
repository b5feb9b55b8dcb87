import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports count of referrals: that one was offered, accepted, closed, under which family, in which month. Each
 * happens once per referral. There is no file, no partner, no worker and no day.
 */
export class ReferralFacts1763700000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reports.fact_referral (
        organisation_id uuid not null,
        referral_id uuid not null,
        event text not null constraint fact_referral_event_check check (event in ('offered', 'accepted', 'closed')),
        service_family text not null,
        month date not null constraint fact_referral_month_check check (extract(day from month) = 1),
        constraint fact_referral_pkey primary key (referral_id, event)
      );
      create index fact_referral_month_idx on reports.fact_referral (organisation_id, month);
      grant insert on reports.fact_referral to parasol_app, parasol_system;
      grant select on reports.fact_referral to parasol_reports, parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
