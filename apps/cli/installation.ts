import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPolicies } from '@parasol/access';
import {
  databaseUrls, dataDirOf, isPostgresUrl, isSafeWay, migrate, openSecrets, OperatorError, provision, startEmbeddedCluster, withParts,
  type DatabaseUrls, type EmbeddedCluster, type Migrated, type Secrets,
} from '@parasol/database';
import { claim, lockHolder } from './instance-lock';
import { passphraseFrom } from './passphrase';

type Environment = Readonly<Record<string, string | undefined>>;

/** An installation with its database ready for use. */
export interface Installation {
  readonly dataDir: string;
  readonly urls: DatabaseUrls;
  readonly secrets: Secrets;
  /** What opening it has migrated. */
  readonly migrated: Migrated;
  /** The PostgreSQL that this process has started; absent with DATABASE_URL, or when a running Parasol has it. */
  cluster?: EmbeddedCluster;
  /** Whether `close` was called. */
  readonly closed: boolean;
  /** Stops what opening has started, and lets go of the data folder. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Take the data folder for this process alone, and refuse when somebody has it. */
  readonly alone?: boolean;
  /** What comes before the migrations: the databases are there by then, and their roles. */
  readonly prepare?: (urls: DatabaseUrls, secrets: Secrets) => Promise<void>;
}

const OTHERS_ON_THE_WAY =
  'DATABASE_URL names another machine, and others on the way could read along, or answer in its place. Add ?sslmode=verify-full (and &sslrootcert=FILE for an authority of your own), or ?sslmode=disable where the way is yours alone.';

const NOTHING: Migrated = { main: [], keyStore: [] };

/**
 * Opens the installation that the environment names (PARASOL_DATA_DIR, DATABASE_URL, PARASOL_DATABASE): secrets (asking
 * for the passphrase that protects them, if one does), the embedded PostgreSQL or the given one, database roles, migrations and policies. Next to a running Parasol it joins
 * that one's database. The caller closes it.
 * @throws OperatorError with a sentence that says what to do.
 */
export async function openInstallation(env: Environment = process.env, options: OpenOptions = {}): Promise<Installation> {
  const dataDir = dataDirOf(env);
  const name = databaseName(env);
  const secrets = await openSecrets(dataDir, () => passphraseFrom(env));
  if (!options.alone && !env.DATABASE_URL && lockHolder(dataDir) !== null) return joined(dataDir, secrets, name);
  const release = options.alone || !env.DATABASE_URL ? claim(dataDir) : () => undefined;
  let cluster: EmbeddedCluster | undefined;
  try {
    if (!env.DATABASE_URL) cluster = await startEmbeddedCluster({ dir: clusterDir(dataDir), password: secrets.clusterPassword });
    const urls = await provision(cluster?.adminUrl ?? administratorUrl(env), secrets, name);
    await options.prepare?.(urls, secrets);
    const migrated = await migrate(urls, { after: applyPolicies });
    return new OpenInstallation(dataDir, urls, secrets, migrated, release, cluster);
  } catch (error) {
    await cluster?.stop();
    release();
    throw error;
  }
}

class OpenInstallation implements Installation {
  closed = false;

  constructor(
    readonly dataDir: string,
    readonly urls: DatabaseUrls,
    readonly secrets: Secrets,
    readonly migrated: Migrated,
    private readonly release: () => void,
    public cluster?: EmbeddedCluster,
  ) {}

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.cluster?.stop();
    this.release();
  }
}

/** DATABASE_URL, with the password of DATABASE_PASSWORD_FILE where there is one: addresses are seen in lists of processes and containers. */
function administratorUrl(env: Environment): string {
  const url = env.DATABASE_URL ?? '';
  const file = env.DATABASE_PASSWORD_FILE;
  if (!isPostgresUrl(url)) return url;
  if (!isSafeWay(url)) throw new OperatorError(OTHERS_ON_THE_WAY);
  if (!file) return url;
  try {
    return withParts(url, { password: readFileSync(file, 'utf8').trim() });
  } catch {
    throw new OperatorError(`The file that DATABASE_PASSWORD_FILE names cannot be read: ${file}.`);
  }
}

export const clusterDir = (dataDir: string): string => join(dataDir, 'postgres');

function databaseName(env: Environment): string {
  const name = env.PARASOL_DATABASE || 'parasol';
  if (/^[a-z][a-z0-9_]{0,50}$/.test(name)) return name;
  throw new OperatorError('PARASOL_DATABASE must be a plain name: small letters, digits and _.');
}

function joined(dataDir: string, secrets: Secrets, name: string): Installation {
  const port = join(clusterDir(dataDir), 'parasol.port');
  if (!existsSync(port)) throw new OperatorError('Parasol is just starting on this data folder. Try again shortly.');
  const url = `postgresql://127.0.0.1:${Number(readFileSync(port, 'utf8'))}/postgres`;
  return new OpenInstallation(dataDir, databaseUrls(url, secrets, name), secrets, NOTHING, () => undefined);
}
