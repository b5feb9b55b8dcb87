import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperatorError } from './operator-error';
import type { Secrets } from './secrets';
import type { DatabaseUrls } from './urls';

type Environment = Readonly<Record<string, string | undefined>>;

export type ProcessName = 'api' | 'worker';

/** Secrets that each kind of process needs; never a password of the server, nor a role's that is not in its URLs. Who signs people in cannot rewrite the log of it. */
const PROCESS_SECRETS = {
  api: ['keyEncryptionKey', 'tokenPepper', 'generic'],
  worker: ['keyEncryptionKey', 'auditKey', 'reportSeed'],
} as const satisfies Record<ProcessName, readonly (keyof Secrets)[]>;

/** What a process may reach. The one who starts it hands it over; see `loadSettings`. */
export interface Access<Name extends ProcessName> {
  readonly databaseUrls: Partial<DatabaseUrls>;
  readonly secrets: Pick<Secrets, (typeof PROCESS_SECRETS)[Name][number]>;
}

export interface Settings<Name extends ProcessName> extends Access<Name> {
  /** Folder for what is kept outside the database (signed heads of the audit chain); made by the CLI. */
  readonly dataDir: string;
}

/** Which database roles each kind of process is given. None of them is the owner: nobody who serves may change a table. */
export const PROCESS_ROLES: Readonly<Record<ProcessName, readonly (keyof DatabaseUrls)[]>> = {
  api: ['app', 'signin', 'audit', 'sealed', 'keys'],
  worker: ['system', 'jobs', 'audit', 'sealed', 'reports', 'keys'],
};

/** The part of an installation that a process of this kind is handed. */
export function accessOf<Name extends ProcessName>(name: Name, urls: DatabaseUrls, secrets: Secrets): Access<Name> {
  return {
    databaseUrls: Object.fromEntries(PROCESS_ROLES[name].map((role) => [role, urls[role]])),
    secrets: Object.fromEntries(PROCESS_SECRETS[name].map((secret) => [secret, secrets[secret]])) as Access<Name>['secrets'],
  };
}

/** The data folder, absolute: `PARASOL_DATA_DIR`, else `.data` of the working directory. */
export const dataDirOf = (env: Environment): string => resolve(env.PARASOL_DATA_DIR ?? '.data');

/**
 * Settings of an API or worker process. They come as one JSON document `{ databaseUrls, secrets }`, in the variable
 * `PARASOL_SETTINGS` (`npm start` hands it to its children) or in the file that `PARASOL_SETTINGS_FILE` names
 * (containers; `npx parasol migrate --write-settings DIR` writes it).
 * @throws OperatorError when neither is there or readable; the message quotes nothing of it.
 */
export function loadSettings<Name extends ProcessName>(name: Name, env: Environment = process.env): Settings<Name> {
  return { ...parse(name, text(env)), dataDir: dataDirOf(env) };
}

function text(env: Environment): string {
  if (env.PARASOL_SETTINGS !== undefined) return env.PARASOL_SETTINGS;
  const file = env.PARASOL_SETTINGS_FILE;
  if (file === undefined) {
    throw new OperatorError('This process was given no database. Start it with "npm start", or name its settings with PARASOL_SETTINGS_FILE.');
  }
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(`The settings ${file} cannot be read. Check PARASOL_SETTINGS_FILE and the file's rights.`);
  }
}

function parse<Name extends ProcessName>(name: Name, json: string): Access<Name> {
  try {
    const { databaseUrls, secrets } = (JSON.parse(json) ?? {}) as Partial<Access<Name>>;
    if (databaseUrls && secrets && PROCESS_SECRETS[name].every((secret) => secret in secrets)) return { databaseUrls, secrets };
  } catch {
    // The parser's message would quote a password.
  }
  throw new OperatorError('The settings of this process are damaged. Write them again with "npx parasol migrate --write-settings DIR".');
}
