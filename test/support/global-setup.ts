import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster, type EmbeddedCluster } from '../../libs/database/embedded-cluster';
import { stopLeftOver } from '../../libs/database/embedded-left-over';
import { provision, TEST_INSTALLATION, withAdmin } from '../../libs/database/provision';
import { loadSecrets, LOGIN_ROLES, type Secrets } from '../../libs/database/secrets';
import { announce } from './cluster';
import { OWN } from './own-cluster';

const FOLDER = 'parasol-test-';
const HOUR_MS = 3_600_000;
const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 2 ** 30;

declare global {
  var parasolTestRun: { adminUrl: string; prefix: string; root: string; cluster?: EmbeddedCluster } | undefined;
}

/** One PostgreSQL for the whole run: `DATABASE_URL`, or one of our own in a temporary folder. */
export default async function setUp(): Promise<void> {
  await clearAfterKilledRuns();
  const root = mkdtempSync(join(folder(), `${FOLDER}${process.pid}-`));
  const prefix = `parasol_test_${Date.now().toString(36)}_${process.pid}`;
  const secrets = testSecrets(root);
  const cluster = process.env.DATABASE_URL
    ? undefined
    : await startEmbeddedCluster({ dir: join(root, 'postgres'), password: secrets.clusterPassword, durable: process.env.PARASOL_TEST_FSYNC === 'on' });
  const adminUrl = cluster?.adminUrl ?? process.env.DATABASE_URL ?? '';
  globalThis.parasolTestRun = { adminUrl, prefix, root, cluster };
  if (cluster) endWithThisProcess(cluster, root);
  await dropOldDatabases(adminUrl);
  await provision(adminUrl, secrets, `${prefix}_template`);
  announce({ adminUrl, root, prefix });
}

/** In memory where there is room: each spec copies two databases of a thousand files each, and nothing of them is to last. */
function folder(): string {
  if (process.env.PARASOL_TEST_FSYNC === 'on' || !hasRoom(MEMORY)) return tmpdir();
  return MEMORY;
}

function hasRoom(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** Passwords follow from the server's address, so that two runs on one server do not lock each other out. */
function testSecrets(root: string): Secrets {
  mkdirSync(root, { recursive: true });
  const fresh = loadSecrets(root);
  const seed = process.env.DATABASE_URL;
  const passwords = seed
    ? Object.fromEntries(LOGIN_ROLES.map((role) => [role, createHash('sha256').update(`${role} ${seed}`).digest('base64url')]))
    : fresh.passwords;
  const secrets = { ...fresh, installation: TEST_INSTALLATION, passwords } as Secrets;
  writeFileSync(join(root, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function endWithThisProcess(cluster: EmbeddedCluster, root: string): void {
  process.once('exit', () => {
    try {
      process.kill(cluster.pid, 'SIGQUIT');
    } catch {
      // Stopped by the tear-down.
    }
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  // Jest runs no tear-down when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

async function clearAfterKilledRuns(): Promise<void> {
  for (const place of [tmpdir(), MEMORY].filter((one) => existsSync(one))) {
    for (const name of readdirSync(place).filter((entry) => entry.startsWith(FOLDER))) {
      const pid = Number.parseInt(name.slice(FOLDER.length), 10);
      if (isAlive(pid)) continue;
      try {
        const own = readdirSync(join(place, name)).filter((entry) => entry.startsWith(OWN));
        for (const folder of ['.', ...own]) await stopLeftOver(join(place, name, folder, 'postgres'));
        rmSync(join(place, name), { recursive: true, force: true });
      } catch {
        // Another account's.
      }
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On a server that outlives the run: what a killed run left behind, hours ago. */
async function dropOldDatabases(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'parasol\\_test\\_%'`);
    for (const { datname } of rows) {
      const startedAt = Number.parseInt(datname.split('_')[2] ?? '', 36);
      if (startedAt < Date.now() - 3 * HOUR_MS) await admin.query(`drop database if exists "${datname}" with (force)`);
    }
  });
}
