import type { ClientBase } from 'pg';
import { to } from 'pg-copy-streams';

/** What a backup of the data holds. BullMQ's queue is not among it: the outbox says what must happen, and fills it again; nor what screens are about to hear. */
export const DATA_SCHEMAS = ['parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed'] as const;
export const KEY_SCHEMAS = ['keys'] as const;

export interface Table {
  /** `schema.table`. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, as in `order by`: the same on every server. */
  readonly key: readonly string[];
  /** Tables that a foreign key of it points to. */
  readonly needs: readonly string[];
}

/** All tables of these schemas, each after those that it needs. */
export async function tablesOf(client: ClientBase, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%s.%s', n.nspname, c.relname) as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
            array(select format('%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                  from pg_constraint k cross join unnest(k.conkey) with ordinality as u (attnum, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum
                  where k.conrelid = c.oid and k.contype = 'p' order by u.place) as key,
            array(select distinct format('%s.%s', rn.nspname, r.relname)
                  from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                  where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'r' order by 1`,
    [schemas],
  );
  return inOrder(rows);
}

function inOrder(tables: readonly Table[]): Table[] {
  const ordered = new Set<Table>();
  while (ordered.size < tables.length) {
    const names = new Set([...ordered].map(({ name }) => name));
    const ready = tables.filter((table) => !ordered.has(table) && table.needs.every((name) => names.has(name)));
    if (ready.length === 0) throw new Error('Foreign keys run in a circle, or out of the backup.');
    for (const table of ready) ordered.add(table);
  }
  return [...ordered];
}

/** Written the same way wherever and whenever it is read, so that digests can be compared. */
export const PLAIN_TEXT = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0`;

/** `"schema"."table"`, for statements. */
export const quoted = (name: string): string => name.split('.').map((part) => `"${part}"`).join('.');

/** The rows of a table as COPY text, by primary key. */
export function rowsOf(client: ClientBase, { name, columns, key }: Table): AsyncIterable<Buffer> {
  return client.query(to(`copy (select ${columnList(columns)} from ${quoted(name)} order by ${key.join(', ')}) to stdout`));
}

export const columnList = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');
