import { createLog } from '@parasol/http';
import { dayBefore } from '@test/builders/contacts';
import { CaseFileWorld } from '@test/builders/case-file-world';
import { Phone } from '@test/builders/phone';
import { anArea, signedInWorker } from '@test/builders/staff';

describe('an upload', () => {
  const written: string[] = [];
  let world: CaseFileWorld;
  beforeAll(async () => {
    world = await CaseFileWorld.start({ log: createLog({ write: (line: string) => void written.push(line) }) });
  });
  afterAll(() => world.close());

  it('in which one item breaks takes the others, and the log says what broke and where, and no value', async () => {
    const house = await world.organisation();
    const worker = await signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team });
    const place = { teamId: house.team, areaId: await anArea(house.built), setting: 'street', shift: 'night', heldOn: dayBefore(1) };
    const phone = await Phone.of(worker);
    const key = await phone.writes({ kind: 'anonymous', place, services: ['information'] });
    await world.outside.query(`create function parasol.breaks() returns trigger language plpgsql as $$ begin raise exception 'of %', new.client_key using errcode = 'XX001'; end $$`);
    await world.outside.query(`create trigger breaks before insert on parasol.contact for each row when (new.client_key = '${key}') execute function parasol.breaks()`);
    await phone.writes({ kind: 'anonymous', place, services: ['information'] });
    const queued = [...phone.queue];
    expect(await phone.syncs(world.address)).toEqual(['later', 'taken']);
    const broken = written.filter((line) => line.includes('"broken"'));
    expect(broken.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'error', event: 'broken', time: expect.any(String), type: 'QueryFailedError', code: 'XX001',
        at: expect.arrayContaining([expect.stringMatching(/^libs\/offline-outbox\/outbox-contacts\.service\.ts:\d+$/)]),
      },
    ]);
    expect(written.join('')).not.toContain(key);

    // Alone it is told at once; and what the phone keeps is taken when the fault is mended.
    expect((await phone.send(world.address, queued.slice(0, 1))).status).toBe(500);
    await world.outside.query('drop trigger breaks on parasol.contact');
    expect((await phone.send(world.address, queued)).body.results).toEqual(['taken', 'known']);
  });

  it('of nothing tells whether the phone may still upload, and what to seal to', async () => {
    const house = await world.organisation();
    const worker = await signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team });
    const phone = await Phone.of(worker);
    const { status, body } = await phone.send(world.address, []);
    expect([status, body.results, body.key.recipient]).toEqual([200, [], expect.stringMatching(/^age1/)]);
    await worker.expect(204, 'DELETE', '/device-credentials');
    expect((await phone.send(world.address, [])).status).toBe(401);
  });
});
