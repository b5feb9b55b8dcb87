import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogDigest, digest, PROTECTED_SCHEMAS } from '@parasol/database';
import type { ClientBase } from 'pg';

const FOLDER = join(__dirname, 'rows');

/** The row policies as they stand in `rows/`, in order; digested they say which policy a database must hold. */
export function policySource(): { text: string; digest: string } {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql')).sort();
  const text = files.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
  return { text, digest: digest(text) };
}

/**
 * Puts the policies of this program in force, whatever stood there before, in one transaction: the last step of every
 * migration run. Where they are in force already it touches nothing: an operator's command beside a running Parasol must not
 * take the tables away from it for a moment. `client` is connected as the owner.
 */
export async function applyPolicies(client: ClientBase): Promise<void> {
  const source = policySource();
  if (await areInForce(client, source.digest)) return;
  await client.query('begin');
  try {
    await removeAll(client);
    await client.query('grant create on schema access to parasol_policy');
    await client.query(source.text);
    await client.query('revoke create on schema access from parasol_policy');
    await protectEveryTable(client);
    await client.query(
      `insert into access.policy_state (id, source_digest, catalog_digest, applied_at) values (1, $1, $2, now())
       on conflict (id) do update set source_digest = excluded.source_digest, catalog_digest = excluded.catalog_digest, applied_at = now()`,
      [source.digest, await catalogDigest(client)],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function areInForce(client: ClientBase, sourceDigest: string): Promise<boolean> {
  const { rows } = await client.query<{ source_digest: string; catalog_digest: string }>('select source_digest, catalog_digest from access.policy_state');
  return rows[0]?.source_digest === sourceDigest && rows[0].catalog_digest === (await catalogDigest(client));
}

async function removeAll(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop policy %I on %I.%I', policyname, schemaname, tablename) as statement from pg_policies where schemaname = any($1)
     union all
     select format('drop function %s cascade', p.oid::regprocedure) from pg_proc p where p.pronamespace = 'access'::regnamespace`,
    [PROTECTED_SCHEMAS],
  );
  for (const row of rows) await client.query(row.statement.replace(/^drop function (?=.)/, 'drop function if exists '));
}

/**
 * Every table is under FORCE row-level security, also one that nobody wrote a policy for (it then shows nothing). The
 * named doors see one organisation, and backups everything; both are the same for every table, so they are made here.
 */
async function protectEveryTable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; scoped: boolean }>(
    `select c.oid::regclass::text as name,
            exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as scoped
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1`,
    [PROTECTED_SCHEMAS],
  );
  for (const { name, scoped } of rows) {
    await client.query(`alter table ${name} enable row level security`);
    await client.query(`alter table ${name} force row level security`);
    await client.query(`create policy every_table_backup on ${name} for select to parasol_backup using (true)`);
    if (scoped) {
      await client.query(`create policy every_table_system on ${name} to parasol_system using (organisation_id = (select access.organisation()))`);
    }
  }
}
