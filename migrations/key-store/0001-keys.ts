import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key store: a database of its own, so that backups of the data hold no keys, and backups of keys are kept for 7
 * days only. A destroyed key leaves its row behind, and the triggers see to it that nothing fills it again.
 */
export class Keys1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema keys;
      create table keys.file_key (
        kind text not null constraint file_key_kind_check check (kind in ('file', 'organisation')),
        subject_id uuid not null,
        organisation_id uuid not null,
        key_version int not null constraint file_key_version_check check (key_version >= 1),
        kek_id text not null,
        wrapped bytea,
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        primary key (subject_id, key_version),
        constraint file_key_destroyed_check check ((wrapped is null) = (destroyed_at is not null))
      ) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
      create index file_key_kek_idx on keys.file_key (kek_id) where destroyed_at is null;
    `);
    await queryRunner.query(`
      create function keys.guard_insert() returns trigger language plpgsql as $$
      begin
        if new.destroyed_at is not null then
          raise exception 'a key begins alive';
        end if;
        if new.key_version > 1 then
          perform 1 from keys.file_key where subject_id = new.subject_id and key_version = 1 for update;
          if not exists (
            select 1 from keys.file_key
            where subject_id = new.subject_id and key_version = new.key_version - 1 and destroyed_at is null
              and kind = new.kind and organisation_id = new.organisation_id
          ) then
            raise exception 'only a living key has a next version';
          end if;
        end if;
        return new;
      end $$;
      create trigger guard_insert before insert on keys.file_key for each row execute function keys.guard_insert();

      create function keys.guard_update() returns trigger language plpgsql as $$
      begin
        if old.destroyed_at is not null then
          raise exception 'a destroyed key stays destroyed';
        end if;
        if (old.kind, old.subject_id, old.organisation_id, old.key_version, old.created_at)
          is distinct from (new.kind, new.subject_id, new.organisation_id, new.key_version, new.created_at) then
          raise exception 'a key keeps its subject';
        end if;
        return new;
      end $$;
      create trigger guard_update before update on keys.file_key for each row execute function keys.guard_update();

      create function keys.refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'keys are destroyed, not deleted';
      end $$;
      create trigger refuse_delete before delete or truncate on keys.file_key for each statement execute function keys.refuse();
    `);
    await queryRunner.query(`
      grant usage on schema keys to parasol_keys, parasol_backup;
      grant select on keys.file_key to parasol_backup;
      grant select, insert on keys.file_key to parasol_keys;
      grant update (wrapped, kek_id, destroyed_at) on keys.file_key to parasol_keys;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Keys are not taken down: without them nothing can be read.'));
  }
}
