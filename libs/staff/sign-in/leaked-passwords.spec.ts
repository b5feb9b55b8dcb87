import { randomBytes } from 'node:crypto';
import { isLeaked } from './leaked-passwords';
import { LEAKED_PASSWORDS } from './leaked-passwords.generated';

describe('passwords that are known from leaks', () => {
  it('are many more than the three thousand most frequent of our length, in order, each once', () => {
    const bytes = Buffer.from(LEAKED_PASSWORDS, 'base64');
    const prefixes = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4));
    expect(prefixes.length).toBeGreaterThan(40_000);
    expect(prefixes.every((prefix, index) => index === 0 || prefix > (prefixes[index - 1] ?? 0))).toBe(true);
  });

  it('are found wherever they stand in the list, and others are not', () => {
    // Among the most frequent ones, and among the rarest.
    for (const password of ['123qweasdzxc', 'q1w2e3r4t5y6', 'unbelievable', 'finalfantasy', 'supernatural', 'scandinavian', 'leavemealone', 'needforspeed', 'businessbabe', 'websolutions']) {
      expect([password, isLeaked(password)]).toEqual([password, true]);
    }
    for (const password of ['three slow ferries at dawn', 'cafe barco luna azul', 'три медленных парома', 'xk9#mvp2$wqz!', '']) expect([password, isLeaked(password)]).toEqual([password, false]);
    // One in a hundred thousand is taken for one of them.
    const wrong = Array.from({ length: 20_000 }, () => randomBytes(12).toString('base64url').toLowerCase()).filter(isLeaked);
    expect(wrong.length).toBeLessThan(6);
  });
});
