import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@parasol/database';
import type { Actor, Role } from '@parasol/kernel';
import { generateIdentity, meaninglessForm, OUTBOX_FORMAT, recipientOf, sealOutboxItem } from '@parasol/sealing';
import { enrolled } from '@test/builders/advisers';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { signedInWorker } from '@test/builders/staff';
import { OutboxItems } from './outbox-items.service';
import { OutboxKeys } from './outbox-keys.service';

describe('the services of the offline outbox', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    await enrolled(house.built, await signedInWorker({ organisation: house.built, role: 'adviser', team: house.team }));
  });
  afterAll(() => world.close());

  const actorIn = (role: Role): Actor => ({ role, workerId: randomUUID(), organisationId: house.id, teamIds: [house.team], sessionId: randomUUID(), deviceId: randomUUID() });
  const asActor = (actor: Actor, work: () => Promise<unknown>): Promise<unknown> => world.get(UnitOfWork).run(actor, { readOnly: false }, work);

  it('ask the policy themselves, by whichever door somebody comes: for keys', async () => {
    const keys = world.get(OutboxKeys);
    for (const call of [() => keys.current(), () => keys.renew(), () => keys.identities([randomUUID()])]) {
      await expect(asActor(actorIn('coordinator'), call)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(asActor(actorIn('outreach_worker'), call)).resolves.toBeDefined();
    }
  });

  it('and for drops', async () => {
    const identity = await generateIdentity();
    const take = async (role: Role): Promise<string> => {
      const actor = actorIn(role);
      const item = { format: OUTBOX_FORMAT, itemId: randomUUID(), writtenBy: actor.workerId, kind: 'drop', drop: meaninglessForm('drop', role) } as const;
      return world.get(OutboxItems).take(actor, await sealOutboxItem(await recipientOf(identity), item), identity, new Set());
    };
    expect(await take('outreach_worker')).toBe('taken');
    for (const role of ['coordinator', 'partner_worker', 'administrator'] as const) await expect(take(role)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
