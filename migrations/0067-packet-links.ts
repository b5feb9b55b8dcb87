import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links by which a partner without an account answers one packet, and the visits that their codes open. Token, code and browser stand
 * here as keyed hashes only; the key is kept outside the database.
 */
export class PacketLinks1763700000067 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signin.packet_link (
        id uuid primary key,
        organisation_id uuid not null,
        recipient_organisation_id uuid not null,
        packet_id uuid not null constraint packet_link_packet_id_fkey references parasol.referral_packet,
        token_hash bytea not null constraint packet_link_token_hash_key unique,
        code_hash bytea not null,
        browser_hash bytea,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        opened_at timestamptz,
        ended_at timestamptz,
        end_reason text constraint packet_link_end_reason_check check (end_reason in ('replaced', 'taken_back', 'answered')),
        constraint packet_link_browser_check check ((browser_hash is null) = (opened_at is null)),
        constraint packet_link_end_check check ((ended_at is null) = (end_reason is null))
      );
      create unique index packet_link_standing_key on signin.packet_link (packet_id) where ended_at is null;
      create table signin.packet_visit (
        id uuid primary key,
        organisation_id uuid not null,
        link_id uuid not null constraint packet_visit_link_id_fkey references signin.packet_link,
        created_at timestamptz not null default now(),
        until timestamptz not null,
        ended_at timestamptz
      );
      create index packet_visit_link_idx on signin.packet_visit (link_id, until);
    `);
    await queryRunner.query(`
      grant select, update (browser_hash, opened_at) on signin.packet_link to parasol_signin;
      grant select, insert, update (ended_at) on signin.packet_visit to parasol_signin;
      grant usage on schema signin to parasol_policy;
      grant select, update (ended_at, end_reason) on signin.packet_link to parasol_policy;
      grant select on signin.packet_visit to parasol_policy;
      grant select (id, organisation_id, packet_id, created_at, expires_at, opened_at, ended_at), insert, update (ended_at, end_reason) on signin.packet_link to parasol_app;
      grant select, delete on signin.packet_link, signin.packet_visit to parasol_system;
      grant select on signin.packet_link, signin.packet_visit to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
