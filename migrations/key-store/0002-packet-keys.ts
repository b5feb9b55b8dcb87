import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is passed on in a packet lies under a key of the packet's own. */
export class PacketKeys1763700000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table keys.file_key drop constraint file_key_kind_check,
        add constraint file_key_kind_check check (kind in ('file', 'organisation', 'packet'));
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Keys are not taken down: without them nothing can be read.'));
  }
}
