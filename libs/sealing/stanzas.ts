import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import { base64nopad, type Bytes, equal, fromBase64nopad, utf8, type WebKey } from './bytes';
import { SealingError } from './errors';

const LABEL = 'age-encryption.org/v1/X25519';
const ALGORITHM = { name: 'X25519' };
// Fixed, because each of these keys encrypts once.
const NONCE = new Uint8Array(12);
// What stands before the 32 bytes of a private X25519 key (RFC 8410); WebCrypto takes it in no barer form.
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20];

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
  return new Stanza(['X25519', base64nopad(share)], chacha20poly1305(wrappingKey(secret, share, recipient), NONCE).encrypt(fileKey));
}

/**
 * Opens with an X25519 identity, trying all stanzas at once, for the same reason; and so it takes as long whichever is its own.
 * Only for headers whose form was checked: a stanza of another kind is none that it could pass over.
 */
export class X25519Opener implements Identity {
  constructor(
    private readonly scalar: Bytes,
    private readonly recipient: Bytes,
  ) {}

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const agree = await agreement(this.scalar);
    const fileKeys = await Promise.all(
      stanzas.map(async ({ args: [, text = ''], body }) => {
        const share = fromBase64nopad(text);
        const secret = await agree(share).catch(() => undefined);
        if (secret === undefined || equal(secret, new Uint8Array(32))) return undefined;
        try {
          return chacha20poly1305(wrappingKey(secret, share, this.recipient), NONCE).decrypt(body);
        } catch {
          return undefined;
        }
      }),
    );
    return fileKeys.find((key) => key !== undefined) ?? null;
  }
}

/** One import of the private key for all stanzas. */
async function agreement(scalar: Bytes): Promise<(share: Bytes) => Promise<Uint8Array>> {
  return withoutWebCrypto<(share: Bytes) => Promise<Uint8Array>>(
    async () => {
      const own = await crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8, ...scalar]), ALGORITHM, false, ['deriveBits']);
      return async (share) => {
        const peer = await crypto.subtle.importKey('raw', share, ALGORITHM, false, []);
        return new Uint8Array(await crypto.subtle.deriveBits({ ...ALGORITHM, public: peer }, own, 256));
      };
    },
    () => async (share) => x25519.getSharedSecret(scalar, share),
  );
}

function wrappingKey(secret: Uint8Array, share: Bytes, recipient: Bytes): Uint8Array {
  const salt = new Uint8Array(64);
  salt.set(share);
  salt.set(recipient, 32);
  return hkdf(sha256, secret, salt, utf8(LABEL), 32);
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
