import { Decrypter, type Identity } from 'age-encryption';
import fc from 'fast-check';
import { checkSealedForm, generateIdentity, ROOM, SEALED_SIZE, type SealedKind, STANZAS } from '.';
import { equal } from './bytes';
import { recipientOf } from './identity';
import { MOST_RECIPIENTS, open, sealTo } from './seal';

const SEED = 20_260_301;
const KINDS = ['document', 'drop'] as const satisfies SealedKind[];

const identities: string[] = [];
const recipients: string[] = [];
beforeAll(async () => {
  for (let count = 0; count < MOST_RECIPIENTS; count++) {
    const identity = await generateIdentity();
    identities.push(identity);
    recipients.push(await recipientOf(identity));
  }
});

/** Contents of every length up to the room of their kind, its ends more often; also ones that end like padding does. */
const contentOf = (of: SealedKind) =>
  fc
    .tuple(fc.oneof(fc.constantFrom(0, 1, ROOM[of] - 1, ROOM[of]), fc.integer({ min: 0, max: ROOM[of] })), fc.integer({ min: 0, max: 255 }), fc.constantFrom('', ' ', '\n', '\n   ', ' \n \n'))
    .map(([length, fill, end]) => {
      const content = new Uint8Array(length).fill(fill);
      const tail = new TextEncoder().encode(end).subarray(0, length);
      content.set(tail, length - tail.length);
      return content;
    });
const sample = fc.oneof(...KINDS.map((of) => fc.record({ of: fc.constant(of), content: contentOf(of) })));

describe('sealing and opening', () => {
  it('gives the same bytes back, at one size and in the one form, for all contents and numbers of recipients', async () => {
    const counts = new Set<number>();
    await fc.assert(
      fc.asyncProperty(sample, fc.integer({ min: 1, max: MOST_RECIPIENTS }), fc.nat(), fc.boolean(), async ({ of, content }, count, pick, itsOwn) => {
        counts.add(count);
        const reader = identities[pick % count] ?? '';
        const sealed = await sealTo(content, of, recipients.slice(0, count), itsOwn ? reader : undefined);
        expect(sealed.length).toBe(SEALED_SIZE[of]);
        expect(checkSealedForm(sealed, of)).toEqual({ ok: true });
        expect(equal(await open(sealed, of, reader), content)).toBe(true);
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(counts.size).toBeGreaterThan(10);
  });

  it('has one size for every number of recipients from 1 to 15', async () => {
    for (let count = 1; count <= MOST_RECIPIENTS; count++) {
      for (const of of KINDS) {
        const sealed = await sealTo(new Uint8Array(count * 7), of, recipients.slice(0, count));
        expect(sealed.length).toBe(SEALED_SIZE[of]);
        const header = Buffer.from(sealed).toString('latin1');
        expect(header.split('-> X25519 ').length - 1).toBe(STANZAS);
      }
    }
    expect(SEALED_SIZE).toEqual({ document: 18_055, drop: 5_767, outbox: 8_491, lease: 33_067 });
  });

  it('opens for each of its recipients and for nobody else', async () => {
    const content = new TextEncoder().encode('for five');
    const sealed = await sealTo(content, 'drop', recipients.slice(0, 5));
    for (const identity of identities.slice(0, 5)) expect(await open(sealed, 'drop', identity)).toEqual(content);
    for (const identity of [...identities.slice(5, 8), await generateIdentity()]) await expect(open(sealed, 'drop', identity)).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it("opens for each of its recipients with age's own code, too", async () => {
    const content = new TextEncoder().encode('an ordinary age file\n   ');
    const sealed = await sealTo(content, 'document', recipients.slice(0, 4), identities[2]);
    for (const identity of identities.slice(0, 4)) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(sealed, 'text')).toBe('an ordinary age file\n   '.concat('\n').padEnd(ROOM.document + 1, ' '));
    }
  });

  it('puts its recipients into places that say nothing', async () => {
    const places = new Set<number>();
    for (let round = 0; round < 24; round++) {
      const sealed = await sealTo(new Uint8Array(3), 'drop', recipients.slice(0, 1));
      places.add(await placeOf(sealed, identities[0] ?? ''));
    }
    // 24 draws out of 16 places: 6 or fewer different ones have a chance below one in a million.
    expect(places.size).toBeGreaterThan(6);
  });

  it('never makes the same file twice', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => sealTo(new Uint8Array(9), 'drop', recipients.slice(0, 2))));
    expect(equal(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(false);
  });

  it('fails for any byte that is changed', async () => {
    const content = new TextEncoder().encode('nothing of this may change');
    const sealed = await sealTo(content, 'drop', recipients.slice(0, 3));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: SEALED_SIZE.drop - 1 }), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ difference;
        await expect(open(changed, 'drop', identities[1] ?? '')).rejects.toMatchObject({ code: expect.stringMatching(/^(wrong_form|cannot_open)$/) });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('fails for what was cut or lengthened', async () => {
    const sealed = await sealTo(new Uint8Array(5), 'drop', recipients.slice(0, 1));
    for (const changed of [sealed.slice(0, -1), sealed.slice(1), new Uint8Array([...sealed, 0]), new Uint8Array()]) {
      await expect(open(changed, 'drop', identities[0] ?? '')).rejects.toMatchObject({ code: 'wrong_form' });
    }
    await expect(open(sealed, 'document', identities[0] ?? '')).rejects.toMatchObject({ code: 'wrong_form' });
  });

  it('refuses what does not fit, nobody, too many, and a writer who could not open it', async () => {
    for (const of of KINDS) await expect(sealTo(new Uint8Array(ROOM[of] + 1), of, recipients.slice(0, 1))).rejects.toMatchObject({ code: 'does_not_fit' });
    await expect(sealTo(new Uint8Array(1), 'drop', [])).rejects.toMatchObject({ code: 'no_recipients' });
    await expect(sealTo(new Uint8Array(1), 'drop', [...recipients, await recipientOf(await generateIdentity())])).rejects.toMatchObject({ code: 'too_many_recipients' });
    await expect(sealTo(new Uint8Array(1), 'drop', recipients.slice(0, 2), identities[7])).rejects.toMatchObject({ code: 'not_the_same_identity' });
  });

  it('refuses recipients that are none: other kinds, wrong checksums, points that everybody knows', async () => {
    const good = recipients[0] ?? '';
    const broken = good.slice(0, -1) + (good.endsWith('q') ? 'p' : 'q');
    const smallOrder = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqql2rkzc';
    const { bech32 } = await import('@scure/base');
    const zero = bech32.encodeFromBytes('age', new Uint8Array(32));
    for (const recipient of ['', broken, smallOrder, zero, 'age1pq1xyz', 'ssh-ed25519 AAAA', identities[0] ?? '']) {
      await expect(sealTo(new Uint8Array(1), 'drop', [recipient])).rejects.toMatchObject({ code: 'invalid_recipient' });
    }
  });

  it('is the same in a browser without X25519 in WebCrypto', async () => {
    const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    const importing = jest.spyOn(crypto.subtle, 'importKey').mockImplementation((async (...args: unknown[]) => {
      if ((args[2] as { name: string }).name === 'X25519') throw new DOMException('no', 'NotSupportedError');
      return (importKey as (...given: unknown[]) => Promise<unknown>)(...args);
    }) as never);
    const missing = jest.spyOn(crypto.subtle, 'generateKey').mockImplementation((async (algorithm: { name: string }, ...rest: unknown[]) => {
      if (algorithm.name === 'X25519') throw new DOMException('no', 'NotSupportedError');
      return (generateKey as (...args: unknown[]) => Promise<unknown>)(algorithm, ...rest);
    }) as never);
    try {
      const content = new TextEncoder().encode('older browser');
      const sealed = await sealTo(content, 'drop', recipients.slice(0, 4));
      expect(await open(sealed, 'drop', identities[3] ?? '')).toEqual(content);
      await expect(open(sealed, 'drop', identities[9] ?? '')).rejects.toMatchObject({ code: 'cannot_open' });
      expect(missing).toHaveBeenCalled();
      expect(importing).toHaveBeenCalled();
    } finally {
      importing.mockRestore();
      missing.mockRestore();
    }
  });
});

/** Which stanza the identity opens: age's own code is given one at a time. */
async function placeOf(sealed: Uint8Array, identity: string): Promise<number> {
  const decrypter = new Decrypter();
  let place = -1;
  const inner = new Decrypter() as unknown as { identities: Identity[]; addIdentity(text: string): void };
  inner.addIdentity(identity);
  decrypter.addIdentity({
    unwrapFileKey: async (stanzas: Parameters<Identity['unwrapFileKey']>[0]) => {
      for (const [at, stanza] of stanzas.entries()) {
        const key = await inner.identities[0]?.unwrapFileKey([stanza]);
        if (key) {
          place = at;
          return key;
        }
      }
      return null;
    },
  });
  await decrypter.decrypt(sealed);
  return place;
}
