import { createHash } from 'node:crypto';
import { LEAKED_PASSWORDS } from './leaked-passwords.generated';

let prefixes: Buffer | undefined;

/** Whether a password in lower case (NFKC) is one of those that are known from leaks, and long enough to be one of ours. */
export function isLeaked(password: string): boolean {
  prefixes ??= Buffer.from(LEAKED_PASSWORDS, 'base64');
  const sought = createHash('sha256').update(password).digest().readUInt32BE();
  let low = 0;
  let high = prefixes.length / 4 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = prefixes.readUInt32BE(middle * 4);
    if (found === sought) return true;
    if (found < sought) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
