import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';

export type TokenPurpose = 'session' | 'device' | 'upload' | 'invitation' | 'recovery' | 'throttle' | 'packet_link' | 'packet_code' | 'packet_browser' | 'packet_form';

/** No letters that look like digits; what is typed instead is understood. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const INVITATION_LENGTH = 28;
const RECOVERY_LENGTH = 24;
const LINK_LENGTH = 8;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Makes tokens and one-time codes, and the keyed hashes under which alone they are stored. */
@Injectable()
export class Tokens {
  constructor(@Inject(STAFF_SETTINGS) private readonly settings: StaffSettings) {}

  /** 256 bits, base64url. */
  token(): string {
    return randomBytes(32).toString('base64url');
  }

  /** 140 bits in groups of four, to be typed from paper. */
  invitationCode(): string {
    return grouped(randomCode(INVITATION_LENGTH));
  }

  /** 120 bits in groups of four: too many to try, so that a keyed hash is enough for storing it. */
  recoveryCode(): string {
    return grouped(randomCode(RECOVERY_LENGTH));
  }

  /** 40 bits in two groups of four, to be said over the telephone: worth nothing without the link that it belongs to. */
  linkCode(): string {
    return grouped(randomCode(LINK_LENGTH));
  }

  /** 32 bytes; the same token has unlike hashes for unlike purposes. */
  hash(purpose: TokenPurpose, token: string): Buffer {
    return createHmac('sha256', this.settings.tokenPepper).update(`parasol ${purpose}\n${token}`).digest();
  }

  /** Hash of a code as somebody typed it: case, spaces and dashes do not matter. */
  codeHash(purpose: 'invitation' | 'recovery', typed: string): Buffer {
    return this.hash(purpose, plainCode(typed));
  }
}

/** Whether a cookie can be a token of ours at all. */
export const isToken = (value: string | undefined): value is string => value !== undefined && TOKEN.test(value);

/** A typed code without its decoration, look-alikes read as digits. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

const randomCode = (length: number): string => Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('');

const grouped = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');
