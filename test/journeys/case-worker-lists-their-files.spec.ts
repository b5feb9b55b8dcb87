import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, makeFile } from '@test/builders/case-files';
import { Client } from 'pg';

interface Item {
  readonly id: string;
  readonly lastContactOn?: string;
  readonly workingName?: string;
  readonly createdAt: string;
}

describe('a case worker lists their files', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let me: TestWorker;
  let mine: Caller;
  let supervisor: Caller;
  let areaId: string;
  const files: string[] = [];

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    harbour = await world.organisation();
    areaId = await world.anArea(harbour);
    me = await world.worker(harbour, ['case_worker', 'outreach_worker', 'adviser', 'coordinator']);
    mine = world.as(me, 'case_worker');
    supervisor = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    const colleague = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    for (let n = 0; n < 12; n++) {
      const { id } = await makeFile(mine, harbour.team, n % 3 === 0 ? 'agreed' : 'active');
      await mine.put(`/case-files/${id}/sections/working_identity`, 0, { workingName: `Person ${n}` });
      files.push(id);
    }
    await makeFile(colleague, harbour.team);
  });
  afterAll(() => world?.close());

  const logContact = async (fileId: string, heldOn: string): Promise<string> => {
    const place = { areaId, setting: 'street', shift: 'night', heldOn };
    return (await world.as(me, 'outreach_worker').done<{ id: string }>('/contacts', { kind: 'case_file', caseFileId: fileId, place })).id;
  };

  async function all(who: Caller, query: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let next: string | undefined, first = true; first || next; first = false) {
      const { status, body } = await who.get(`/case-files?${query}${next ? `&cursor=${next}` : ''}`);
      expect(status).toBe(200);
      items.push(...(body.items as Item[]));
      next = body.next;
    }
    return items;
  }

  it('with code, state, team and name; page by page, each file once', async () => {
    const list = await all(mine, 'order=created&limit=5');
    expect(list.map(({ id }) => id)).toEqual([...files].reverse());
    expect(list[0]).toEqual({
      id: files[11], fileCode: expect.any(String), state: 'active', team: { id: harbour.team, name: expect.any(String) }, createdAt: expect.any(String), workingName: 'Person 11',
    });
    expect(await all(world.as(me, 'outreach_worker'), 'limit=7')).toHaveLength(12);
    expect(await all(supervisor, 'limit=7')).toHaveLength(13);
    expect((await world.as(me, 'adviser').get('/case-files')).body.items).toEqual([]);
    expect((await world.as(me, 'coordinator').get('/case-files')).status).toBe(403);
  });

  it('by the last contact, which a job brings up to date; files without one come last', async () => {
    await logContact(files[3]!, '2026-02-01');
    await logContact(files[5]!, '2026-03-01');
    const third = await logContact(files[7]!, '2026-03-05');
    await world.idle();
    const list = await all(mine, 'limit=4');
    expect(list.slice(0, 4).map(({ id, lastContactOn }) => [id, lastContactOn])).toEqual([
      [files[7], '2026-03-05'], [files[5], '2026-03-01'], [files[3], '2026-02-01'], [list[3]!.id, undefined],
    ]);
    expect(new Set(list.map(({ id }) => id))).toEqual(new Set(files));

    await world.as(me, 'outreach_worker').done(`/contacts/${third}/void`, { reason: 'wrong_person' });
    await world.idle();
    expect((await all(mine, 'limit=50'))[0]).toMatchObject({ id: files[5] });
    const { rows } = await world.outside.query(`select 1 from parasol.case_entry where case_file_id = $1 and section = 'contacts_summary'`, [files[7]]);
    expect(rows).toEqual([]);
  });

  it('the summary of contacts tells advisers whether the person is in touch, and it is read by them alone', async () => {
    const { id, fileCode } = await makeFile(mine, harbour.team);
    for (const day of ['2026-01-01', '2026-03-01', '2026-03-04']) await logContact(id, day);
    await world.idle();
    const adviser = world.as(await world.worker(harbour, ['adviser']), 'adviser');
    await adviser.done('/advice/assignments', { fileCode });
    const summary = (await adviser.get(`/case-files/${id}/sections/contacts_summary`)).body;
    expect(summary.content).toEqual({ lastContactOn: '2026-03-04', recent: 'a_few' });
    expect((await mine.get(`/case-files/${id}/sections/contacts_summary`)).status).toBe(404);
    // Done again, a job changes nothing but the version.
    const { rows } = await world.outside.query<{ id: string }>('select id from parasol.contact where case_file_id = $1 limit 1', [id]);
    await world.outside.query(`insert into jobs.outbox (id, organisation_id, kind, subject_id) values ($1, $2, 'contact.changed', $3)`, [randomUUID(), harbour.id, rows[0]!.id]);
    await world.idle();
    expect((await adviser.get(`/case-files/${id}/sections/contacts_summary`)).body).toMatchObject({ version: summary.version + 1, content: summary.content });
    files.push(id);
  });

  it('in one state; anything else that is asked for is refused', async () => {
    expect((await all(mine, 'state=agreed&limit=2')).map(({ id }) => id).sort()).toEqual([files[0], files[3], files[6], files[9]].sort());
    expect(await all(mine, 'state=closed')).toEqual([]);
    for (const query of ['state=unknown', 'order=working_name', 'name=Person', 'order=created&order=last_contact', 'limit=0', 'limit=101', 'cursor=zzzz']) {
      expect([query, (await mine.get(`/case-files?${query}`)).status]).toEqual([query, 400]);
    }
    const { body } = await mine.get('/case-files?limit=2');
    // A cursor belongs to its list and its reader.
    expect((await mine.get(`/case-files?limit=2&order=created&cursor=${body.next}`)).status).toBe(400);
    expect((await supervisor.get(`/case-files?limit=2&cursor=${body.next}`)).status).toBe(400);
  });

  it('without the name of a person of whom nothing is kept, also before it is removed', async () => {
    const nameOf = async () => (await all(mine, 'limit=100')).find(({ id }) => id === files[1])?.workingName;
    const become = (state: string) => world.outside.query('update parasol.case_file set state = $2 where id = $1', [files[1], state]);
    expect(await nameOf()).toBe('Person 1');
    await become('service_without_record');
    expect(await nameOf()).toBeUndefined();
    await become('active');
  });

  it('needs one statement for the rows of a page, and at most one for keys, however many files', async () => {
    const asked = jest.spyOn(Client.prototype, 'query');
    expect((await mine.get('/case-files?limit=100')).body.items).toHaveLength(13);
    const texts = asked.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as unknown as { text: string }).text));
    asked.mockRestore();
    expect(texts.filter((text) => /\bparasol\.case_file\b|\bparasol\.case_entry\b/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('keys.file_key')).length).toBeLessThanOrEqual(1);
  });

  it('ends with the place on the care team', async () => {
    const other = await world.worker(harbour, ['case_worker']);
    const place = await assign(supervisor, files[0]!, other.id);
    expect(await all(world.as(other, 'case_worker'), '')).toHaveLength(1);
    await supervisor.done(`/case-files/${files[0]}/care-team/${place}/ending`);
    expect(await all(world.as(other, 'case_worker'), '')).toEqual([]);
  });
});
