import { randomUUID } from 'node:crypto';
import { aBatchItem, aContact, anOutreachSession, aRegular } from '@test/builders/contacts';
import { aHouse, anActiveFile, done, serve, type House, type Served } from '@test/builders/referrals';
import { anArea, type SignedInWorker } from '@test/builders/staff';

describe('an outreach worker logs a contact', () => {
  let served: Served;
  let house: House;
  let area: string;
  let ana: SignedInWorker;
  let session: string;

  beforeAll(async () => {
    served = await serve();
    house = await aHouse(served.world);
    area = await anArea(house.organisation);
    ana = await house.worker('outreach_worker');
    session = await anOutreachSession(ana, { team: house.team, area });
  });
  afterAll(() => served?.close());

  it('of somebody without a name: what was given, and one service', async () => {
    const { id } = await aContact(ana, session, { supplies: [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }], services: ['health_education'] });
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject({ kind: 'anonymous', people: 1, setting: 'street', shift: 'night', mine: true });
  });

  it('twice with one Idempotency-Key, and it is there once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => ana.post('/contacts', { kind: 'group', people: 3, outreachSessionId: session }, { headers });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(second.text).toBe(first.text);
    expect((await ana.get('/contacts?kind=group')).body.items).toHaveLength(1);
  });

  it('of a regular who wants to be met again: the queue of the team has a task, and it says nothing about the person', async () => {
    const regularId = await aRegular(ana, house.team, 'Marigold');
    await aContact(ana, session, { kind: 'regular', regularId, needs: ['housing'], wantsFollowUp: true });
    await served.idle();
    const { body, text } = await ana.get('/tasks?view=queue');
    expect(body.items).toContainEqual(expect.objectContaining({ title: 'follow_up', state: 'open' }));
    expect(text).not.toMatch(/Marigold|housing/);
  });

  it('of a file that they are on: the file knows when its person was last met', async () => {
    const caseWorker = await house.worker('case_worker');
    const supervisor = await house.worker('supervisor');
    const file = await anActiveFile(caseWorker, house.team);
    await done(supervisor, `/case-files/${file}/care-team/assignments`, { workerId: ana.workerId });
    const { id } = await aContact(ana, session, { kind: 'case_file', caseFileId: file });
    await served.idle();
    const listed = async () => (await caseWorker.get('/case-files')).body.items.find((item: { id: string }) => item.id === file);
    const { heldOn } = (await caseWorker.get(`/contacts/${id}`)).body;
    expect((await listed()).lastContactOn).toBe(heldOn);
    await done(ana, `/contacts/${id}/void`, { reason: 'wrong_person' });
    await served.idle();
    expect((await listed()).lastContactOn).toBeUndefined();
  });

  it('from a phone that was offline: a batch, sent twice, is there once', async () => {
    const items = [aBatchItem(session), aBatchItem(session, { needs: ['doctor'], wantsFollowUp: true })];
    const first = await ana.expect(200, 'POST', '/contacts/batch', { items });
    const again = await ana.expect(200, 'POST', '/contacts/batch', { items: [...items, aBatchItem(session)] });
    const statuses = (answer: typeof first) => answer.body.results.map(({ status }: { status: string }) => status);
    expect([statuses(first), statuses(again)]).toEqual([['logged', 'logged'], ['already_there', 'already_there', 'logged']]);
    const bea = await house.worker('outreach_worker');
    const [note] = (await bea.get('/shift-notes')).body.items;
    expect(note).toMatchObject({ need: 'doctor', areaId: area, state: 'open' });
    await done(bea, `/shift-notes/${note.id}/done`);
    expect((await bea.get('/shift-notes')).body.items).toEqual([]);
  });

  it('and sets it right within the week, or takes it back', async () => {
    const { id, version } = await aContact(ana, session, { supplies: [{ supply: 'condoms', quantity: 200 }] });
    const headers = { 'if-match': `"${version}"` };
    const corrected = await ana.send('PUT', `/contacts/${id}`, { supplies: [{ supply: 'condoms', quantity: 20 }] }, { headers });
    expect(corrected.body).toEqual({ id, state: 'corrected', version: 2 });
    expect((await ana.send('PUT', `/contacts/${id}`, {}, { headers })).status).toBe(412);
    expect(await done(ana, `/contacts/${id}/void`, { reason: 'entered_twice' })).toEqual({ id, state: 'voided', version: 3 });
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject({ people: 0, supplies: [], voidReason: 'entered_twice' });
  });

  it.each(['coordinator', 'administrator', 'case_worker', 'supervisor'] as const)('which a %s may not', async (role) => {
    const worker = await house.worker(role);
    expect((await worker.post('/contacts', { kind: 'anonymous', outreachSessionId: session })).status).toBe(403);
    expect((await worker.post('/contacts/batch', { items: [aBatchItem(session)] })).status).toBe(403);
  });

  it('which nobody without a session may', async () => {
    const response = await fetch(`${await served.api.getUrl()}/contacts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(401);
  });
});
