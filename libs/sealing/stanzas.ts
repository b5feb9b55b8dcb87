import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Recipient, Stanza } from 'age-encryption';
import { base64nopad, type Bytes, equal, utf8, type WebKey } from './bytes';
import { SealingError } from './errors';

const LABEL = 'age-encryption.org/v1/X25519';
const ALGORITHM = { name: 'X25519' };

interface KeyPair {
  publicKey: WebKey;
  privateKey: WebKey;
}

interface Exchange {
  /** Public half of the key made for one stanza. */
  share: Bytes;
  secret: Uint8Array;
}

/**
 * All stanzas of a file at once, in the order given: ordinary X25519 stanzas of age. The encrypter of age-encryption makes
 * them one after the other, which for sixteen takes longer than opening, checking and everything else together.
 */
export class X25519Recipients implements Recipient {
  constructor(private readonly recipients: readonly Bytes[]) {}

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    return Promise.all(this.recipients.map((recipient) => wrap(fileKey, recipient)));
  }
}

async function wrap(fileKey: Uint8Array, recipient: Bytes): Promise<Stanza> {
  const { share, secret } = await exchangeWith(recipient);
  // A recipient of small order would make the secret known to everybody.
  if (equal(secret, new Uint8Array(32))) throw new SealingError('invalid_recipient');
  const salt = new Uint8Array(64);
  salt.set(share);
  salt.set(recipient, 32);
  const key = hkdf(sha256, secret, salt, utf8(LABEL), 32);
  // The nonce is fixed because the key is used once.
  return new Stanza(['X25519', base64nopad(share)], chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey));
}

/** A fresh key pair for a throw-away recipient whose identity nobody ever sees. */
export async function throwAway(): Promise<Bytes> {
  return withoutWebCrypto(
    async () => rawPublicKey(await freshPair()),
    () => new Uint8Array(x25519.keygen().publicKey),
  );
}

async function exchangeWith(recipient: Bytes): Promise<Exchange> {
  return withoutWebCrypto(
    async () => {
      const [pair, peer] = await Promise.all([freshPair(), crypto.subtle.importKey('raw', recipient, ALGORITHM, false, [])]);
      const [share, secret] = await Promise.all([rawPublicKey(pair), crypto.subtle.deriveBits({ ...ALGORITHM, public: peer }, pair.privateKey, 256)]);
      return { share, secret: new Uint8Array(secret) };
    },
    () => {
      const { secretKey, publicKey } = x25519.keygen();
      return { share: new Uint8Array(publicKey), secret: x25519.getSharedSecret(secretKey, recipient) };
    },
  ).catch((error: unknown) => {
    // Both refuse points of small order, each in its own words.
    throw error instanceof SealingError ? error : new SealingError('invalid_recipient');
  });
}

const freshPair = (): Promise<KeyPair> => crypto.subtle.generateKey(ALGORITHM, false, ['deriveBits']) as Promise<KeyPair>;
const rawPublicKey = async (pair: KeyPair): Promise<Bytes> => new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));

/** Browsers before 2025 have no X25519 in WebCrypto. */
async function withoutWebCrypto<T>(native: () => Promise<T>, otherwise: () => T): Promise<T> {
  try {
    return await native();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return otherwise();
    throw error;
  }
}
