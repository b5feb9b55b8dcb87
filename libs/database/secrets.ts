import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorCode, OperatorError } from './operator-error';
import { isProtected, unwrapSecrets, wrapSecrets, type ProtectedSecrets } from './protected-secrets';

/** Roles that sign in to PostgreSQL, each with a password of its own. */
export const LOGIN_ROLES = [
  'parasol_owner', 'parasol_app', 'parasol_signin', 'parasol_jobs', 'parasol_audit', 'parasol_sealed',
  'parasol_reports', 'parasol_system', 'parasol_keys', 'parasol_backup',
] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** What an installation keeps outside its database, in `secrets.json` of its data folder: open, or under a passphrase. */
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

function parse(file: string, text: string): Partial<Secrets & ProtectedSecrets> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through: the parser's message would quote the file.
  }
  throw new OperatorError(`${file} cannot be read as secrets. Restore it from your backup; without it the encrypted sections stay closed.`);
}

/** Writes a draft beside the file and to the disk, and lets `place` put it where it belongs. */
function write(dataDir: string, content: Partial<Secrets | ProtectedSecrets>, place: (draft: string) => void): void {
  const draft = join(dataDir, `.secrets-${process.pid}-${randomBytes(4).toString('hex')}`);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * What `<dataDir>/secrets.json` holds, made when it is not there, with the folder (mode 0700; the file 0600). Two
 * processes that start at once get the same secrets.
 * @throws OperatorError when the folder cannot be written or the file cannot be read.
 */
export function readSecrets(dataDir: string): Secrets | ProtectedSecrets {
  const file = fileOf(dataDir);
  try {
    makeFolder(dataDir);
    chmodSync(dataDir, 0o700);
    const text = read(file);
    if (text !== null) {
      chmodSync(file, 0o600);
      return found(file, text);
    }
    const secrets = complete({});
    try {
      // A link, not a rename: of two processes that start at once the second must find the first one's keys, not replace them.
      write(dataDir, secrets, (draft) => linkSync(draft, file));
      return secrets;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return found(file, read(file) ?? '');
      throw error;
    }
  } catch (error) {
    throw readable(error, dataDir);
  }
}

/**
 * As `readSecrets`, for an installation that starts without a passphrase.
 * @throws OperatorError also when it takes one.
 */
export function loadSecrets(dataDir: string): Secrets {
  const stored = readSecrets(dataDir);
  if (isProtected(stored)) throw new OperatorError(`The keys in ${fileOf(dataDir)} are protected by a passphrase.`);
  return stored;
}

/**
 * As `readSecrets`, opened.
 * @param passphrase asked only when the secrets are protected
 * @throws OperatorError also when the passphrase does not open them.
 */
export async function openSecrets(dataDir: string, passphrase: () => Promise<string>): Promise<Secrets> {
  const stored = readSecrets(dataDir);
  return isProtected(stored) ? checked(fileOf(dataDir), await unwrapSecrets(stored, await passphrase())) : stored;
}

/** `secrets.json` as it lies on the disk, open or under a passphrase. */
export function storedSecrets(dataDir: string): Buffer {
  readSecrets(dataDir);
  return readFileSync(fileOf(dataDir));
}

/**
 * Puts `secrets.json` of a backup, as it lay there, into a data folder that has none; where the same one stands already, does nothing.
 * @throws OperatorError when the folder has others, which are never replaced: they may be all that opens something
 */
export function placeSecrets(dataDir: string, stored: Buffer): void {
  const file = fileOf(dataDir);
  try {
    makeFolder(dataDir);
    chmodSync(dataDir, 0o700);
    const there = read(file);
    if (there === null) write(dataDir, parse('secrets.json of the backup', stored.toString('utf8')), (draft) => linkSync(draft, file));
    else if (!isDeepStrictEqual(parse(file, there), parse('secrets.json of the backup', stored.toString('utf8')))) {
      throw new OperatorError(`${dataDir} has keys of its own. Restore into an empty folder (PARASOL_DATA_DIR), or leave out --keys.`);
    }
  } catch (error) {
    throw readable(error, dataDir);
  }
}

/** From now on the secrets stand in the data folder under this passphrase only, whatever they stood under before. */
export async function protectSecrets(dataDir: string, secrets: Secrets, passphrase: string): Promise<void> {
  const wrapped = await wrapSecrets(secrets, passphrase);
  // Not to be found out at the next start.
  await unwrapSecrets(wrapped, passphrase);
  replace(dataDir, wrapped);
}

/** From now on the secrets stand in the data folder open, for whoever may read the file. */
export function unprotectSecrets(dataDir: string, secrets: Secrets): void {
  replace(dataDir, secrets);
}

function replace(dataDir: string, content: Secrets | ProtectedSecrets): void {
  try {
    const file = fileOf(dataDir);
    const old = openSync(file, 'r+');
    try {
      write(dataDir, content, (draft) => renameSync(draft, file));
      syncFolder(dataDir);
      // On a disk that writes in place the old bytes go, too; unless the file has another name: that one is the operator's.
      const { nlink, size } = fstatSync(old);
      if (nlink === 0) writeSync(old, Buffer.alloc(size), 0, null, 0);
      fsyncSync(old);
    } finally {
      closeSync(old);
    }
  } catch (error) {
    throw readable(error, dataDir);
  }
}

/** The new name must be on the disk before the old bytes are wiped. */
function syncFolder(dataDir: string): void {
  const handle = openSync(dataDir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const fileOf = (dataDir: string): string => join(dataDir, 'secrets.json');

function found(file: string, text: string): Secrets | ProtectedSecrets {
  const stored = parse(file, text);
  return isProtected(stored) ? stored : checked(file, stored);
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
