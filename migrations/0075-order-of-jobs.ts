import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs without a time are due all alike: they are handed out in the order in which they came, from the index, however many wait. */
export class OrderOfJobs1763700000075 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index jobs.outbox_due_idx;
      create index outbox_due_idx on jobs.outbox (run_at, created_at) where relayed_at is null and done_at is null and dead_at is null;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
