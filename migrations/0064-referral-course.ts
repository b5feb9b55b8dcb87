import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happens on the way of a referral: what it follows on, who goes along, each step with its moment, how often a partner kept silent,
 * and what the person said. Of all that the partner's row holds nothing.
 */
export class ReferralCourse1763700000064 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.referral
        add follows_id uuid constraint referral_follows_id_fkey references parasol.referral,
        add silences int not null default 0,
        add companion_id uuid constraint referral_companion_id_fkey references parasol.worker,
        add accompany_on date,
        add accompany_part text constraint referral_accompany_part_check check (accompany_part in ('morning', 'midday', 'afternoon', 'evening', 'night')),
        add meeting_point text constraint referral_meeting_point_check check (meeting_point in ('at_our_place', 'at_the_service', 'as_agreed')),
        add accompaniment_agreed_at timestamptz,
        add accompaniment_agreed_with uuid constraint referral_accompaniment_agreed_with_fkey references parasol.worker,
        add constraint referral_accompaniment_check check (num_nulls(companion_id, accompany_on, accompany_part, meeting_point, accompaniment_agreed_at, accompaniment_agreed_with) in (0, 6)),
        add constraint referral_follows_key unique (follows_id);
      create table parasol.referral_step (
        id uuid primary key,
        organisation_id uuid not null,
        referral_id uuid not null constraint referral_step_referral_id_fkey references parasol.referral,
        state text not null,
        packet_version int not null,
        at timestamptz not null
      );
      create index referral_step_idx on parasol.referral_step (referral_id, packet_version);
      create table parasol.referral_word (
        id uuid primary key constraint referral_word_id_fkey references parasol.referral,
        organisation_id uuid not null,
        helped text not null constraint referral_word_helped_check check (helped in ('helped', 'partly', 'not', 'prefers_not_to_say')),
        would_go_again text not null constraint referral_word_would_go_again_check check (would_go_again in ('yes', 'no', 'prefers_not_to_say')),
        wants_another boolean not null,
        asked_on date not null,
        asked_by uuid not null constraint referral_word_asked_by_fkey references parasol.worker,
        recorded_at timestamptz not null default now()
      );
    `);
    // What the person said is written once and never changed; steps are noted by the database itself.
    await queryRunner.query(`
      grant select, insert on parasol.referral_word to parasol_app;
      grant select on parasol.referral_step to parasol_app;
      grant insert on parasol.referral_step to parasol_policy;
      grant select, insert, update, delete on parasol.referral_word, parasol.referral_step to parasol_system;
      grant select on parasol.referral_word, parasol.referral_step to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
