import { randomUUID } from 'node:crypto';
import { ApiDocument } from '@parasol/http';
import { DROP_FORMAT, type Drop, generateIdentity, meaninglessForm, OUTBOX_FORMAT, recipientOf, sealOutboxItem, type ServedDrop, sortDrops } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import { makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { anArea, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { dayBefore } from '@test/builders/contacts';
import { Phone } from '@test/builders/phone';
import { onCareTeam } from '@test/builders/referrals';
import { Client, type Method } from '@test/support/client';
import fc from 'fast-check';
import { footprint } from '../security/footprint';

const OPEN_TO_ALL = ['GET /answer/{token}', 'GET /docs', 'GET /health', 'GET /metrics', 'GET /openapi.json', 'GET /readiness', 'POST /sign-in-challenges'];
const LEAK = 'Her asylum interview is next week and she has no residence permit.';

interface Returned {
  readonly id: string;
  readonly errors: readonly { pointer: string; code: string }[];
  readonly contact?: string;
}

const contactOf = ({ contact }: Returned) => (contact === undefined ? undefined : (JSON.parse(contact) as Record<string, unknown>));

describe('an outreach worker works offline', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let yara: SignedInWorker;
  let leyla: AdviserWithKeys;
  let place: Record<string, string>;
  let file: string;
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    yara = await signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team });
    leyla = await anEnrolledAdviser(house.built);
    const mina = await signedInWorker({ organisation: house.built, role: 'case_worker', team: house.team });
    const sam = await signedInWorker({ organisation: house.built, role: 'supervisor', team: house.team });
    file = (await makeFile(world.as(await world.worker(house, ['case_worker']), 'case_worker'), house.team)).id;
    void mina;
    await onCareTeam(sam, file, yara.workerId);
    place = { teamId: house.team, areaId: await anArea(house.built), setting: 'street', shift: 'night', heldOn: dayBefore(1) };
  }, 60_000);
  afterAll(() => world.close());

  const outreach = (team = house) => signedInWorker({ organisation: team.built, role: 'outreach_worker', team: team.team });
  const contact = (more: Record<string, string | object[]> = {}) => ({ kind: 'anonymous', place, services: ['information'], ...more });
  const logged = async (worker: SignedInWorker): Promise<{ key: string }[]> =>
    (await world.outside.query('select client_key as key from parasol.contact where author_id = $1 order by created_at', [worker.workerId])).rows;
  const drops = async (): Promise<Drop[]> => {
    const { items } = (await leyla.worker.expect(200, 'GET', '/drops?limit=100')).body as { items: ServedDrop[] };
    return (await sortDrops(items, leyla.identity)).notes.map(({ drop }) => drop);
  };

  it('logs contacts without the network, which arrive once each and in order after signing out', async () => {
    const worker = await outreach();
    const phone = await Phone.of(worker);
    const keys: string[] = [];
    for (let n = 0; n < 60; n++) keys.push(await phone.writes(contact({ supplies: [{ supply: 'condoms', quantity: n + 1 }] })));
    // A phone that is taken away holds ciphertext of one size and no key to it.
    expect(new Set(phone.queue.map(({ sealed }) => sealed.length)).size).toBe(1);
    await worker.expect(204, 'DELETE', '/session');
    expect(await phone.syncs(world.address)).toEqual(keys.map(() => 'taken'));
    expect((await logged(worker)).map(({ key }) => key)).toEqual(keys);
  });

  it('whatever is repeated, in whatever pieces: each is there once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ from: fc.nat(7), length: fc.integer({ min: 1, max: 8 }), answered: fc.boolean() }), { minLength: 2, maxLength: 6 }), async (sends) => {
        const worker = await outreach();
        const phone = await Phone.of(worker);
        const keys: string[] = [];
        for (let n = 0; n < 8; n++) keys.push(await phone.writes(contact()));
        const seen = new Set<string>();
        for (const { from, length } of sends) {
          const at = keys.slice(from, from + length);
          const answer = await phone.send(world.address, phone.queue.slice(from, from + length));
          expect(answer.body.results).toEqual(at.map((key) => (seen.has(key) ? 'known' : 'taken')));
          for (const key of at) seen.add(key);
        }
        await phone.syncs(world.address);
        expect((await logged(worker)).map(({ key }) => key).sort()).toEqual([...keys].sort());
      }),
      { numRuns: 5, seed: 11 },
    );
  });

  it('what could not be logged comes back to its author, encrypted, and is put right', async () => {
    const phone = await Phone.of(yara);
    const key = await phone.writes(contact({ kind: 'regular', regularId: randomUUID(), note: 'Likes to talk about gardens.' }));
    const odd = await phone.writes({ kind: 'anonymous', place, colour: 'of an older app' });
    expect(await phone.syncs(world.address)).toEqual(['to_correct', 'to_correct']);
    // The answer went away; the phone sends again.
    await phone.writes(contact({ kind: 'regular', regularId: randomUUID(), note: 'Likes to talk about gardens.' }), key);
    expect(await phone.syncs(world.address)).toEqual(['to_correct']);
    const { items } = (await yara.expect(200, 'GET', '/to-correct')).body as { items: Returned[] };
    const [first, second] = [key, odd].map((id) => items.find((item) => contactOf(item)?.clientKey === id)!);
    expect(items).toHaveLength(2);
    expect([first!.errors, contactOf(first!)?.note]).toEqual([[{ pointer: '/regularId', code: 'unknown_reference' }], 'Likes to talk about gardens.']);
    expect(second!.errors).toEqual([{ pointer: '', code: 'unknown_key' }]);
    const page = (await yara.expect(200, 'GET', '/to-correct?limit=1')).body;
    expect((await yara.expect(200, 'GET', `/to-correct?limit=1&cursor=${page.next}`)).body.items).toHaveLength(1);
    const { rows } = await world.outside.query('select r::text as line from parasol.outbox_return r where worker_id = $1', [yara.workerId]);
    expect(JSON.stringify(rows)).not.toMatch(/garden/);

    const { regularId: _, ...right } = { ...contactOf(first!), kind: 'anonymous' } as Record<string, unknown>;
    await yara.expect(201, 'POST', '/contacts', right);
    for (const { id } of items) await yara.expect(204, 'DELETE', `/to-correct/${id}`);
    await yara.expect(404, 'DELETE', `/to-correct/${first!.id}`);
    expect((await yara.expect(200, 'GET', '/to-correct')).body.items).toEqual([]);
    // And the phone that never heard of it.
    await phone.writes(contact(), key);
    expect(await phone.syncs(world.address)).toEqual(['known']);
  });

  it('and nobody else sees what came back: no colleague, supervisor or administrator', async () => {
    const phone = await Phone.of(yara);
    await phone.writes(contact({ kind: 'regular', regularId: randomUUID() }));
    await phone.syncs(world.address);
    const [{ id }] = (await yara.expect(200, 'GET', '/to-correct')).body.items;
    const colleague = await outreach();
    expect((await colleague.expect(200, 'GET', '/to-correct')).body.items).toEqual([]);
    await colleague.expect(404, 'DELETE', `/to-correct/${id}`);
    for (const role of ['case_worker', 'supervisor', 'coordinator', 'adviser'] as const) {
      await (await signedInWorker({ organisation: house.built, role, team: house.team })).expect(403, 'GET', '/to-correct');
    }
    await house.built.administrator.expect(403, 'GET', '/to-correct');
    await yara.expect(204, 'DELETE', `/to-correct/${id}`);
  });

  it('a drop goes to the advisers through it, and no list, row or count outside of the mailbox tells of it', async () => {
    const phone = await Phone.of(yara);
    const keys = await pinnedKeys(yara, house.built.recoveryIdentity);
    const drop: Drop = { format: DROP_FORMAT, kind: 'note', dropId: randomUUID(), fileId: file, writtenBy: yara.workerId, writtenOn: TODAY, text: 'She was told to report on the first of the month.' };
    const before = await footprint([world.outside], house.id);
    await phone.drops(keys, drop);
    expect(await phone.syncs(world.address)).toEqual(['taken']);
    const after = await footprint([world.outside], house.id);
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual(['sealed.drop', 'sealed.mailbox']);
    expect(await drops()).toContainEqual(drop);
    await phone.put({ format: OUTBOX_FORMAT, itemId: randomUUID(), writtenBy: yara.workerId, kind: 'drop', drop: meaninglessForm('document', 'x').slice(0, 7_692) });
    expect(await phone.syncs(world.address)).toEqual(['unreadable']);
    expect((await yara.expect(200, 'GET', '/to-correct')).body.items).toEqual([]);
  });

  it('a note that leaks is cut out: to the advisers where it belongs to a file, and nowhere otherwise', async () => {
    const worker = await outreach();
    await onCareTeam(await signedInWorker({ organisation: house.built, role: 'supervisor', team: house.team }), file, worker.workerId);
    const phone = await Phone.of(worker);
    const hits = async (): Promise<number> => (await world.outside.query('select coalesce(sum(hits), 0)::int as n from parasol.leak_count where organisation_id = $1', [house.id])).rows[0].n;
    const held = await hits();
    const ofFile = await phone.writes(contact({ kind: 'case_file', caseFileId: file, note: LEAK }));
    await phone.writes(contact({ note: LEAK }));
    const refused = await phone.writes({ kind: 'anonymous', place, shade: 'green', colour: LEAK, [`number ${LEAK}`]: 1 });
    expect(await phone.syncs(world.address)).toEqual(['taken', 'taken', 'to_correct']);
    expect(await hits()).toBe(held + 3);
    expect((await drops()).filter((drop) => drop.kind === 'note' && drop.text === LEAK)).toEqual([expect.objectContaining({ fileId: file, writtenBy: worker.workerId, writtenOn: place.heldOn })]);
    const { items } = (await worker.expect(200, 'GET', '/to-correct')).body as { items: Returned[] };
    expect(JSON.stringify(items)).not.toMatch(/residence|interview/);
    expect(items.map((item) => contactOf(item)?.clientKey ?? item.errors.map(({ pointer }) => pointer)).flat().sort()).toEqual([refused, ...items.find((item) => !item.contact)!.errors.map(() => '/note')].sort());
    // What leads from the list to the contact of a file, or from a row to a contact at all?
    const { rows } = await world.outside.query('select item_id from parasol.outbox_return where worker_id = $1', [worker.workerId]);
    expect(rows.map(({ item_id }) => item_id)).not.toContain(ofFile);
    const { rows: stored } = await world.outside.query('select detail from parasol.contact where author_id = $1', [worker.workerId]);
    expect(stored).toEqual([{ detail: null }, { detail: null }]);
  });

  it('what was sealed to no key of ours, by somebody else, or is nothing at all keeps no other from arriving', async () => {
    const phone = await Phone.of(yara);
    const stranger = await recipientOf(await generateIdentity());
    const item = { format: OUTBOX_FORMAT, itemId: randomUUID(), writtenBy: randomUUID(), kind: 'contact', contact: contact() } as const;
    await phone.put(item);
    phone.queue.push({ keyId: phone.key.id, sealed: await sealOutboxItem(stranger, { ...item, writtenBy: yara.workerId }) });
    phone.queue.push({ keyId: phone.key.id, sealed: 'YWdl' }, { keyId: randomUUID(), sealed: phone.queue[0]!.sealed });
    await phone.writes(contact());
    expect(await phone.syncs(world.address)).toEqual(['other_author', 'unreadable', 'unreadable', 'unknown_key', 'taken']);
  });

  it('keys are renewed by the day, and opened for 35', async () => {
    const phone = await Phone.of(yara);
    await phone.writes(contact());
    await world.outside.query(`update parasol.outbox_key set created_at = created_at - interval '34 days' where organisation_id = $1`, [house.id]);
    const old = phone.key.id;
    await phone.syncs(world.address);
    expect(phone.key.id).not.toBe(old);
    const late = await Phone.of(yara);
    await late.writes(contact());
    await world.outside.query(`update parasol.outbox_key set created_at = created_at - interval '36 days' where organisation_id = $1`, [house.id]);
    expect(await late.syncs(world.address)).toEqual(['unknown_key']);
  });

  it('the credential opens the upload and nothing else, and ends with the session’s device, the role and the worker', async () => {
    const phone = await Phone.of(yara);
    const { paths } = world.get(ApiDocument).document;
    const stranger = new Client(world.address);
    const headers = { authorization: `Parasol-Device ${phone.token}` };
    let asked = 0;
    const opened: string[] = [];
    for (const [path, item] of Object.entries(paths ?? {})) {
      for (const method of Object.keys(item as object).map((name) => name.toUpperCase() as Method)) {
        if (path === '/outbox') continue;
        const address = path.replace(/\{\w+\}/g, randomUUID());
        const body = method === 'GET' || method === 'DELETE' ? undefined : {};
        const [withIt, without] = [await stranger.send(method, address, body, { headers }), await stranger.send(method, address, body)];
        expect([method, path, withIt.status]).toEqual([method, path, without.status]);
        if (withIt.status < 300) opened.push(`${method} ${path}`);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(100);
    // What is open to everybody anyhow.
    expect(opened.sort()).toEqual(OPEN_TO_ALL);

    await phone.writes(contact());
    const refused = await phone.send(world.address, phone.queue, 'A'.repeat(43));
    const alike = async (one: Phone): Promise<void> => {
      await one.writes(contact());
      const answer = await one.send(world.address, one.queue);
      expect([answer.status, answer.text]).toEqual([401, refused.text]);
    };
    await Phone.of(yara);
    await alike(phone);
    const ended = await Phone.of(yara);
    await yara.expect(204, 'DELETE', '/device-credentials');
    await alike(ended);
    const seized = await outreach();
    const lost = await Phone.of(seized);
    await house.built.administrator.expect(204, 'DELETE', `/devices/${(await seized.expect(200, 'GET', '/session')).body.device.id}`);
    await alike(lost);
    const leaving = await outreach();
    const left = await Phone.of(leaving);
    await house.built.administrator.expect(200, 'POST', `/workers/${leaving.workerId}/departure`);
    await alike(left);
    const changing = await outreach();
    const unroled = await Phone.of(changing);
    const [grant] = (await house.built.administrator.expect(200, 'GET', `/workers/${changing.workerId}`)).body.roles as { id: string }[];
    await house.built.administrator.expect(204, 'DELETE', `/role-grants/${grant!.id}`);
    await alike(unroled);
    const expired = await Phone.of(await outreach());
    await world.outside.query(`update signin.device_credential set expires_at = now() where worker_id = $1`, [expired.workerId]);
    await alike(expired);
  });
});
