import { randomInt } from 'node:crypto';

/** Crockford's digits: no I, L, O or U, which are misread, misheard or make words. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digits = (count: number): string => Array.from({ length: count }, () => DIGITS[randomInt(DIGITS.length)]).join('');

export const PACKET_CODE = /^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/;

/**
 * A new random code such as `P-7F3K-Q2`. Every referral has its own, so that two partners who talk to each other cannot
 * tell from it that theirs are about one person.
 */
export const newPacketCode = (): string => `P-${digits(4)}-${digits(2)}`;
