import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Bytes of a link's or head's code (HMAC-SHA-256). */
export const MAC_BYTES = 32;

/**
 * The key that stands outside the database: without it nobody who can write every table can make a chain that
 * verifies. Links and heads have keys of their own, derived from it.
 */
export class AuditKey {
  private readonly link: Buffer;
  private readonly head: Buffer;

  /** @param secret 32 random bytes. */
  constructor(secret: Buffer) {
    if (secret.length !== 32) throw new Error('The audit key has 32 bytes.');
    this.link = derived(secret, 'parasol audit link');
    this.head = derived(secret, 'parasol audit head');
  }

  macOfLink(bytes: Buffer): Buffer {
    return createHmac('sha256', this.link).update(bytes).digest();
  }

  signHead(bytes: Buffer): Buffer {
    return createHmac('sha256', this.head).update(bytes).digest();
  }

  isHeadSignature(bytes: Buffer, signature: Buffer): boolean {
    return signature.length === MAC_BYTES && timingSafeEqual(this.signHead(bytes), signature);
  }
}

const derived = (secret: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
