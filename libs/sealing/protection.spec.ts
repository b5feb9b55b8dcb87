import fc from 'fast-check';
import {
  addPasskey,
  generateIdentity,
  generatePassphrase,
  openWithPasskey,
  openWithPassphrase,
  PASSPHRASE_BITS,
  type ProtectedIdentity,
  protectedIdentitySchema,
  protectIdentity,
  publicKeysOf,
  readIdentity,
  readPassphrase,
  removePasskey,
  renewPassphrase,
  WORDS,
} from '.';

const CHEAP = { workFactor: 14 };
const PRF = new Uint8Array(32).fill(7);
const PASSKEY = { credentialId: 'Y3JlZGVudGlhbA', prfOutput: PRF };

let identity: string;
let passphrase: string;
let stored: ProtectedIdentity;
beforeAll(async () => {
  identity = await generateIdentity();
  ({ passphrase, protectedIdentity: stored } = await protectIdentity(identity, CHEAP));
});

describe('the word list', () => {
  it('holds 2,048 short words that differ in their first four letters', () => {
    expect(WORDS).toHaveLength(2_048);
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(WORDS.length);
    expect(WORDS.every((word) => /^[a-z]{4,8}$/.test(word))).toBe(true);
    expect(WORDS).toEqual([...WORDS].sort());
  });

  it('has no word that one would not like to read aloud here', () => {
    const unwelcome = 'police prison jail border visa permit migrant alien deport asylum illegal victim rescue client whore drug kill dead death rape abuse slave weapon'.split(' ');
    expect(WORDS.filter((word) => unwelcome.includes(word))).toEqual([]);
  });

  it('gives 66 bits in six words', () => {
    expect(PASSPHRASE_BITS).toBe(66);
  });
});

describe('the passphrase', () => {
  it('is drawn evenly and never twice', () => {
    const drawn = Array.from({ length: 2_000 }, generatePassphrase);
    expect(new Set(drawn).size).toBe(drawn.length);
    const counts = new Map<string, number>();
    for (const word of drawn.flatMap((one) => one.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
    // 12,000 draws: 5.9 of each word are expected; chi-squared with 2,047 degrees of freedom stays within 5 deviations.
    const expected = 12_000 / 2_048;
    const chi = WORDS.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected, 0);
    expect(Math.abs(chi - 2_047)).toBeLessThan(5 * Math.sqrt(2 * 2_047));
  });

  it('is read as it is typed on a phone: capitals, hyphens, more spaces, four letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 6 }), fc.constantFrom(' ', '  ', '-', ', ', '\n'), fc.boolean(), (words, gap, short) => {
        const typed = words.map((word) => (short ? word.slice(0, 4) : word)).join(gap);
        expect(readPassphrase(` ${typed.toUpperCase()} `)).toBe(words.join(' '));
        expect(readPassphrase(typed)).toBe(words.join(' '));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is refused when it cannot be one', () => {
    const [first = '', ...rest] = WORDS.slice(100, 106);
    for (const typed of ['', rest.join(' '), [first, first, ...rest].join(' '), [`${first}x`, ...rest].join(' '), ['qqqq', ...rest].join(' '), [first.slice(0, 3), ...rest].join(' ')]) {
      expect(() => readPassphrase(typed)).toThrow('invalid_passphrase');
    }
  });
});

describe('a protected identity', () => {
  it('opens with its passphrase and no other', async () => {
    expect(await openWithPassphrase(stored, passphrase.toUpperCase())).toBe(identity);
    await expect(openWithPassphrase(stored, generatePassphrase())).rejects.toMatchObject({ code: 'cannot_open' });
    expect(JSON.stringify(stored)).not.toContain(identity);
  });

  it('opens with a passkey that was added, not with another nor under another name', async () => {
    const both = await addPasskey(stored, identity, PASSKEY);
    expect(await openWithPasskey(both, PASSKEY)).toBe(identity);
    expect(await openWithPassphrase(both, passphrase)).toBe(identity);
    await expect(openWithPasskey(both, { ...PASSKEY, prfOutput: new Uint8Array(32).fill(8) })).rejects.toMatchObject({ code: 'cannot_open' });
    await expect(openWithPasskey(both, { ...PASSKEY, credentialId: 'b3RoZXI' })).rejects.toMatchObject({ code: 'cannot_open' });
    await expect(openWithPasskey(both, { ...PASSKEY, prfOutput: new Uint8Array(16) })).rejects.toMatchObject({ code: 'invalid_prf_output' });
    const renamed = { ...both, passkeys: both.passkeys.map((passkey) => ({ ...passkey, credentialId: 'b3RoZXI' })) };
    await expect(openWithPasskey(renamed, { ...PASSKEY, credentialId: 'b3RoZXI' })).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it('keeps its passphrase through everything done to passkeys, in any order', async () => {
    const step = fc.constantFrom('add a', 'add b', 'remove a', 'remove b');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        let now = stored;
        for (const [verb, credentialId = ''] of steps.map((one) => one.split(' '))) {
          now = verb === 'add' ? await addPasskey(now, identity, { credentialId, prfOutput: PRF }) : removePasskey(now, credentialId);
          expect(now.passphrase).toBe(stored.passphrase);
          expect(protectedIdentitySchema.safeParse(now).success).toBe(true);
        }
      }),
      { seed: 2, numRuns: 30 },
    );
  });

  it('does not exist without its passphrase', async () => {
    const both = await addPasskey(stored, identity, PASSKEY);
    for (const passphraseGone of [{ ...both, passphrase: '' }, { ...both, passphrase: undefined as unknown as string }]) {
      expect(protectedIdentitySchema.safeParse(passphraseGone).success).toBe(false);
      await expect(openWithPasskey(passphraseGone, PASSKEY)).rejects.toMatchObject({ code: 'wrong_form' });
      await expect(addPasskey(passphraseGone, identity, PASSKEY)).rejects.toMatchObject({ code: 'wrong_form' });
      expect(() => removePasskey(passphraseGone, PASSKEY.credentialId)).toThrow('wrong_form');
    }
  });

  it('takes a new passphrase, after which the old one is over and passkeys stay', async () => {
    const both = await addPasskey(stored, identity, PASSKEY);
    const renewed = await renewPassphrase(both, identity, CHEAP);
    expect(await openWithPassphrase(renewed.protectedIdentity, renewed.passphrase)).toBe(identity);
    expect(await openWithPasskey(renewed.protectedIdentity, PASSKEY)).toBe(identity);
    await expect(openWithPassphrase(renewed.protectedIdentity, passphrase)).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it("is refused when a server hands out somebody else's", async () => {
    const other = await generateIdentity();
    const swapped = { ...stored, ...(await publicKeysOf(other)) };
    await expect(openWithPassphrase(swapped, passphrase)).rejects.toMatchObject({ code: 'not_the_same_identity' });
    await expect(addPasskey(stored, other, PASSKEY)).rejects.toMatchObject({ code: 'not_the_same_identity' });
    await expect(renewPassphrase(stored, other, CHEAP)).rejects.toMatchObject({ code: 'not_the_same_identity' });
  });

  it('is read from paper with spaces and in lower case, and refused with a wrong letter', () => {
    expect(readIdentity(identity.toLowerCase().replace(/(.{8})/g, '$1 '))).toBe(identity);
    const wrong = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q');
    for (const text of [wrong, '', 'AGE-SECRET-KEY-PQ-1QQQQ', identity.slice(0, -1)]) expect(() => readIdentity(text)).toThrow('invalid_identity');
  });
});
