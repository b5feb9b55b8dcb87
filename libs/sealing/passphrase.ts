import { randomBelow } from './bytes';
import { SealingError } from './errors';
import { WORDS } from './words';

export const PASSPHRASE_WORDS = 6;
/** 66 bits: six independent draws out of 2,048. */
export const PASSPHRASE_BITS = PASSPHRASE_WORDS * Math.log2(WORDS.length);

const LETTERS = 4;
const BY_START = new Map(WORDS.map((word) => [word.slice(0, LETTERS), word]));

/** Six words, drawn by the browser's or Node's random source; never chosen by a person, never the sign-in password. */
export const generatePassphrase = (): string => Array.from({ length: PASSPHRASE_WORDS }, () => WORDS[randomBelow(WORDS.length)] ?? '').join(' ');

/**
 * The passphrase as it was generated, from what somebody typed: capitals, spaces and hyphens do not matter, and the first four
 * letters of a word are enough. Refuses with `invalid_passphrase` what cannot be one.
 */
export function readPassphrase(typed: string): string {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const full = BY_START.get(word.slice(0, LETTERS));
      if (full?.startsWith(word) !== true) throw new SealingError('invalid_passphrase');
      return full;
    });
  if (words.length !== PASSPHRASE_WORDS) throw new SealingError('invalid_passphrase');
  return words.join(' ');
}
