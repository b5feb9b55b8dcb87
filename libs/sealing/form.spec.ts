import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { checkSealedForm, exportArmored, type FormCode, generateIdentity, ROOM, SEALED_SIZE } from '.';
import { recipientOf } from './identity';
import { pad, unpad } from './padding';
import { sealTo } from './seal';

let recipient: string;
let sealed: Uint8Array;
beforeAll(async () => {
  recipient = await recipientOf(await generateIdentity());
  sealed = await sealTo(new TextEncoder().encode('{}'), 'document', [recipient]);
});

const code = (bytes: Uint8Array, kind: 'document' | 'drop' = 'document'): FormCode | 'ok' => {
  const checked = checkSealedForm(bytes, kind);
  return checked.ok ? 'ok' : checked.code;
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytes = (from: string) => new Uint8Array(Buffer.from(from, 'latin1'));

describe('the form that a server takes', () => {
  it('is what sealing makes, and of its own kind', async () => {
    expect(code(sealed)).toBe('ok');
    expect(code(sealed, 'drop')).toBe('wrong_size');
    expect(code(await sealTo(new Uint8Array(), 'drop', [recipient]), 'drop')).toBe('ok');
  });

  it('is nothing shorter, longer, armored or empty', () => {
    expect(code(sealed.slice(0, -1))).toBe('wrong_size');
    expect(code(new Uint8Array([...sealed, 10]))).toBe('wrong_size');
    expect(code(new Uint8Array())).toBe('wrong_size');
    expect(code(bytes(exportArmored(sealed, 'document')))).toBe('wrong_size');
    const armored = bytes(exportArmored(sealed, 'document')).slice(0, SEALED_SIZE.document);
    expect(code(armored)).toBe('wrong_version');
  });

  it('has no other number and no other kind of stanzas, even at the right size', async () => {
    for (const count of [1, 15, 17]) {
      const encrypter = new Encrypter();
      for (let at = 0; at < count; at++) encrypter.addRecipient(await recipientOf(await generateIdentity()));
      const header = 70 + 98 * count;
      const made = await encrypter.encrypt(new Uint8Array(SEALED_SIZE.document - header - 32));
      expect(made.length).toBe(SEALED_SIZE.document);
      expect(['wrong_stanza', 'wrong_mac']).toContain(code(made));
    }
    const scrypt = new Encrypter();
    scrypt.setPassphrase('not for documents');
    scrypt.setScryptWorkFactor(10);
    const made = await scrypt.encrypt(new Uint8Array(SEALED_SIZE.document - 180));
    expect(code(new Uint8Array([...made, ...new Uint8Array(SEALED_SIZE.document)]).slice(0, SEALED_SIZE.document))).toBe('wrong_stanza');
  });

  it('spells everything in one way', () => {
    const header = text(sealed);
    expect(code(bytes(header.replace('/v1', '/v2')))).toBe('wrong_version');
    expect(code(bytes(header.replace('X25519', 'x25519')))).toBe('wrong_stanza');
    expect(code(bytes(header.replace('-> X25519 ', '-> grease1 ')).slice(0, SEALED_SIZE.document))).toBe('wrong_stanza');
    expect(code(bytes(header.replace('\n--- ', '\n---+')))).toBe('wrong_mac');
    // The last sign of 32 bytes carries four bits: the other two must be zero.
    const share = header.slice(32, 32 + 43);
    expect(code(bytes(header.replace(share, `${share.slice(0, -1)}B`)))).toBe('wrong_stanza');
    const second = header.slice(32 + 98, 32 + 98 + 43);
    expect(code(bytes(header.replace(second, share)))).toBe('repeated_stanza');
  });

  it('does not take readable text behind a good header', () => {
    for (const filling of ['a', '{"note":"what a broken client forgot to seal"}', Buffer.from('äöü ł ß 你好').toString('base64')]) {
      const plain = sealed.slice();
      plain.set(bytes(filling.repeat(17_000).slice(0, SEALED_SIZE.document - 1_638)), 1_638);
      expect(code(plain)).toBe('not_ciphertext');
    }
  });

  it('never throws and never passes noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), fc.constantFrom('document' as const, 'drop' as const), (noise, kind) => {
        expect(checkSealedForm(noise, kind).ok).toBe(false);
        const sized = new Uint8Array(SEALED_SIZE[kind]);
        sized.set(noise.subarray(0, sized.length));
        expect(checkSealedForm(sized, kind).ok).toBe(false);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('is refused for any byte of the header outside its pattern', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_637 }), fc.integer({ min: 128, max: 255 }), (at, value) => {
        const changed = sealed.slice();
        changed[at] = value;
        expect(checkSealedForm(changed, 'document').ok).toBe(false);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('padding', () => {
  it('comes off again, whatever the content ends with', () => {
    const content = fc.array(fc.constantFrom(0x0a, 0x20, 0x00, 0x41), { maxLength: ROOM.drop }).map((list) => new Uint8Array(list));
    fc.assert(
      fc.property(content, (given) => {
        const padded = pad(given, 'drop');
        expect(padded.length).toBe(ROOM.drop + 1);
        expect(Buffer.from(unpad(padded, 'drop')).equals(Buffer.from(given))).toBe(true);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('refuses what was not padded by it', () => {
    expect(() => unpad(new Uint8Array(ROOM.drop + 1).fill(0x20), 'drop')).toThrow('cannot_open');
    expect(() => unpad(new Uint8Array(ROOM.drop + 1), 'drop')).toThrow('cannot_open');
    expect(() => unpad(new Uint8Array(3), 'drop')).toThrow('cannot_open');
  });
});
