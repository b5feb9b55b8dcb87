import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, OperatorError } from './operator-error';

/** Roles that sign in to PostgreSQL, each with a password of its own. */
export const LOGIN_ROLES = [
  'parasol_owner', 'parasol_app', 'parasol_signin', 'parasol_jobs', 'parasol_audit', 'parasol_sealed',
  'parasol_reports', 'parasol_system', 'parasol_keys', 'parasol_backup',
] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** What an installation keeps outside its database, in `secrets.json` of its data folder. */
export interface Secrets {
  /** Tells this installation from another one on the same PostgreSQL server. */
  readonly installation: string;
  /** Superuser of the embedded PostgreSQL. */
  readonly clusterPassword: string;
  readonly passwords: Readonly<Record<LoginRole, string>>;
  /** Base64, 32 bytes: wraps the keys of case files and organisations. */
  readonly keyEncryptionKey: string;
  /** Base64, 32 bytes: HMAC key of the audit chain. */
  readonly auditKey: string;
  /** Base64, 32 bytes: breaks ties when reports are rounded, so that a period closes the same way twice. */
  readonly reportSeed: string;
  /** Base64, 32 bytes: mixed into the hashes of session tokens, invitations and device credentials. */
  readonly tokenPepper: string;
  /** Base64, 32 bytes: for what comes later, through `derivedSecret`. */
  readonly generic: string;
}

const key = (): string => randomBytes(32).toString('base64');
const password = (): string => randomBytes(24).toString('base64url');

function complete(found: Partial<Secrets>): Secrets {
  const passwords = found.passwords ?? ({} as Partial<Record<LoginRole, string>>);
  return {
    installation: found.installation ?? randomUUID(),
    clusterPassword: found.clusterPassword ?? password(),
    passwords: Object.fromEntries(LOGIN_ROLES.map((role) => [role, passwords[role] ?? password()])) as Record<LoginRole, string>,
    keyEncryptionKey: found.keyEncryptionKey ?? key(),
    auditKey: found.auditKey ?? key(),
    reportSeed: found.reportSeed ?? key(),
    tokenPepper: found.tokenPepper ?? key(),
    generic: found.generic ?? key(),
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(file: string, text: string): Partial<Secrets> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through: the parser's message would quote the file.
  }
  throw new OperatorError(`${file} cannot be read as secrets. Restore it from your backup; without it the encrypted sections stay closed.`);
}

function write(dataDir: string, file: string, secrets: Secrets): void {
  const draft = join(dataDir, `.secrets-${process.pid}-${randomBytes(4).toString('hex')}`);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    // A link, not a rename: of two processes that start at once the second must find the first one's keys, not replace them.
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Reads `<dataDir>/secrets.json`, making folder (mode 0700) and file (0600) when they are not there. What the file
 * holds is never changed. Two processes that start at once get the same secrets.
 * @throws OperatorError when the folder cannot be written or the file cannot be read.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  try {
    makeFolder(dataDir);
    const text = read(file);
    if (text !== null) {
      chmodSync(dataDir, 0o700);
      chmodSync(file, 0o600);
      return checked(file, parse(file, text));
    }
    const secrets = complete({});
    chmodSync(dataDir, 0o700);
    try {
      write(dataDir, file, secrets);
      return secrets;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return checked(file, parse(file, read(file) ?? ''));
      throw error;
    }
  } catch (error) {
    throw readable(error, dataDir);
  }
}

function checked(file: string, found: Partial<Secrets>): Secrets {
  const expected = complete({});
  const missing = (Object.keys(expected) as (keyof Secrets)[]).filter((name) => typeof found[name] !== typeof expected[name]);
  const passwords: Partial<Record<LoginRole, string>> = found.passwords ?? {};
  if (missing.length > 0 || LOGIN_ROLES.some((role) => typeof passwords[role] !== 'string')) {
    throw new OperatorError(`${file} is not complete. Restore it from your backup; without it the encrypted sections stay closed.`);
  }
  return found as Secrets;
}

/** Not Node's recursive `mkdir`: on a file system that knows no new folders (`/proc`) that one tries for ever. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  const parent = dirname(dir);
  if (parent !== dir) makeFolder(parent);
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function readable(error: unknown, dataDir: string): unknown {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new OperatorError(`The folder ${dataDir} cannot be written. Give this user the right to write there, or name another folder with PARASOL_DATA_DIR.`);
    case 'ENOTDIR':
    case 'EEXIST':
      return new OperatorError(`${dataDir} is not a folder. Name a folder with PARASOL_DATA_DIR.`);
    case 'ENOSPC':
      return new OperatorError(`The disk that holds ${dataDir} is full. Make room, then start again.`);
    default:
      return error;
  }
}

/** 32 bytes for one purpose, always the same for an installation; different purposes tell nothing of each other. */
export function derivedSecret(secrets: Pick<Secrets, 'generic'>, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secrets.generic, 'base64'), Buffer.alloc(0), `parasol:${purpose}`, 32));
}
