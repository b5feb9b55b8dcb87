import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, reachable, serverAccount, type Account } from './embedded-binaries';
import { stopLeftOver } from './embedded-left-over';
import { OperatorError } from './operator-error';

export interface EmbeddedClusterOptions {
  /** PostgreSQL's own folder; made when it is not there. */
  readonly dir: string;
  /** Password of the superuser `postgres`; kept by the caller. */
  readonly password: string;
  /** Without it: the port of the last time if it is still free, else any free one. */
  readonly port?: number;
  /** False gives up safety against power loss for speed. Only for tests. */
  readonly durable?: boolean;
}

export interface EmbeddedCluster {
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends sessions and shuts down cleanly; waits for the end. */
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 60_000;

// Nothing of a statement or a value may reach the log file: logs are kept, copied and sent around.
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  jit: 'off',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_connections: '',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts a PostgreSQL of our own in `dir`, on loopback only. A folder that was used before is started again, also
 * after a crash or `kill -9`; a server that was left running there is shut down first. The caller stops it: nothing
 * here listens for signals or for the end of this process.
 * @throws OperatorError when it cannot be started.
 */
export async function startEmbeddedCluster(options: EmbeddedClusterOptions): Promise<EmbeddedCluster> {
  const account = serverAccount(options.dir);
  const programs = postgresPrograms(account);
  if (!existsSync(join(options.dir, 'PG_VERSION'))) initialise(options, programs, account);
  checkVersion(options.dir, programs);
  await stopLeftOver(options.dir);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await choosePort(options.dir));
    const server = launch(options, programs, account, port);
    if (await isReady(server, options.dir)) {
      rememberPort(options.dir, account, port);
      return running(server, options, port);
    }
    const taken = await portTaken(port);
    if (taken && options.port === undefined && attempt < 3) continue;
    throw new OperatorError(
      taken
        ? `Port ${port}, which PostgreSQL is to use, is taken. Stop the program that uses it, then start again.`
        : `PostgreSQL did not start. Its log is ${logFile(options.dir)}; the last lines say why.`,
    );
  }
}

const portFile = (dir: string): string => join(dir, 'parasol.port');
const logFile = (dir: string): string => `${dir}.log`;
const program = (programs: string, name: string): string => join(programs, 'bin', platform() === 'win32' ? `${name}.exe` : name);

/**
 * Where the server finds its folder. The data folder is closed to other accounts; the `postgres` account cannot walk
 * the path to its own folder then, but it can start inside it.
 */
function place(dir: string, account: Account): { path: string; cwd: string } {
  return { path: reachable(dir, account) ? dir : '/proc/self/cwd', cwd: dir };
}

function initialise(options: EmbeddedClusterOptions, programs: string, account: Account): void {
  // Made beside and renamed when done, so that an interrupted start leaves nothing that looks complete.
  const draft = `${options.dir}.new`;
  const secret = mkdtempSync(join(tmpdir(), 'parasol-'));
  try {
    if (existsSync(options.dir) && readdirSync(options.dir).length > 0) {
      throw new OperatorError(`The folder ${options.dir} is not empty and holds no PostgreSQL. Move it away, then start again.`);
    }
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      for (const path of [draft, secret, passwordFile]) chownSync(path, account.uid, account.gid);
    }
    const { path, cwd } = place(draft, account);
    const done = spawnSync(
      program(programs, 'initdb'),
      [
        `--pgdata=${path}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
        // The server's own rules of order, so that an update of the system cannot change an index.
        '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
        ...(options.durable === false ? ['--no-sync'] : []),
      ],
      { ...account, cwd, env: environment(), encoding: 'utf8' },
    );
    if (done.status !== 0) {
      throw new OperatorError(`PostgreSQL could not prepare ${options.dir}: ${done.stderr.trim().split('\n').at(-1) ?? 'no reason given'}`);
    }
    rmSync(options.dir, { recursive: true, force: true });
    renameSync(draft, options.dir);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

// PGPORT, PGDATA and the like of the surrounding shell are another server's.
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG')),
  LC_ALL: 'C',
});

function checkVersion(dir: string, programs: string): void {
  const made = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  const out = spawnSync(program(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const ours = /(\d+)/.exec(out)?.[1];
  if (ours === undefined) throw new OperatorError('The PostgreSQL that came with the dependencies does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.');
  if (ours !== made) {
    throw new OperatorError(`${dir} was made by PostgreSQL ${made}, and this version of Parasol brings ${ours}. Start the version that made it, take a backup, and restore it here.`);
  }
}

function launch(options: EmbeddedClusterOptions, programs: string, account: Account, port: number): ChildProcess {
  const durable = options.durable ?? true;
  const settings = { ...SETTINGS, port: String(port), fsync: durable ? 'on' : 'off', synchronous_commit: durable ? 'on' : 'off', full_page_writes: durable ? 'on' : 'off' };
  const log = openSync(logFile(options.dir), 'a', 0o600);
  try {
    const { path, cwd } = place(options.dir, account);
    return spawn(
      program(programs, 'postgres'),
      ['-D', path, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A group of its own: Ctrl-C must reach the processes that use the database before it reaches the database.
      { ...account, cwd, env: environment(), stdio: ['ignore', log, log], detached: true },
    );
  } finally {
    closeSync(log);
  }
}

async function isReady(server: ChildProcess, dir: string): Promise<boolean> {
  let failed = false;
  server.once('error', () => (failed = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && !failed && server.exitCode === null && server.signalCode === null) {
    const lines = readPidFile(dir);
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  server.kill('SIGQUIT');
  return false;
}

function readPidFile(dir: string): string[] {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function running(server: ChildProcess, options: EmbeddedClusterOptions, port: number): EmbeddedCluster {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // The server alone must not keep a process alive that has nothing else to do.
  server.unref();
  return {
    adminUrl: `postgresql://${SUPERUSER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid ?? 0,
    ended,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.ref();
      const patience = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      if (platform() === 'win32') spawnSync(program(postgresPrograms({}), 'pg_ctl'), ['stop', '-D', options.dir, '-m', 'fast']);
      else server.kill('SIGINT');
      await ended;
      clearTimeout(patience);
    },
  };
}

async function choosePort(dir: string): Promise<number> {
  const remembered = existsSync(portFile(dir)) ? Number(readFileSync(portFile(dir), 'utf8')) : 0;
  if (remembered > 0 && !(await portTaken(remembered))) return remembered;
  return listenOnce(0);
}

function rememberPort(dir: string, account: Account, port: number): void {
  writeFileSync(portFile(dir), `${port}\n`);
  // Whoever may start this folder next must be able to write it, too.
  if (account.uid !== undefined && account.gid !== undefined) chownSync(portFile(dir), account.uid, account.gid);
}

const portTaken = async (port: number): Promise<boolean> => (await listenOnce(port).catch(() => 0)) === 0;

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
}
