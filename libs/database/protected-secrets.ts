import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { OperatorError } from './operator-error';

/** `Algorithm.Argon2id` of the library, whose const enum cannot be read file by file. */
const ARGON2ID = 2;
const FORMAT = 1;
/** Dear for somebody who tries passphrases, a fifth of a second for somebody who knows it. */
const COST = { memoryKib: 65_536, passes: 3 } as const;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What `secrets.json` holds when starting takes a passphrase: nothing in it opens or signs in to anything. */
export interface ProtectedSecrets {
  /** Tells this installation from another one; the only field that is no secret. */
  readonly installation: string;
  readonly protected: {
    readonly format: typeof FORMAT;
    readonly derivedBy: 'argon2id';
    /** Base64, 16 bytes. */
    readonly salt: string;
    /** Base64: nonce (12), AES-256-GCM of the secrets as JSON, tag (16); bound to the installation and the format. */
    readonly box: string;
  };
}

/** Whether it has the outer shape; whether it opens is for `openProtected` to say. */
export function isProtected(value: Partial<ProtectedSecrets>): value is ProtectedSecrets {
  const inner: Partial<ProtectedSecrets['protected']> | undefined = value.protected;
  return (
    typeof value.installation === 'string' && inner?.format === FORMAT && inner.derivedBy === 'argon2id' && typeof inner.salt === 'string' && typeof inner.box === 'string'
  );
}

/** Wraps secrets under a passphrase, with a salt of its own each time. */
export async function wrapSecrets(secrets: { readonly installation: string }, passphrase: string): Promise<ProtectedSecrets> {
  const { installation, ...hidden } = secrets;
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), nonce).setAAD(bound(installation));
  const box = Buffer.concat([nonce, cipher.update(JSON.stringify(hidden), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { installation, protected: { format: FORMAT, derivedBy: 'argon2id', salt: salt.toString('base64'), box: box.toString('base64') } };
}

/**
 * What was wrapped, its shape unchecked.
 * @throws OperatorError when the passphrase is another one or a byte was changed; which of both cannot be told.
 */
export async function unwrapSecrets({ installation, protected: { salt, box } }: ProtectedSecrets, passphrase: string): Promise<object> {
  const bytes = Buffer.from(box, 'base64');
  const key = await derive(passphrase, Buffer.from(salt, 'base64'));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(bound(installation))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    return { installation, ...(JSON.parse(text) as object) };
  } catch {
    throw new OperatorError('That passphrase does not open the keys of this installation. Nothing was started or changed. Check the words; if they are right, secrets.json was damaged: restore it from your backup.');
  }
}

async function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  try {
    return await hashRaw(passphrase, { algorithm: ARGON2ID, memoryCost: COST.memoryKib, timeCost: COST.passes, parallelism: 1, outputLen: 32, salt });
  } catch {
    // A salt of an impossible length. The library's message is not ours to show.
    throw new OperatorError('secrets.json is damaged. Restore it from your backup; without it the encrypted sections stay closed.');
  }
}

const bound = (installation: string): Buffer => Buffer.from(JSON.stringify(['parasol secrets', FORMAT, COST.memoryKib, COST.passes, installation]));
