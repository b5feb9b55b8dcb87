import fc from 'fast-check';
import {
  dismiss,
  enrol,
  type Enrolment,
  fingerprint,
  foundList,
  generateIdentity,
  type Issued,
  type ListCode,
  ListRefused,
  MOST_ADVISERS,
  open,
  pin,
  pinAll,
  PinnedKeys,
  publicKeysOf,
  replaceKeys,
  replaceRecovery,
  type Root,
  rootOf,
  sealFor,
  type SignedList,
} from '.';
import { canonicalBytes, digestOf, type UnsignedList } from './adviser-keys';
import { base64url } from './bytes';
import { signAs } from './identity';

const ORGANISATION = '6f1c1c0e-4c2b-4f0e-9d3f-0a5b7a1f2c11';
const DAY = '2026-03-09';
const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

let recovery: string;
let root: Root;
const identities: string[] = [];
beforeAll(async () => {
  recovery = await generateIdentity();
  root = await rootOf(ORGANISATION, recovery);
  for (let at = 0; at < 8; at++) identities.push(await generateIdentity());
});

const enrolment = async (at: number, identity = identities[at] ?? ''): Promise<Enrolment> => ({ adviserId: idOf(at), ...(await publicKeysOf(identity)), addedAt: DAY });
const founded = async (...ats: number[]): Promise<Issued> => foundList(ORGANISATION, recovery, await Promise.all(ats.map((at) => enrolment(at))));
/** What a hostile server can make: any list at all, signed by any key that it has. */
const forged = (list: UnsignedList, identity: string): SignedList => ({ ...list, signature: base64url(signAs(identity, canonicalBytes(list))) });
const after = ({ list }: Issued, change: Partial<UnsignedList>): UnsignedList => {
  const { signature: _signature, ...unsigned } = list;
  return { ...unsigned, version: list.version + 1, previous: digestOf(list), ...change };
};
function refusal(list: unknown, trusted: PinnedKeys | Root): ListCode | 'pinned' {
  try {
    pin(list, trusted);
    return 'pinned';
  } catch (error) {
    expect(error).toBeInstanceOf(ListRefused);
    return (error as ListRefused).code;
  }
}

describe('the signed list of adviser keys', () => {
  it('goes from the ceremony through enrolment by an adviser and dismissal to every client', async () => {
    const first = await founded(0);
    const second = await enrol(first.pinned, await enrolment(1), identities[0] ?? '');
    const third = await enrol(second.pinned, await enrolment(2), identities[1] ?? '');
    const fourth = await dismiss(third.pinned, idOf(0), identities[2] ?? '');
    const lists = [first, second, third, fourth].map(({ list }) => JSON.parse(JSON.stringify(list)) as unknown);
    const pinned = pinAll(lists, root);
    expect(pinned.advisers.map(({ adviserId, addedBy }) => [adviserId, addedBy])).toEqual([
      [idOf(1), idOf(0)],
      [idOf(2), idOf(1)],
    ]);
    expect(pinned.version).toBe(4);
    expect(pinAll(lists.slice(2), second.pinned).toJSON()).toEqual(pinned.toJSON());
    expect(pin(fourth.list, pinned)).toBe(pinned);
    expect(PinnedKeys.restore(JSON.parse(JSON.stringify(pinned))).toJSON()).toEqual(pinned.toJSON());
  });

  it('is one list whatever the order of its keys and advisers', async () => {
    const { list, pinned } = await founded(0, 1, 2);
    const other = Object.fromEntries(Object.entries({ ...list, advisers: [...list.advisers].reverse() }).reverse());
    expect(pin(other, root).digest).toBe(pinned.digest);
  });

  it('is refused when older, forked, skipped over, of another organisation or of another root', async () => {
    const first = await founded(0);
    const second = await enrol(first.pinned, await enrolment(1), recovery);
    const third = await dismiss(second.pinned, idOf(1), recovery);
    expect(refusal(first.list, third.pinned)).toBe('older');
    expect(refusal(second.list, third.pinned)).toBe('older');
    expect(refusal(third.list, first.pinned)).toBe('gap');
    expect(refusal(second.list, root)).toBe('gap');
    expect(refusal(forged(after(first, { version: 2, previous: third.pinned.digest }), recovery), first.pinned)).toBe('fork');
    expect(refusal((await enrol(first.pinned, await enrolment(3), recovery)).list, second.pinned)).toBe('fork');
    const elsewhere = await foundList('7f1c1c0e-4c2b-4f0e-9d3f-0a5b7a1f2c12', recovery);
    expect(refusal(elsewhere.list, root)).toBe('other_organisation');
    expect(refusal((await foundList(ORGANISATION, identities[5] ?? '')).list, root)).toBe('unknown_root');
    expect(() => pinAll([], root)).toThrow('gap');
  });

  it('is refused when unsigned, changed after signing, or signed by an unknown key', async () => {
    const first = await founded(0);
    const second = await enrol(first.pinned, await enrolment(1), recovery);
    const { signature: _signature, ...unsigned } = second.list;
    expect(refusal(unsigned, first.pinned)).toBe('malformed');
    expect(refusal({ ...unsigned, signature: base64url(new Uint8Array(64)) }, first.pinned)).toBe('unsigned');
    expect(refusal({ ...second.list, advisers: [...first.list.advisers, { ...(await enrolment(2)), addedBy: 'recovery' }] }, first.pinned)).toBe('unsigned');
    expect(refusal(forged(unsigned, identities[6] ?? ''), first.pinned)).toBe('unsigned');
    // The new one signs for themselves.
    expect(refusal(forged({ ...unsigned, signedBy: idOf(1) }, identities[1] ?? ''), first.pinned)).toBe('unknown_signer');
    expect(refusal(forged({ ...first.list }, identities[6] ?? ''), root)).toBe('unsigned');
    for (const broken of [null, [], 'list', {}, { ...second.list, extra: 1 }, { ...second.list, version: 1.5 }, { ...second.list, recovery: { recipient: 'age1x', signer: 'x' } }]) {
      expect(refusal(broken, first.pinned)).toBe('malformed');
    }
  });

  it('never lets an adviser change a key: in place, by leaving and coming back, under another name, or the recovery key', async () => {
    const first = await founded(0, 1);
    const [zero, one] = first.list.advisers;
    const swapped = { ...(await publicKeysOf(identities[7] ?? '')) };
    const swap = after(first, { advisers: [zero!, { ...one!, ...swapped, addedBy: idOf(0) }], signedBy: idOf(0) });
    expect(refusal(forged(swap, identities[0] ?? ''), first.pinned)).toBe('swapped_key');
    expect(refusal(forged({ ...swap, advisers: [zero!, { ...one!, signer: swapped.signer }] }, identities[0] ?? ''), first.pinned)).toBe('swapped_key');
    const without = await dismiss(first.pinned, idOf(1), identities[0] ?? '');
    await expect(enrol(without.pinned, { ...(await enrolment(1)), ...swapped }, identities[0] ?? '')).rejects.toMatchObject({ code: 'swapped_key' });
    await expect(enrol(without.pinned, { ...(await enrolment(1)), adviserId: idOf(5) }, identities[0] ?? '')).rejects.toMatchObject({ code: 'swapped_key' });
    const stored = PinnedKeys.restore(JSON.parse(JSON.stringify(without.pinned)));
    await expect(enrol(stored, { ...(await enrolment(1)), ...swapped }, identities[0] ?? '')).rejects.toMatchObject({ code: 'swapped_key' });
    const usurped = after(first, { recovery: swapped, signedBy: idOf(0) });
    expect(refusal(forged(usurped, identities[0] ?? ''), first.pinned)).toBe('swapped_recovery');
    // The same person with the same key may come back.
    expect((await enrol(without.pinned, await enrolment(1), identities[0] ?? '')).pinned.advisers).toHaveLength(2);
  });

  it('gives new keys to an adviser, and a new recovery key, by the recovery key alone', async () => {
    const first = await founded(0, 1);
    const fresh = await enrolment(1, identities[7]);
    const replaced = await replaceKeys(first.pinned, fresh, recovery);
    expect(replaced.pinned.advisers.find(({ adviserId }) => adviserId === idOf(1))?.recipient).toBe(fresh.recipient);
    await expect(replaceKeys(first.pinned, fresh, identities[0] ?? '')).rejects.toMatchObject({ code: 'swapped_key' });
    const paper = await generateIdentity();
    const moved = await replaceRecovery(first.pinned, recovery, paper);
    expect(moved.pinned.recovery).toEqual(await publicKeysOf(paper));
    await expect(enrol(moved.pinned, await enrolment(2), recovery)).rejects.toMatchObject({ code: 'not_the_same_identity' });
    expect((await enrol(moved.pinned, await enrolment(2), paper)).pinned.version).toBe(3);
  });

  it('knows who vouched for whom', async () => {
    const first = await founded(0, 1);
    const addition = { ...(await enrolment(2)), addedBy: idOf(1) };
    expect(refusal(forged(after(first, { advisers: [...first.list.advisers, addition], signedBy: idOf(0) }), identities[0] ?? ''), first.pinned)).toBe('wrong_addition');
    const backdated = first.list.advisers.map((entry) => ({ ...entry, addedAt: '2025-01-01' }));
    expect(refusal(forged(after(first, { advisers: backdated, signedBy: idOf(0) }), identities[0] ?? ''), first.pinned)).toBe('wrong_addition');
    await expect(enrol(first.pinned, { ...(await enrolment(2)), ...(await publicKeysOf(identities[0] ?? '')) }, recovery)).rejects.toMatchObject({ code: 'repeated_key' });
    await expect(enrol(first.pinned, await enrolment(2), identities[3] ?? '')).rejects.toMatchObject({ code: 'not_the_same_identity' });
    await expect(dismiss(first.pinned, idOf(5), recovery)).rejects.toMatchObject({ code: 'unknown_adviser' });
  });

  it('holds as many advisers as a file has places for', async () => {
    let issued = await founded();
    for (let at = 0; at < MOST_ADVISERS; at++) issued = await enrol(issued.pinned, await enrolment(at, await generateIdentity()), recovery);
    await expect(enrol(issued.pinned, await enrolment(7), recovery)).rejects.toMatchObject({ code: 'malformed' });
    expect((await sealFor(issued.pinned, 'drop', new Uint8Array(1))).length).toBeGreaterThan(0);
  });

  it('has a fingerprint of eight words that another root does not have', async () => {
    expect(fingerprint(root.signer).split(' ')).toHaveLength(8);
    expect(fingerprint((await rootOf(ORGANISATION, identities[0] ?? '')).signer)).not.toBe(fingerprint(root.signer));
  });

  it('cannot be made without being verified', () => {
    expect(() => Reflect.construct(PinnedKeys, [{}, Symbol('made by pin')])).toThrow(ListRefused);
    expect(() => PinnedKeys.restore({ organisationId: ORGANISATION })).toThrow('malformed');
  });
});

describe('whatever lists a server sends, in whatever order', () => {
  it('a client moves forward only, along lists that somebody it trusted had signed', async () => {
    const outsider = await generateIdentity();
    type Step = { verb: 'enrol' | 'dismiss' | 'replay' | 'swap' | 'forge' | 'strip'; at: number; by: number };
    const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom('enrol', 'dismiss', 'replay', 'swap', 'forge', 'strip'), at: fc.nat({ max: 5 }), by: fc.nat({ max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        let issued = await founded(0);
        let client = pin(issued.list, root);
        const sent: SignedList[] = [issued.list];
        const model = new Map([[idOf(0), (await enrolment(0)).recipient]]);
        for (const { verb, at, by } of steps) {
          const signer = by === 6 ? recovery : (identities[by] ?? '');
          const mayS = by === 6 || model.has(idOf(by));
          const before = client;
          if (verb === 'enrol' && !model.has(idOf(at))) {
            const made = enrol(client, await enrolment(at), signer);
            if (!mayS) {
              await expect(made).rejects.toMatchObject({ code: 'not_the_same_identity' });
              continue;
            }
            issued = await made;
            client = pin(issued.list, client);
            sent.push(issued.list);
            model.set(idOf(at), (await enrolment(at)).recipient);
          } else if (verb === 'dismiss' && model.has(idOf(at)) && mayS) {
            issued = await dismiss(client, idOf(at), signer);
            client = pin(issued.list, client);
            sent.push(issued.list);
            model.delete(idOf(at));
          } else if (verb === 'replay') {
            const old = sent[at % sent.length];
            expect(refusal(old, client)).toBe(old?.version === client.version ? 'pinned' : 'older');
          } else if (verb === 'swap' && model.size > 0 && by < 6 && mayS) {
            const keys = await publicKeysOf(outsider);
            const advisers = issued.list.advisers.map((entry) => ({ ...entry, ...keys, addedBy: idOf(by) })).slice(0, 1);
            expect(refusal(forged(after(issued, { advisers, signedBy: idOf(by) }), signer), client)).toBe('swapped_key');
          } else if (verb === 'forge') {
            expect(['unsigned', 'unknown_signer']).toContain(refusal(forged(after(issued, { signedBy: at === 5 ? 'recovery' : idOf(at) }), outsider), client));
          } else if (verb === 'strip') {
            expect(['unsigned', 'unknown_signer']).toContain(refusal({ ...after(issued, {}), signature: issued.list.signature }, client));
          }
          expect(client.version).toBe(before === client ? before.version : before.version + 1);
          expect(Object.fromEntries(client.advisers.map(({ adviserId, recipient }) => [adviserId, recipient]))).toEqual(Object.fromEntries(model));
        }
        expect(pinAll(sent, root).toJSON()).toEqual(client.toJSON());
      }),
      { seed: 20_260_302, numRuns: 40 },
    );
  });

  it('a server that swaps a key reads nothing: the client refuses, and what it seals opens for the pinned ones alone', async () => {
    const server = await generateIdentity();
    const { list, pinned } = await founded(0);
    const swapped = { ...list, advisers: list.advisers.map((entry) => ({ ...entry, recipient: '' })) };
    for (const entry of swapped.advisers) entry.recipient = (await publicKeysOf(server)).recipient;
    expect(refusal(swapped, root)).toBe('unsigned');
    expect(refusal(swapped, pinned)).toBe('fork');
    const pretender = { ...pinned.toJSON(), advisers: swapped.advisers } as unknown as PinnedKeys;
    await expect(sealFor(pretender, 'drop', new Uint8Array(2))).rejects.toMatchObject({ code: 'no_recipients' });
    const sealed = await sealFor(pinned, 'drop', new Uint8Array(2));
    await expect(open(sealed, 'drop', server)).rejects.toMatchObject({ code: 'cannot_open' });
    expect(await open(sealed, 'drop', identities[0] ?? '')).toEqual(new Uint8Array(2));
  });
});
