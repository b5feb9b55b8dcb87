import fc from 'fast-check';
import { generateIdentity, meaninglessForm, openOutboxItem, OUTBOX_FORMAT, type OutboxItem, outboxRoomLeft, recipientOf, sealOutboxItem, TASK_STEPS_OFFLINE, WIRE_LENGTH } from '.';

const shared = () => ({ format: OUTBOX_FORMAT, itemId: crypto.randomUUID(), writtenBy: crypto.randomUUID() }) as const;
const contact = (note: string): OutboxItem => ({ ...shared(), kind: 'contact', contact: { kind: 'anonymous', note } });

describe('an item of the offline outbox', () => {
  let identity: string;
  let recipient: string;
  beforeAll(async () => {
    identity = await generateIdentity();
    recipient = await recipientOf(identity);
  });

  it('comes back as it was, whatever was written, and is always of one size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (note) => {
        const item = contact(note);
        const sealed = await sealOutboxItem(recipient, item);
        expect(sealed).toHaveLength(WIRE_LENGTH.outbox);
        expect(await openOutboxItem(sealed, identity)).toEqual(item);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('has room for a drop, and the longest note of a contact in every script', async () => {
    const item: OutboxItem = { ...shared(), kind: 'drop', drop: meaninglessForm('drop', 'a drop') };
    expect(outboxRoomLeft(item)).toBeGreaterThan(0);
    expect(await openOutboxItem(await sealOutboxItem(recipient, item), identity)).toEqual(item);
    for (const sign of ['s', 'ж', '字', '🌂', '\n', '"']) expect(outboxRoomLeft(contact(sign.repeat(1_000 / sign.length)))).toBeGreaterThan(3_000);
    await expect(sealOutboxItem(recipient, contact('x'.repeat(8_200)))).rejects.toMatchObject({ code: 'does_not_fit' });
  });

  it('may be a step of a task, of the same size', async () => {
    for (const step of TASK_STEPS_OFFLINE) {
      const item: OutboxItem = { ...shared(), kind: 'task_step', taskId: crypto.randomUUID(), step };
      const sealed = await sealOutboxItem(recipient, item);
      expect(sealed).toHaveLength(WIRE_LENGTH.outbox);
      expect(await openOutboxItem(sealed, identity)).toEqual(item);
    }
  });

  it('is opened by nobody else, and not by the phone that made it', async () => {
    const sealed = await sealOutboxItem(recipient, contact('We talked for a while.'));
    await expect(openOutboxItem(sealed, await generateIdentity())).rejects.toMatchObject({ code: 'cannot_open' });
    const changed = sealed.slice(0, -8) + (sealed.at(-8) === 'A' ? 'B' : 'A') + sealed.slice(-7);
    await expect(openOutboxItem(changed, identity)).rejects.toMatchObject({ code: 'cannot_open' });
    for (const none of ['', 'age', sealed.slice(4), meaninglessForm('drop', 'x')]) await expect(openOutboxItem(none, identity)).rejects.toMatchObject({ code: 'wrong_form' });
    await expect(openOutboxItem(meaninglessForm('outbox', 'x'), identity)).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it('is refused where it is none, before it is sealed', async () => {
    const step = { ...shared(), kind: 'task_step', taskId: crypto.randomUUID(), step: 'claim' };
    for (const wrong of [{}, { ...step, step: 'assign' }, { ...step, taskId: 'the first' }, { ...step, note: 'x' }, { ...contact('x'), more: 1 }, { ...contact('x'), itemId: 'me' }, { ...shared(), kind: 'drop', drop: 'short' }]) {
      await expect(sealOutboxItem(recipient, wrong as OutboxItem)).rejects.toMatchObject({ code: 'invalid_content' });
    }
  });
});
