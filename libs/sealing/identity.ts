import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from '@scure/base';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { base64url, utf8 } from './bytes';
import { SealingError } from './errors';

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const SIGNER = 'parasol/adviser-keys/signer/1';

/** What of an identity is public: where to seal to, and whose signature on a list of adviser keys is theirs. */
export interface PublicKeys {
  /** `age1…`, X25519. */
  recipient: string;
  /** Ed25519 public key, base64url. */
  signer: string;
}

/** A new age identity (`AGE-SECRET-KEY-1…`): everything that its holder can open hangs on it. */
export const generateIdentity = (): Promise<string> => generateX25519Identity();

/** Refuses with `invalid_identity` what is not an X25519 identity of age. Spaces and lower case from a paper are mended. */
export function readIdentity(text: string): string {
  const identity = text.replace(/\s+/g, '').toUpperCase();
  scalarOf(identity);
  return identity;
}

/** The public half of an identity. One secret on paper is enough: the signing key follows from it. */
export async function publicKeysOf(identity: string): Promise<PublicKeys> {
  return { recipient: await recipientOf(identity), signer: base64url(ed25519.getPublicKey(signingSeed(identity))) };
}

export async function recipientOf(identity: string): Promise<string> {
  scalarOf(identity);
  return identityToRecipient(identity);
}

/** Ed25519 signature of `message` by the holder of `identity`. */
export const signAs = (identity: string, message: Uint8Array): Uint8Array => ed25519.sign(message, signingSeed(identity));

/** Strict verification (RFC 8032): one signature has one spelling. Never throws. */
export function isSignedBy(signer: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, signer, { zip215: false }) && !ed25519.Point.fromBytes(signer).isSmallOrder();
  } catch {
    return false;
  }
}

/** The 32 bytes behind `age1…`. Refuses with `invalid_recipient` other kinds of recipients and wrong checksums. */
export function recipientBytes(recipient: string): Uint8Array<ArrayBuffer> {
  if (!RECIPIENT.test(recipient)) throw new SealingError('invalid_recipient');
  try {
    const { prefix, bytes } = bech32.decodeToBytes(recipient);
    if (prefix !== 'age' || bytes.length !== 32) throw new SealingError('invalid_recipient');
    return new Uint8Array(bytes);
  } catch {
    throw new SealingError('invalid_recipient');
  }
}

/** The 32 secret bytes of an identity. Refuses with `invalid_identity` wrong letters and other kinds. */
export function scalarOf(identity: string): Uint8Array<ArrayBuffer> {
  if (!IDENTITY.test(identity)) throw new SealingError('invalid_identity');
  try {
    const { prefix, bytes } = bech32.decodeToBytes(identity);
    if (prefix.toUpperCase() !== 'AGE-SECRET-KEY-' || bytes.length !== 32) throw new SealingError('invalid_identity');
    return new Uint8Array(bytes);
  } catch {
    throw new SealingError('invalid_identity');
  }
}

const signingSeed = (identity: string): Uint8Array => hkdf(sha256, scalarOf(identity), undefined, utf8(SIGNER), 32);
