import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { isPostgresUrl, place, withParts } from './connection-url';
import { errorCode, OperatorError } from './operator-error';
import { LOGIN_ROLES, type LoginRole, type Secrets } from './secrets';
import type { DatabaseUrls } from './urls';

const OLDEST = 150_000;
const OWNER = 'parasol_owner';
const POLICY = 'parasol_policy';
// Any fixed number: two processes that start at once make the roles one after the other.
const LOCK = 7_268_231;

// Log settings of our roles, as far as the administrator may set them: on a shared server nothing of a statement of
// ours may reach the server's log either.
const QUIET: Record<string, string> = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

type ProvisionSecrets = Pick<Secrets, 'passwords' | 'installation'>;

/** The URLs of every database role for the installation called `name` on the server of `adminUrl`. */
export function databaseUrls(adminUrl: string, secrets: Pick<Secrets, 'passwords'>, name: string): DatabaseUrls {
  const url = (user: LoginRole, database: string): string => withParts(adminUrl, { user, password: secrets.passwords[user], database });
  return {
    owner: url('parasol_owner', name),
    app: url('parasol_app', name),
    signin: url('parasol_signin', name),
    jobs: url('parasol_jobs', name),
    audit: url('parasol_audit', name),
    sealed: url('parasol_sealed', name),
    reports: url('parasol_reports', name),
    system: url('parasol_system', name),
    backup: url('parasol_backup', name),
    keysOwner: url('parasol_owner', keyStoreName(name)),
    keys: url('parasol_keys', keyStoreName(name)),
    keysBackup: url('parasol_backup', keyStoreName(name)),
  };
}

/** The key store is a database of its own beside the main one. */
export const keyStoreName = (name: string): string => `${name}_keys`;

/**
 * Makes (or repairs) the database roles and the two databases `name` and `name_keys`, and sets the roles' passwords.
 * May be run again at any time; never touches a table. `adminUrl` is a superuser, or a role with CREATEROLE and
 * CREATEDB on PostgreSQL 16 or newer.
 * @throws OperatorError with a sentence when the server is too old, cannot be reached, lacks rights, or belongs to another installation.
 */
export async function provision(adminUrl: string, secrets: ProvisionSecrets, name: string): Promise<DatabaseUrls> {
  const urls = databaseUrls(checkedUrl(adminUrl), secrets, name);
  await withAdmin(adminUrl, async (admin) => {
    const { version, superuser } = await checkServer(admin);
    // Passwords follow: they must not reach the log of a server that keeps statements.
    if (superuser) for (const [name, value] of Object.entries(QUIET)) await admin.query(`set ${name} = ${escapeLiteral(value)}`);
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseForeignRoles(admin, secrets.installation);
    await withRights(async () => {
      for (const role of LOGIN_ROLES) await makeRole(admin, role, secrets.passwords[role], superuser);
      await makePolicyRole(admin, version);
      await markInstallation(admin, secrets.installation);
      if (!superuser) await admin.query(`grant ${OWNER} to current_user`);
      await prepareDatabase(admin, name);
      await prepareDatabase(admin, keyStoreName(name));
    });
  });
  await lockPublicSchema(urls.owner);
  await lockPublicSchema(urls.keysOwner);
  return urls;
}

/** Owner and CONNECT rights of one database, which is made when it is not there, empty or as a copy of `template`. */
export async function prepareDatabase(admin: Client, name: string, template?: string): Promise<void> {
  const database = escapeIdentifier(name);
  const { rows } = await admin.query<{ owner: string }>('select pg_get_userbyid(datdba) as owner from pg_database where datname = $1', [name]);
  if (rows.length === 0) {
    // A copy must have no other sort order than its template; an empty one takes UTF-8 whatever the server's default is.
    const source = template === undefined ? `template template0 encoding 'UTF8'` : `template ${escapeIdentifier(template)}`;
    await admin.query(`create database ${database} owner ${OWNER} ${source}`);
  } else if (rows[0]?.owner !== OWNER) {
    await admin.query(`alter database ${database} owner to ${OWNER}`);
  }
  const mayConnect = name.endsWith('_keys') ? ['parasol_keys', 'parasol_backup'] : LOGIN_ROLES.filter((role) => role !== OWNER && role !== 'parasol_keys');
  await admin.query(`set role ${OWNER}`);
  await admin.query(`revoke all on database ${database} from public; grant connect on database ${database} to ${mayConnect.join(', ')}`);
  await admin.query('reset role');
}

/** Connects as the administrator for the time of `work`. @throws OperatorError when that is not possible. */
export async function withAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: withParts(checkedUrl(adminUrl), {}), connectionTimeoutMillis: 10_000, application_name: 'parasol provision' });
  // A server that goes away is reported by the query that fails.
  admin.on('error', () => undefined);
  try {
    await admin.connect();
  } catch (error) {
    throw unreachable(error, adminUrl);
  }
  try {
    return await work(admin);
  } finally {
    await admin.end().catch(() => undefined);
  }
}

async function withRights(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new OperatorError(
      'The user of DATABASE_URL may not make the database roles and databases. Use a superuser, or on PostgreSQL 16 or newer a role with CREATEROLE and CREATEDB.',
    );
  }
}

function checkedUrl(adminUrl: string): string {
  if (!isPostgresUrl(adminUrl)) throw new OperatorError('DATABASE_URL is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/postgres.');
  return adminUrl;
}

function unreachable(error: unknown, url: string): OperatorError {
  const code = errorCode(error);
  const at = place(url);
  if (code === '28P01' || code === '28000') return new OperatorError(`PostgreSQL at ${at} does not accept this user or password. Correct DATABASE_URL.`);
  if (code === '3D000') return new OperatorError(`PostgreSQL at ${at}: there is no database of this name. Name an existing one in DATABASE_URL, for example "postgres".`);
  if (code === '42501') return new OperatorError(`PostgreSQL at ${at}: the user may not connect to this database. Name another one in DATABASE_URL, for example "postgres".`);
  if (code === '53300') return new OperatorError(`PostgreSQL at ${at} has no connection left. Raise max_connections, or end other programs that use it.`);
  if (code.startsWith('57')) return new OperatorError(`PostgreSQL at ${at} is starting or shutting down. Try again shortly.`);
  return new OperatorError(`PostgreSQL at ${at} cannot be reached${code === '' ? '' : ` (${code})`}. Check that it runs and that DATABASE_URL names it, or unset DATABASE_URL to use the embedded one.`);
}

async function checkServer(admin: Client): Promise<{ version: number; superuser: boolean }> {
  const { rows } = await admin.query<{ version: number; name: string; super: boolean; roles: boolean; databases: boolean }>(
    `select current_setting('server_version_num')::int as version, split_part(current_setting('server_version'), ' ', 1) as name,
            rolsuper as super, rolcreaterole as roles, rolcreatedb as databases
     from pg_roles where rolname = current_user`,
  );
  const found = rows[0];
  if (!found) throw new OperatorError('PostgreSQL does not say who the user of DATABASE_URL is. Use another user.');
  if (found.version < OLDEST) throw new OperatorError(`PostgreSQL ${found.name} is too old: Parasol needs 15 or newer. Update it, or unset DATABASE_URL to use the embedded one.`);
  if (!found.super) {
    const missing = [found.roles ? '' : 'CREATEROLE', found.databases ? '' : 'CREATEDB'].filter((right) => right !== '');
    if (missing.length > 0) throw new OperatorError(`The user of DATABASE_URL lacks ${missing.join(' and ')}. Grant it, or use a superuser.`);
    if (found.version < 160_000) throw new OperatorError(`On PostgreSQL ${found.name} the user of DATABASE_URL must be a superuser; a role with CREATEROLE and CREATEDB is enough from 16 on.`);
  }
  return { version: found.version, superuser: found.super };
}

const mark = (installation: string): string => `parasol installation ${installation}`;

async function markOfServer(admin: Client): Promise<string | null> {
  const { rows } = await admin.query<{ comment: string | null }>(`select shobj_description(oid, 'pg_authid') as comment from pg_roles where rolname = $1`, [OWNER]);
  return rows[0]?.comment ?? null;
}

/** Database roles are shared by a whole server: setting passwords for one installation would lock another one out. */
async function refuseForeignRoles(admin: Client, installation: string): Promise<void> {
  const comment = await markOfServer(admin);
  if (comment === null || comment === mark(installation) || comment === mark(TEST_INSTALLATION)) return;
  if (installation === TEST_INSTALLATION) {
    const users = await admin.query('select 1 from pg_stat_activity where usename = any($1) limit 1', [LOGIN_ROLES]);
    // Its passwords are set again when it starts next.
    if (users.rowCount === 0) return;
    throw new OperatorError('This PostgreSQL is in use by a running Parasol. Stop that first, or give the tests another server.');
  }
  throw new OperatorError(
    'This PostgreSQL server already serves another installation of Parasol. Start with the data folder that belongs to it (PARASOL_DATA_DIR), or use another server.',
  );
}

async function markInstallation(admin: Client, installation: string): Promise<void> {
  // The tests leave the mark of a real installation, so that its next start finds what is its own.
  if (installation === TEST_INSTALLATION && (await markOfServer(admin)) !== null) return;
  await admin.query(`comment on role ${OWNER} is ${escapeLiteral(mark(installation))}`);
}

/** What the tests write in the place of an installation's own id. */
export const TEST_INSTALLATION = 'test';

async function makeRole(admin: Client, role: LoginRole, password: string, superuser: boolean): Promise<void> {
  // The owner reaches the public schema as the database's owner, which is an inherited membership. No other role is a member of anything.
  const wanted = role === OWNER ? 'login inherit' : 'login noinherit';
  const secret = `password ${escapeLiteral(password)}`;
  const { rows } = await admin.query<{ rolsuper: boolean; rolbypassrls: boolean; rolcreaterole: boolean; rolcreatedb: boolean; rolreplication: boolean }>(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1',
    [role],
  );
  const found = rows[0];
  // Only what differs: an administrator who is no superuser may not even repeat that a role is none.
  const tooMuch = found
    ? [found.rolsuper && 'nosuperuser', found.rolbypassrls && 'nobypassrls', found.rolcreaterole && 'nocreaterole', found.rolcreatedb && 'nocreatedb', found.rolreplication && 'noreplication']
    : [];
  await admin.query(`${found ? 'alter' : 'create'} role ${role} ${wanted} ${secret} ${tooMuch.filter(Boolean).join(' ')}`);
  if (superuser) for (const [name, value] of Object.entries(QUIET)) await admin.query(`alter role ${role} set ${name} = ${escapeLiteral(value)}`);
}

async function makePolicyRole(admin: Client, version: number): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [POLICY]);
  if (rowCount === 0) await admin.query(`create role ${POLICY} nologin noinherit`);
  // The owner may hand functions over to it, and has none of its rights otherwise.
  await admin.query(`grant ${POLICY} to ${OWNER}${version >= 160_000 ? ' with inherit false, set true' : ''}`);
}

async function lockPublicSchema(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, application_name: 'parasol provision' });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
  } catch (error) {
    if (errorCode(error).startsWith('28')) {
      throw new OperatorError(`PostgreSQL at ${place(ownerUrl)} does not let the role ${OWNER} sign in with its password. Allow "scram-sha-256" for the parasol roles in pg_hba.conf.`);
    }
    throw unreachable(error, ownerUrl);
  }
  try {
    await owner.query('revoke all on schema public from public');
  } finally {
    await owner.end();
  }
}
