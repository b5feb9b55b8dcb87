import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails that take a link to a partner without an account. Address and link stand here until the mail is sent or given up, under a key of
 * the mail's own; of what is over, only how it ended is kept.
 */
export class LinkMails1763700000070 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signin.link_mail (
        link_id uuid primary key constraint link_mail_link_id_fkey references signin.packet_link on delete cascade,
        organisation_id uuid not null,
        message_id uuid not null,
        language text not null,
        state text not null default 'waiting' constraint link_mail_state_check check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
        ciphertext bytea,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint link_mail_waiting_check check ((state = 'waiting') = (ciphertext is not null) and (state = 'waiting') = (ended_at is null))
      );
      create index link_mail_waiting_idx on signin.link_mail (organisation_id) where state = 'waiting';
    `);
    await queryRunner.query(`
      grant select (link_id, organisation_id, state, ended_at), insert on signin.link_mail to parasol_app;
      grant select, update (state, ciphertext, ended_at) on signin.link_mail to parasol_system;
      grant select on signin.link_mail to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
