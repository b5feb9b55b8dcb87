import type { Client } from 'pg';

/** Rows of one table that one statement wrote, in a transaction that was committed. */
export interface Touch {
  /** With its schema: `parasol.contact`. */
  readonly table: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
  readonly rows: number;
  /** Whose rows they were; empty for tables without organisations. */
  readonly organisations: readonly string[];
}

/** Rows of `live` come with those of other tables, and go by the clock. */
const NOT_OURS = ['pg_catalog', 'information_schema', 'bullmq', 'live', 'watch'];

/**
 * Has every table of a database tell which rows are written, by triggers of a superuser: what they note stands or falls with
 * the transaction that wrote, so that what was rolled back is not told.
 * @returns what was written since it was asked last
 */
export async function watchTables(client: Client): Promise<() => Promise<Touch[]>> {
  await client.query(`
    create schema watch;
    create unlogged table watch.touch ("table" text not null, operation text not null, rows int not null, organisations text[] not null);
    create function watch.note() returns trigger language plpgsql security definer set search_path = pg_catalog as $note$
      begin
        if TG_OP = 'TRUNCATE' then
          insert into watch.touch values (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP, 0, '{}');
        else
          insert into watch.touch select TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP, count(*), coalesce(array_agg(distinct to_jsonb(w)->>'organisation_id') filter (where to_jsonb(w)->>'organisation_id' is not null), '{}')
            from written w having count(*) > 0;
        end if;
        return null;
      end $note$;`);
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class where relkind = 'r' and not relnamespace::regnamespace::text = any($1)`,
    [NOT_OURS],
  );
  const each = rows.map(({ name }) =>
    [
      ['insert', 'referencing new table as written'], ['update', 'referencing new table as written'], ['delete', 'referencing old table as written'], ['truncate', ''],
    ].map(([event, seen]) => `create trigger watch_${event} after ${event} on ${name} ${seen} for each statement execute function watch.note();`).join('\n'),
  );
  await client.query(each.join('\n'));
  return async () => (await client.query<Touch>('with told as (delete from watch.touch returning *) select * from told')).rows;
}
