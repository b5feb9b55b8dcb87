import { randomUUID } from 'node:crypto';
import { FileKeys, OrganisationKeys } from '@parasol/keys';
import { ContactsWorld, type Caller } from './contacts.fixture';

describe('the note and the interpreter’s language of a contact', () => {
  let world: ContactsWorld;
  let organisationId: string;
  let teamId: string;
  let ana: Caller;
  let sessionId: string;

  beforeAll(async () => {
    world = await ContactsWorld.open();
    organisationId = await world.organisation();
    teamId = await world.team(organisationId);
    const areaId = await world.area(organisationId, 'north');
    ana = await world.worker(organisationId, 'outreach_worker', [teamId]);
    sessionId = (await ana.post('/outreach-sessions', { teamId, areaId, setting: 'street', shift: 'night', heldOn: '2026-03-14' })).body.id;
  });
  afterAll(() => world?.close());

  const log = async (over: object) => {
    const answer = await ana.post('/contacts', { kind: 'anonymous', outreachSessionId: sessionId, ...over });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body as { id: string; version: number };
  };
  const said = { note: 'Red jacket, by the fountain after ten.', interpreterLanguage: 'ro' };
  const detailOf = async (id: string) => (await world.rows<{ detail: Buffer | null }>('select detail from parasol.contact where id = $1', [id]))[0]!.detail;

  it('are shown to who reads the contact, and in no list', async () => {
    const { id } = await log(said);
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject(said);
    const listed = (await ana.get('/contacts?limit=100')).body.items.find((item: { id: string }) => item.id === id);
    expect(listed).not.toHaveProperty('note');
    expect(listed).not.toHaveProperty('interpreterLanguage');
  });

  it('are sealed: under the organisation’s key, or under that of the file', async () => {
    const { id } = await log(said);
    const sealed = (await detailOf(id))!;
    expect(sealed.toString('latin1')).not.toMatch(/jacket|"ro"/);
    expect(await world.app.get(OrganisationKeys).open(organisationId, sealed, { organisationId, section: 'contact.detail', rowId: id, version: 1 })).toEqual(said);
    const fileId = await world.caseFile(organisationId, teamId, [ana]);
    await world.app.get(FileKeys).create(organisationId, fileId);
    const ofFile = await log({ kind: 'case_file', caseFileId: fileId, ...said });
    expect(await world.app.get(FileKeys).open(fileId, (await detailOf(ofFile.id))!, { organisationId, section: 'contact.detail', rowId: ofFile.id, version: 1 })).toEqual(said);
    await world.app.get(FileKeys).destroy(fileId);
    const read = await ana.get(`/contacts/${ofFile.id}`);
    expect([read.status, read.body.note]).toEqual([200, undefined]);
  });

  it('are replaced by a correction, and gone with a contact that is void', async () => {
    const { id } = await log(said);
    expect((await ana.put(`/contacts/${id}`, { note: 'Back on Friday.' }, 1)).status).toBe(200);
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject({ note: 'Back on Friday.', version: 2 });
    expect((await ana.get(`/contacts/${id}`)).body).not.toHaveProperty('interpreterLanguage');
    expect((await ana.put(`/contacts/${id}`, {}, 2)).status).toBe(200);
    expect(await detailOf(id)).toBeNull();
    expect((await ana.put(`/contacts/${id}`, said, 3)).status).toBe(200);
    expect((await ana.post(`/contacts/${id}/void`, { reason: 'mistake' })).status).toBe(200);
    expect(await detailOf(id)).toBeNull();
  });

  it('are logged in a batch, and counted by nobody', async () => {
    const { body } = await ana.post('/contacts/batch', { items: [{ kind: 'anonymous', outreachSessionId: sessionId, ...said, clientKey: randomUUID() }] });
    expect(body.results).toMatchObject([{ status: 'logged' }]);
    expect((await ana.get(`/contacts/${body.results[0].id}`)).body).toMatchObject(said);
    const facts = await world.rows<{ line: string }>('select t::text as line from reports.fact_contact t where organisation_id = $1', [organisationId]);
    expect(facts.filter(({ line }) => /jacket|\bro\b/.test(line))).toEqual([]);
  });
});
