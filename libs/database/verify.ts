import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { OperatorError } from './operator-error';

/** Whose tables row-level security must hold. */
export const PROTECTED_SCHEMAS = ['parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'live'];

/** What the policy source is recorded as in the database by the last migration step, and compared with at every start. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * A digest of every policy, every policy function and every table's row-security switches as they stand in the
 * catalogue. Equal only while nobody has touched them since they were applied.
 */
export async function catalogDigest(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `select line from (
       select concat_ws('|', 'policy', schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check) as line
         from pg_policies where schemaname = any($1)
       union all
       select concat_ws('|', 'function', pg_get_functiondef(p.oid), p.proowner::regrole)
         from pg_proc p where p.pronamespace = to_regnamespace('access') and p.prokind = 'f'
       union all
       select concat_ws('|', 'table', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity)
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = any($1) and c.relkind in ('r', 'p')
     ) as lines order by line`,
    [PROTECTED_SCHEMAS],
  );
  return digest(rows.map((row) => row.line).join('\n'));
}

/** Tables of the tenant schemas that row-level security does not hold, or holds without any policy. */
export async function unprotectedTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select 1 from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname))
     order by 1`,
    [PROTECTED_SCHEMAS],
  );
  return rows.map((row) => row.name);
}

/**
 * Refuses to go on when the role that this connection
 * uses could step around the policies, or when the policies in the database are not the ones of this program.
 * @throws OperatorError with a sentence that says what to do.
 */
export async function verifyDatabase(client: ClientBase, policySourceDigest: string): Promise<void> {
  const { rows } = await client.query<{ name: string; strong: boolean; owns: boolean }>(
    `select r.rolname as name, (r.rolsuper or r.rolbypassrls) as strong,
            exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm'))
            or exists (select 1 from pg_auth_members m join pg_roles o on o.oid = m.roleid
                       where m.member = r.oid and exists (select 1 from pg_class c where c.relowner = o.oid)) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  const role = rows[0];
  if (!role || role.strong) throw new OperatorError(`The database role ${role?.name ?? ''} may bypass row-level security. Give the process a role that may not.`);
  if (role.owns) throw new OperatorError(`The database role ${role.name} owns tables. Give the process a role that owns nothing.`);
  const open = await unprotectedTables(client);
  if (open.length > 0) throw new OperatorError(`Row-level security is not in force on ${open.join(', ')}. Run "npx parasol migrate".`);
  const state = await client.query<{ source_digest: string; catalog_digest: string }>('select source_digest, catalog_digest from access.policy_state');
  if (state.rows[0]?.source_digest !== policySourceDigest) throw new OperatorError('The policies in the database are not the ones of this program. Run "npx parasol migrate".');
  if (state.rows[0].catalog_digest !== (await catalogDigest(client))) {
    throw new OperatorError('Somebody changed the policies in the database since they were applied. Find out who, then run "npx parasol migrate".');
  }
}
