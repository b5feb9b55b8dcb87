import type { Client } from 'pg';

interface Table {
  readonly name: string;
  readonly hasId: boolean;
}

/** Every table that holds rows of organisations, in whatever schema. */
async function tables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', c.table_schema, c.table_name) as name,
       exists (select 1 from information_schema.columns i where (i.table_schema, i.table_name) = (c.table_schema, c.table_name)
         and i.column_name = 'id' and i.data_type = 'uuid') as "hasId"
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  return rows;
}

/** A digest of all that an organisation has, by table: equal as long as nothing of it was changed, added or removed. */
export async function footprint(clients: readonly Client[], organisationId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const client of clients) {
    for (const { name } of await tables(client)) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as digest
         from (select md5(t::text) as line from ${name} t where organisation_id = $1) lines`,
        [organisationId],
      );
      found[name] = rows[0]?.digest ?? '';
    }
  }
  return found;
}

/** Ids of the organisation's rows, by table. */
export async function idsOf(client: Client, organisationId: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { name, hasId } of await tables(client)) {
    if (!hasId) continue;
    const { rows } = await client.query<{ id: string }>(`select id from ${name} where organisation_id = $1 order by id`, [organisationId]);
    if (rows.length > 0) found.set(name, rows.map(({ id }) => id));
  }
  return found;
}
