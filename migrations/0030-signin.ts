import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What proves who somebody is, and the sessions that follow from it. Tokens, codes and names that were tried stand here
 * as keyed hashes only; the key is kept outside the database.
 */
export class SignIn1763700000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signin.password_credential (
        worker_id uuid primary key constraint password_credential_worker_id_fkey references parasol.worker,
        organisation_id uuid not null,
        sign_in_name text not null constraint password_credential_sign_in_name_key unique,
        password_hash text not null,
        totp_secret bytea not null,
        totp_last_step bigint not null,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now()
      );
      create table signin.passkey (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint passkey_worker_id_fkey references parasol.worker,
        credential_id text not null constraint passkey_credential_id_key unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        user_verified boolean not null constraint passkey_user_verified_check check (user_verified),
        backup_eligible boolean not null,
        backed_up boolean not null,
        kind text not null constraint passkey_kind_check check (kind in ('phone', 'tablet', 'laptop', 'desktop', 'security_key')),
        created_at timestamptz not null default now(),
        last_used_at timestamptz
      );
      create index passkey_worker_id_idx on signin.passkey (worker_id);
      create table signin.recovery_code (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint recovery_code_worker_id_fkey references parasol.worker,
        code_hash bytea not null,
        created_at timestamptz not null default now(),
        used_at timestamptz,
        constraint recovery_code_hash_key unique (worker_id, code_hash)
      );
      create table signin.challenge (
        id uuid primary key,
        organisation_id uuid,
        worker_id uuid,
        kind text not null constraint challenge_kind_check
          check (kind in ('passkey_sign_in', 'passkey_registration', 'password_enrolment')),
        state bytea not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index challenge_expires_at_idx on signin.challenge (expires_at);
      create table signin.invitation (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint invitation_worker_id_fkey references parasol.worker,
        code_hash bytea not null constraint invitation_code_hash_key unique,
        created_by uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz
      );
      create unique index invitation_open_key on signin.invitation (worker_id) where used_at is null and revoked_at is null;
      create table signin.device (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint device_worker_id_fkey references parasol.worker,
        kind text not null constraint device_kind_check check (kind in ('phone', 'tablet', 'laptop', 'desktop')),
        token_hash bytea not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create unique index device_token_key on signin.device (token_hash, worker_id) where revoked_at is null;
      create index device_worker_id_idx on signin.device (worker_id);
      create table signin.session (
        id uuid primary key,
        organisation_id uuid not null,
        worker_id uuid not null constraint session_worker_id_fkey references parasol.worker,
        device_id uuid not null constraint session_device_id_fkey references signin.device,
        token_hash bytea not null constraint session_token_hash_key unique,
        role text not null constraint session_role_check check (role in
          ('outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'adviser', 'partner_worker', 'administrator')),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        idle_until timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text constraint session_end_reason_check check (end_reason in
          ('signed_out', 'revoked', 'factor_changed', 'reset', 'worker_left', 'expired'))
      );
      create index session_worker_id_idx on signin.session (worker_id) where ended_at is null;
      create index session_device_id_idx on signin.session (device_id) where ended_at is null;
      create table signin.rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
    await queryRunner.query(`
      grant select, insert, update, delete on all tables in schema signin to parasol_signin;
      grant select, insert, update, delete on signin.invitation, signin.session, signin.device to parasol_system;
      grant select (id, organisation_id, expires_at), delete on signin.challenge to parasol_system;
      grant select (key, expire), delete on signin.rate_limit to parasol_system;
      grant select on all tables in schema signin to parasol_backup;

      grant select (id, organisation_id, worker_id, device_id, role, created_at, last_seen_at, idle_until, expires_at, ended_at),
        update (role, ended_at, end_reason) on signin.session to parasol_app;
      grant select (id, organisation_id, worker_id, kind, created_at, last_seen_at, revoked_at), update (revoked_at) on signin.device to parasol_app;
      grant select (id, organisation_id, worker_id, created_by, created_at, expires_at, used_at, revoked_at), insert, update (revoked_at)
        on signin.invitation to parasol_app;
      grant select (id, organisation_id, worker_id, kind, backed_up, created_at, last_used_at), delete on signin.passkey to parasol_app;
      grant select (organisation_id, worker_id, created_at, changed_at), delete on signin.password_credential to parasol_app;
      grant select (organisation_id, worker_id, used_at), delete on signin.recovery_code to parasol_app;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
