import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What open screens hear of is written down in the transaction of the change, and read by whoever has screens to tell; nothing is notified any
 * more. A transaction that notifies holds a lock from before its commit is on the disk until after: of all that did, one at a time could commit.
 *
 * Both tables are unlogged: their rows are wanted for a minute, and belong into no log, copy or backup. After a crash of the server they
 * are empty, and `past` then says that something may be missing.
 */
export class Changes1763700000074 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema live;
      create unlogged table live.change (
        xact xid8 not null default pg_current_xact_id(),
        told jsonb not null
      );
      create index change_xact_idx on live.change (xact);
      -- Changes of transactions before "gone" are no longer kept; those before "going" go next, a minute after it was set.
      create unlogged table live.past (
        id int primary key check (id = 1),
        gone xid8 not null,
        going xid8 not null,
        set_at timestamptz not null default now()
      );
      grant usage on schema live to parasol_policy;
      grant select, insert, delete on live.change to parasol_policy;
      grant select, insert, update on live.past to parasol_policy;
      drop trigger outbox_ring on jobs.outbox;
      drop function jobs.ring();
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
