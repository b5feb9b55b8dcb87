import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The advisers' compartment: adviser keys, sealed documents, the drop mailbox. Nothing here has a time, a size or an order
 * that would tell what was written when: documents and drops have one size each, versions are random tokens, and the only
 * counters (the version of the key list, the week of the cover) are the same for every file.
 */
export class Sealed1763700000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table sealed.recovery_ceremony (
        id uuid primary key,
        organisation_id uuid not null,
        state text not null constraint recovery_ceremony_state_check check (state in ('begun', 'confirmed', 'withdrawn')),
        list jsonb not null,
        begun_by uuid,
        confirmed_by uuid
      );
      create unique index recovery_ceremony_open_key on sealed.recovery_ceremony (organisation_id) where state = 'begun';
      create table sealed.key_list (
        organisation_id uuid not null,
        version int not null constraint key_list_version_check check (version >= 1),
        list jsonb not null,
        primary key (organisation_id, version)
      );
      create table sealed.protected_identity (
        organisation_id uuid not null,
        worker_id uuid not null,
        recipient text not null,
        identity jsonb not null,
        primary key (worker_id, recipient)
      );
      create table sealed.document (
        case_file_id uuid primary key,
        organisation_id uuid not null,
        token uuid not null,
        current bytea not null,
        previous bytea not null,
        sealed_for int not null,
        sealed_without uuid[] not null,
        cover_week int not null
      );
      create index document_organisation_idx on sealed.document (organisation_id, cover_week);
      create table sealed.drop (
        id uuid primary key,
        organisation_id uuid not null,
        ciphertext bytea not null constraint drop_size_check check (octet_length(ciphertext) = 5767)
      );
      create index drop_organisation_idx on sealed.drop (organisation_id, id);
      create table sealed.mailbox (
        organisation_id uuid primary key,
        day date not null,
        received int not null constraint mailbox_received_check check (received >= 0)
      );
      alter table sealed.audit drop constraint audit_action_check;
      alter table sealed.audit add constraint audit_action_check check (action in (
        'assignment.made', 'assignment.ended', 'assignment.listed',
        'document.read', 'document.written',
        'drops.listed', 'drops.removed',
        'identity.stored', 'identity.read', 'keys.published', 'ceremony.begun', 'ceremony.confirmed', 'ceremony.withdrawn'));
    `);
    await queryRunner.query(`
      grant select, insert on sealed.key_list to parasol_sealed;
      grant select, insert, update (state, confirmed_by) on sealed.recovery_ceremony to parasol_sealed;
      grant select, insert, update, delete on sealed.protected_identity to parasol_sealed;
      grant select, insert, update, delete on sealed.document to parasol_sealed;
      grant select, insert, delete on sealed.drop to parasol_sealed;
      grant select, insert, update on sealed.mailbox to parasol_sealed;
      grant delete on sealed.adviser_assignment to parasol_sealed;
      grant select on sealed.key_list, sealed.document, sealed.protected_identity to parasol_policy;
      grant update on sealed.document to parasol_policy;
      grant select on parasol.role_grant, parasol.worker to parasol_sealed;
      grant select on parasol.conflict_block to parasol_sealed;
      grant select on all tables in schema sealed to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
