import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';

const NONCE = 12;
const TAG = 16;

/** Seals what the server itself must read again, with a key that stands outside the database; bound to its place. */
@Injectable()
export class Sealing {
  constructor(@Inject(STAFF_SETTINGS) private readonly settings: StaffSettings) {}

  seal(place: string, content: unknown): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.settings.sealingKey, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when it was sealed for another place, or changed. */
  open<T>(place: string, sealed: Buffer): T {
    const decipher = createDecipheriv('aes-256-gcm', this.settings.sealingKey, sealed.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-TAG));
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')) as T;
  }
}
