import type { Client } from 'pg';

/** All rows of every table of a database, as text, by `schema.table`. */
export async function dump(client: Client, leaveOut: readonly string[] = []): Promise<Map<string, string[]>> {
  const { rows: tables } = await client.query<{ name: string; schema: string }>(
    `select n.nspname as schema, format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 2`,
  );
  const found = new Map<string, string[]>();
  for (const { name, schema } of tables) {
    if (leaveOut.includes(schema)) continue;
    const { rows } = await client.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`);
    found.set(name, rows.map(({ line }) => line));
  }
  return found;
}
