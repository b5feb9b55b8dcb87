import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a phone collects offline: the keys that it seals to, the credential with which it uploads and nothing else, and what comes back
 * to its author. No row says how many items arrived: some are drops.
 */
export class OfflineOutbox1763700000051 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signin.device_credential (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint device_credential_worker_id_fkey references parasol.worker,
        device_id uuid not null constraint device_credential_device_id_fkey references signin.device,
        token_hash bytea not null constraint device_credential_token_hash_key unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create unique index device_credential_standing_key on signin.device_credential (device_id, worker_id) where ended_at is null;

      create table parasol.outbox_key (
        id uuid primary key,
        organisation_id uuid not null,
        recipient text not null,
        identity bytea not null,
        created_at timestamptz not null default now()
      );
      create index outbox_key_newest_idx on parasol.outbox_key (organisation_id, created_at desc);

      create table parasol.outbox_return (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint outbox_return_worker_id_fkey references parasol.worker,
        item_id uuid not null,
        returned_on date not null,
        ciphertext bytea not null
      );
      create unique index outbox_return_item_key on parasol.outbox_return (worker_id, item_id);

      grant select, insert, update, delete on signin.device_credential to parasol_signin, parasol_system;
      grant select (id, organisation_id, worker_id, device_id, created_at, expires_at, ended_at), insert, update (ended_at) on signin.device_credential to parasol_app;
      grant select, insert on parasol.outbox_key to parasol_app;
      grant select, insert, delete on parasol.outbox_return to parasol_app;
      grant select, insert, delete on parasol.outbox_key, parasol.outbox_return to parasol_system;
      grant select on signin.device_credential, parasol.outbox_key, parasol.outbox_return to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
