import fc from 'fast-check';
import { generateIdentity, type Lease, LEASE_FORMAT, meaninglessForm, openLease, openWithPassphrase, protectIdentity, recipientOf, SEALED_SIZE, sealLease, WIRE_LENGTH } from '.';

const task = (name: string): Lease['tasks'][number] => ({ id: crypto.randomUUID(), title: 'call_back', state: 'open', mine: false, dueOn: '2026-12-01', file: { code: 'K7QF-2M9X', name } });
const regular = (nickname: string): Lease['regulars'][number] => ({ id: crypto.randomUUID(), teamId: crypto.randomUUID(), nickname });
const lease = (tasks: Lease['tasks'], regulars: Lease['regulars'] = []): Lease => ({ format: LEASE_FORMAT, workerId: crypto.randomUUID(), readAt: 1_764_244_800_000, tasks, regulars });

describe('a lease of tasks and names', () => {
  let identity: string;
  let recipient: string;
  beforeAll(async () => {
    identity = await generateIdentity();
    recipient = await recipientOf(identity);
  });

  it('comes back as it was, and is always of one size, however much it holds', async () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 30 }), fc.array(name, { maxLength: 30 }), async (names, nicknames) => {
        const content = lease(names.map(task), nicknames.map(regular));
        const sealed = await sealLease(recipient, content);
        expect(sealed).toHaveLength(WIRE_LENGTH.lease);
        expect(await openLease(sealed, identity)).toEqual(content);
      }),
      { numRuns: 20, seed: 7 },
    );
    expect(SEALED_SIZE.lease).toBe(33_067);
  });

  it('leaves out what has no room: the last names, then the least urgent tasks', async () => {
    const tasks = Array.from({ length: 100 }, (_, at) => task(`The ${at}th`));
    const many = lease(tasks, Array.from({ length: 400 }, (_, at) => regular(`Regular ${at}`)));
    const kept = await openLease(await sealLease(recipient, many), identity);
    expect(kept.tasks).toEqual(tasks);
    expect(kept.regulars.length).toBeGreaterThan(50);
    expect(kept.regulars).toEqual(many.regulars.slice(0, kept.regulars.length));
    const crowded = await openLease(await sealLease(recipient, lease(Array.from({ length: 300 }, (_, at) => task(`${at}`)), [regular('Clover')])), identity);
    expect([crowded.tasks.length > 100, crowded.tasks[0]?.file?.name, crowded.regulars]).toEqual([true, '0', []]);
  });

  it('is opened by its passphrase, at a cost that a phone can bear, and by nobody else', async () => {
    const { passphrase, protectedIdentity } = await protectIdentity(identity, { workFactor: 14 });
    const content = lease([task('Alex')]);
    const sealed = await sealLease(protectedIdentity.recipient, content);
    expect(await openLease(sealed, await openWithPassphrase(protectedIdentity, passphrase))).toEqual(content);
    await expect(openLease(sealed, await generateIdentity())).rejects.toMatchObject({ code: 'cannot_open' });
    for (const none of ['', 'age', sealed.slice(4), meaninglessForm('outbox', 'x')]) await expect(openLease(none, identity)).rejects.toMatchObject({ code: 'wrong_form' });
    await expect(openLease(meaninglessForm('lease', 'x'), identity)).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it('has no place for anything else', async () => {
    const [one] = [task('Alex')];
    for (const wrong of [{}, { ...lease([]), notes: 'x' }, lease([{ ...one, note: 'x' } as never]), lease([{ ...one, title: 'Call Alex back' }]), lease([{ ...one, file: { code: 'K7QF-2M9X', section: 'health' } } as never]), { ...lease([]), workerId: 'me' }]) {
      await expect(sealLease(recipient, wrong as Lease)).rejects.toMatchObject({ code: 'invalid_content' });
    }
  });
});
