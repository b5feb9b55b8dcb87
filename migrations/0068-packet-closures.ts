import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners are asked to destroy, since it is no longer shared with them; and the ledger after something was taken out of it. */
export class PacketClosures1763700000068 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.packet_closure (
        id uuid primary key,
        organisation_id uuid not null,
        packet_id uuid not null constraint packet_closure_packet_id_fkey references parasol.referral_packet,
        packet_code text not null,
        part boolean not null,
        closed_on date not null,
        confirmed_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index packet_closure_list_idx on parasol.packet_closure (organisation_id, created_at, id);
      create index packet_closure_packet_idx on parasol.packet_closure (packet_id);
      alter table parasol.disclosure alter column ciphertext drop not null;
    `);
    await queryRunner.query(`
      grant select, update on parasol.packet_closure to parasol_app;
      grant select, insert, update, delete on parasol.packet_closure to parasol_system;
      grant select on parasol.packet_closure to parasol_backup;
      grant select (entry_ids) on parasol.disclosure to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
