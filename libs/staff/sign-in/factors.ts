import { randomUUID } from 'node:crypto';
import type { DeviceKind, PasskeyKind } from '../sessions/limits';
import type { NewPasskey } from './passkeys';
import type { SignInQueries } from './sign-in-database';
import type { Tokens } from './tokens';

interface Owner {
  readonly organisationId: string;
  readonly workerId: string;
}

const RECOVERY_CODES = 10;

export async function storePasskey(queries: SignInQueries, owner: Owner, passkey: NewPasskey, device: DeviceKind): Promise<string> {
  const id = randomUUID();
  await queries.query(
    `insert into signin.passkey (id, organisation_id, worker_id, credential_id, public_key, counter, transports, user_verified, backup_eligible, backed_up, kind)
     values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9, $10)`,
    [
      id, owner.organisationId, owner.workerId, passkey.credentialId, passkey.publicKey, passkey.counter, [...passkey.transports],
      passkey.backupEligible, passkey.backedUp, kindOf(passkey.transports, device),
    ],
  );
  return id;
}

/** What a passkey lives on, as far as it can be told; for the worker's own list. */
function kindOf(transports: readonly string[], device: DeviceKind): PasskeyKind {
  if (transports.length === 0 || transports.includes('internal')) return device;
  return transports.includes('hybrid') ? 'phone' : 'security_key';
}

/** Replaces a worker's recovery codes; answers the new ones, which cannot be read again. */
export async function newRecoveryCodes(queries: SignInQueries, owner: Owner, tokens: Tokens): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => tokens.recoveryCode());
  await queries.query('delete from signin.recovery_code where worker_id = $1', [owner.workerId]);
  await queries.query(
    `insert into signin.recovery_code (id, organisation_id, worker_id, code_hash)
     select gen_random_uuid(), $1, $2, hash from unnest($3::bytea[]) as hash`,
    [owner.organisationId, owner.workerId, codes.map((code) => tokens.codeHash('recovery', code))],
  );
  return codes;
}

/** Takes away everything that a worker could sign in with. */
export async function removeFactors(queries: Pick<SignInQueries, 'query'>, workerId: string): Promise<void> {
  for (const table of ['passkey', 'password_credential', 'recovery_code']) {
    await queries.query(`delete from signin.${table} where worker_id = $1`, [workerId]);
  }
}
