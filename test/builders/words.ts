import { randomBytes } from 'node:crypto';

const CONSONANTS = 'bdfgklmnrt';
const VOWELS = 'aou';

/** A word that nobody has: names made with it are told apart, and the leak guard sees no number in them. */
export const aWord = (syllables = 5): string =>
  [...randomBytes(syllables)].map((byte) => `${CONSONANTS[byte % CONSONANTS.length]}${VOWELS[byte % VOWELS.length]}`).join('');

/** A telephone number that nobody has. */
export const aPhoneNumber = (): string => `+00 555 ${String(randomBytes(4).readUInt32BE()).padStart(10, '0')}`;
