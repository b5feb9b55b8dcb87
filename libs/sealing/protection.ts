import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { base64url, type Bytes, fromBase64url, fromUtf8, randomBytes, utf8, type WebKey } from './bytes';
import { SealingError } from './errors';
import { publicKeysOf, readIdentity } from './identity';
import { generatePassphrase, readPassphrase } from './passphrase';

const FORMAT = 'parasol.identity/1';
const INFO = 'parasol/identity/passkey/1';
const PRF_BYTES = 32;
// age's own default; 0.3 to 1.3 s, 256 MiB. Less is for phones, which have not that much memory to give, and for tests; 66 bits still
// bear 2^14, no further.
const WORK_FACTOR = 18;
const LEAST_WORK_FACTOR = 14;

const base64urlText = z.string().regex(/^[\w-]{1,1500}$/);

const passkeySchema = z.strictObject({
  /** Credential id of the passkey, base64url. */
  credentialId: base64urlText,
  salt: base64urlText,
  nonce: base64urlText,
  wrapped: base64urlText,
});

/**
 * An identity as the server keeps it for its holder. The wrapping by passphrase is no option of the format: one without it
 * cannot be read, so that a passkey is always an additional way and never the only one.
 */
export const protectedIdentitySchema = z.strictObject({
  format: z.literal(FORMAT),
  recipient: z.string().max(62).regex(/^age1[02-9ac-hj-np-z]{58}$/),
  signer: z.string().max(43).regex(/^[\w-]{43}$/),
  /** The identity in an armored age file under the passphrase (scrypt); `age --decrypt` opens it too. */
  passphrase: z.string().max(2_000).startsWith('-----BEGIN AGE ENCRYPTED FILE-----\n'),
  passkeys: z.array(passkeySchema).max(10),
});
export type ProtectedIdentity = z.infer<typeof protectedIdentitySchema>;

export interface ProtectionOptions {
  /** Logarithm of scrypt's cost: 18 unless something says less. */
  workFactor?: number;
}

/** Protects an identity by a freshly generated passphrase, which is shown to its holder once and kept nowhere. */
export async function protectIdentity(identity: string, options: ProtectionOptions = {}): Promise<{ passphrase: string; protectedIdentity: ProtectedIdentity }> {
  const passphrase = generatePassphrase();
  const keys = await publicKeysOf(identity);
  return { passphrase, protectedIdentity: { format: FORMAT, ...keys, passphrase: await wrapByPassphrase(identity, passphrase, options), passkeys: [] } };
}

/** The identity. Refuses with `invalid_passphrase` a mistyped word, with `cannot_open` a wrong one, and an identity that is not the one announced. */
export async function openWithPassphrase(stored: ProtectedIdentity, typed: string): Promise<string> {
  const passphrase = readPassphrase(typed);
  let identity: string;
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    identity = await decrypter.decrypt(armor.decode(parse(stored).passphrase), 'text');
  } catch {
    throw new SealingError('cannot_open');
  }
  return demandSame(stored, identity.trim());
}

/** A new passphrase in the place of the old one, which no longer opens it; copies kept elsewhere it still opens. */
export async function renewPassphrase(stored: ProtectedIdentity, identity: string, options: ProtectionOptions = {}): Promise<{ passphrase: string; protectedIdentity: ProtectedIdentity }> {
  await demandSame(stored, identity);
  const passphrase = generatePassphrase();
  return { passphrase, protectedIdentity: { ...parse(stored), passphrase: await wrapByPassphrase(identity, passphrase, options) } };
}

/** Adds (or renews) the wrapping by a passkey; `prfOutput` are the 32 bytes of its PRF extension. */
export async function addPasskey(stored: ProtectedIdentity, identity: string, passkey: { credentialId: string; prfOutput: Uint8Array }): Promise<ProtectedIdentity> {
  await demandSame(stored, identity);
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const key = await passkeyKey(passkey.prfOutput, salt);
  const wrapped = new Uint8Array(await crypto.subtle.encrypt(gcm(stored, passkey.credentialId, nonce), key, utf8(identity)));
  const { passkeys, ...rest } = parse(stored);
  const added = { credentialId: passkey.credentialId, salt: base64url(salt), nonce: base64url(nonce), wrapped: base64url(wrapped) };
  return parse({ ...rest, passkeys: [...passkeys.filter(({ credentialId }) => credentialId !== passkey.credentialId), added] });
}

/** Takes the wrapping by a passkey away; the passphrase stays. */
export function removePasskey(stored: ProtectedIdentity, credentialId: string): ProtectedIdentity {
  const { passkeys, ...rest } = parse(stored);
  return { ...rest, passkeys: passkeys.filter((passkey) => passkey.credentialId !== credentialId) };
}

/** The identity, by a passkey. Refuses with `cannot_open`. */
export async function openWithPasskey(stored: ProtectedIdentity, passkey: { credentialId: string; prfOutput: Uint8Array }): Promise<string> {
  const found = parse(stored).passkeys.find(({ credentialId }) => credentialId === passkey.credentialId);
  if (found === undefined) throw new SealingError('cannot_open');
  let identity: string;
  try {
    const key = await passkeyKey(passkey.prfOutput, fromBase64url(found.salt));
    identity = fromUtf8(new Uint8Array(await crypto.subtle.decrypt(gcm(stored, found.credentialId, fromBase64url(found.nonce)), key, fromBase64url(found.wrapped))));
  } catch (error) {
    throw error instanceof SealingError ? error : new SealingError('cannot_open');
  }
  return demandSame(stored, identity);
}

async function wrapByPassphrase(identity: string, passphrase: string, { workFactor = WORK_FACTOR }: ProtectionOptions): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(Math.max(workFactor, LEAST_WORK_FACTOR));
  return armor.encode(await encrypter.encrypt(`${identity}\n`));
}

/** HKDF-SHA-256 to a key that WebCrypto does not give out again. */
async function passkeyKey(prfOutput: Uint8Array, salt: Bytes): Promise<WebKey> {
  if (prfOutput.length !== PRF_BYTES) throw new SealingError('invalid_prf_output');
  const material = await crypto.subtle.importKey('raw', new Uint8Array(prfOutput), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(INFO) }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const gcm = (stored: ProtectedIdentity, credentialId: string, nonce: Bytes) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8(JSON.stringify([FORMAT, stored.recipient, stored.signer, credentialId])),
});

function parse(stored: ProtectedIdentity): ProtectedIdentity {
  const read = protectedIdentitySchema.safeParse(stored);
  if (!read.success) throw new SealingError('wrong_form');
  return read.data;
}

/** A server that hands out somebody else's identity would make its holder seal and sign as them. */
async function demandSame(stored: ProtectedIdentity, identity: string): Promise<string> {
  const read = readIdentity(identity);
  const keys = await publicKeysOf(read);
  if (keys.recipient !== stored.recipient || keys.signer !== stored.signer) throw new SealingError('not_the_same_identity');
  return read;
}
