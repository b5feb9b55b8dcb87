import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { CONTENTS, fillFile, makeFile } from '@test/builders/case-files';

describe('a case worker keeps a file', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let me: TestWorker;
  let worker: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    me = await world.worker(harbour, ['case_worker']);
    worker = world.as(me, 'case_worker');
  });
  afterAll(() => world?.close());

  it('makes one, is on it, and nothing of the person is recorded before they agree', async () => {
    const made = await worker.post('/case-files', { teamId: harbour.team });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(String), fileCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/), state: 'enquiry', version: 1 });
    const opened = await worker.get(`/case-files/${made.body.id}`);
    expect(opened.body).toMatchObject({ state: 'enquiry', sections: {} });
    expect((await worker.put(`/case-files/${made.body.id}/sections/working_identity`, 0, CONTENTS.working_identity)).status).toBe(409);
    expect((await worker.post(`/case-files/${made.body.id}/sections/needs/entries`, CONTENTS.needs)).status).toBe(409);
  });

  it('writes sections, reads them, and what is stored tells nothing', async () => {
    const { id } = await makeFile(worker, harbour.team);
    await fillFile(worker, id);
    const opened = await worker.get(`/case-files/${id}`);
    expect(Object.keys(opened.body.sections).sort()).toEqual(
      ['health', 'health_summary', 'housing_money', 'housing_money_summary', 'legal_identity', 'legal_summary', 'needs', 'needs_summary', 'notes', 'safety', 'working_identity'],
    );
    expect(opened.body.sections.working_identity.document).toMatchObject({ version: 1, content: CONTENTS.working_identity });
    // What could endanger the person is not on the first page.
    expect(opened.body.sections.legal_identity).toEqual({ kind: 'document', writable: true });
    expect(opened.body.sections.needs_summary.document.content).toEqual({ underWay: ['health'], met: [] });
    expect(opened.body.sections.legal_summary).toEqual({ kind: 'document', writable: false });
    const legal = await worker.get(`/case-files/${id}/sections/legal_identity`);
    expect(legal.body).toMatchObject({ section: 'legal_identity', version: 1, content: CONTENTS.legal_identity });
    expect(legal.headers.get('etag')).toBe('"1"');
    const { rows } = await world.outside.query<{ ciphertext: Buffer }>('select ciphertext from parasol.case_entry where case_file_id = $1', [id]);
    expect(rows.length).toBe(10);
    for (const { ciphertext } of rows) for (const word of ['Alex', 'dentist', 'code_word', 'doctor', '0123']) expect(ciphertext.includes(word)).toBe(false);
  });

  it('changes entries by version: the summary follows, a stale edit is refused, and so is one without a version', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const entries = `/case-files/${id}/sections/needs/entries`;
    const need = (await worker.post(entries, CONTENTS.needs)).body;
    expect(need).toEqual({ id: expect.any(String), version: 1 });
    expect((await worker.put(`${entries}/${need.id}`, 1, { need: 'housing', rank: 1, state: 'under_way' })).body).toEqual({ id: need.id, version: 2 });
    const stale = await worker.put(`${entries}/${need.id}`, 1, CONTENTS.needs);
    expect([stale.status, stale.body.type]).toEqual([412, 'urn:parasol:problem:stale']);
    expect((await worker.call('PUT', `${entries}/${need.id}`, { body: CONTENTS.needs })).status).toBe(428);
    expect((await worker.get(`${entries}/${need.id}`)).body).toMatchObject({ version: 2, own: true, content: { need: 'housing' } });
    expect((await worker.get(`/case-files/${id}/sections/needs_summary`)).body.content).toEqual({ underWay: ['housing'], met: [] });
  });

  it('never overwrites silently: of many who write at once from one version, one wins', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const path = `/case-files/${id}/sections/working_identity`;
    const first = await Promise.all(Array.from({ length: 6 }, (_, n) => worker.put(path, 0, { workingName: `Name ${n}` })));
    expect(first.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    const second = await Promise.all(Array.from({ length: 6 }, (_, n) => worker.put(path, 1, { workingName: `Other ${n}` })));
    expect(second.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    const winner = second.findIndex(({ status }) => status === 200);
    expect((await worker.get(path)).body).toMatchObject({ version: 2, content: { workingName: `Other ${winner}` } });
    expect((await worker.put(`/case-files/${(await makeFile(worker, harbour.team)).id}/sections/working_identity`, 3, CONTENTS.working_identity)).status).toBe(412);
  });

  it('sums up what several wrote at the same moment', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const needs = ['doctor', 'housing', 'money', 'childcare', 'rights_advice', 'work_conditions'];
    await Promise.all(needs.map((need, n) => worker.done(`/case-files/${id}/sections/needs/entries`, { need, rank: n + 1, state: 'wanted' })));
    expect((await worker.get(`/case-files/${id}/sections/needs_summary`)).body.content).toEqual({
      underWay: ['childcare', 'health', 'housing', 'money', 'rights_advice', 'work'],
      met: [],
    });
  });

  it('reads many entries page by page, each once, newest first', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const path = `/case-files/${id}/sections/notes/entries`;
    const made: string[] = [];
    for (let n = 0; n < 23; n++) made.push((await worker.done<{ id: string }>(path, CONTENTS.notes)).id);
    const seen: string[] = [];
    for (let next: string | undefined, first = true; first || next; first = false) {
      const { body, status } = await worker.get(`${path}?limit=5${next ? `&cursor=${next}` : ''}`);
      expect(status).toBe(200);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    }
    expect(seen).toEqual(made.reverse());
    const elsewhere = await makeFile(worker, harbour.team);
    const { body } = await worker.get(`${path}?limit=5`);
    expect((await worker.get(`/case-files/${elsewhere.id}/sections/notes/entries?limit=5&cursor=${body.next}`)).status).toBe(400);
  });

  it('is refused what no section holds, without an echo', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const refused = async (path: string, body: unknown) => {
      const answer = await worker.post(`/case-files/${id}/sections/${path}`, body);
      expect(answer.status).toBe(400);
      expect(answer.bytes.toString()).not.toContain('zq7');
      return answer.body.errors;
    };
    expect(await refused('needs/entries', { ...CONTENTS.needs, zq7: 'zq7' })).toEqual([{ pointer: '/body', code: 'unknown_key' }]);
    expect(await refused('needs/entries', { ...CONTENTS.needs, need: 'zq7' })).toEqual([{ pointer: '/body/need', code: 'not_in_list' }]);
    expect(await refused('health/entries', { ...CONTENTS.health, text: 'zq7' })).toEqual([{ pointer: '/body', code: 'unknown_key' }]);
    expect(await refused('safety/entries', { ...CONTENTS.safety, steps: ['check_in_call', 'check_in_call'] })).toEqual([{ pointer: '/body/steps', code: 'named_twice' }]);
    expect((await worker.get(`/case-files/${id}/sections/zq7`)).status).toBe(400);
    expect((await worker.post(`/case-files/${id}/sections/zq7/entries`, {})).status).toBe(404);
    // A summary is written by the verb of what it sums up, and by nothing else.
    expect((await worker.put(`/case-files/${id}/sections/needs_summary`, 1, { underWay: [], met: [] })).status).toBeGreaterThanOrEqual(404);
    const longName = await worker.put(`/case-files/${id}/sections/working_identity`, 0, { workingName: 'two\nlines' });
    expect(longName.status).toBe(400);
  });

  it('gets an error, not a wrong text, when stored bytes were changed, exchanged or set back', async () => {
    const { id } = await makeFile(worker, harbour.team);
    const { notes } = await fillFile(worker, id);
    const path = `/case-files/${id}/sections`;
    const document = async () => (await worker.get(`${path}/working_identity`)).status;
    const stored = async (section: string) =>
      (await world.outside.query<{ id: string; ciphertext: Buffer; version: number }>('select id, ciphertext, version from parasol.case_entry where case_file_id = $1 and section = $2', [id, section])).rows[0]!;
    const store = (row: string, ciphertext: Buffer) => world.outside.query('update parasol.case_entry set ciphertext = $2 where id = $1', [row, ciphertext]);

    const before = await stored('working_identity');
    const flipped = Buffer.from(before.ciphertext);
    flipped.writeUInt8(flipped.readUInt8(flipped.length - 1) ^ 1, flipped.length - 1);
    await store(before.id, flipped);
    expect(await document()).toBe(500);
    const list = await worker.get('/case-files?limit=100');
    expect(list.status).toBe(200);
    expect(list.body.items.find((item: { id: string }) => item.id === id)).not.toHaveProperty('workingName');
    await store(before.id, (await stored('legal_identity')).ciphertext);
    expect(await document()).toBe(500);
    await store(before.id, before.ciphertext);
    expect(await document()).toBe(200);
    await worker.put(`${path}/working_identity`, 1, { workingName: 'Robin' });
    await store(before.id, before.ciphertext);
    expect(await document()).toBe(500);

    const note = await stored('notes');
    await store(note.id, Buffer.concat([note.ciphertext, Buffer.of(0)]));
    const sound = (await worker.done<{ id: string }>(`${path}/notes/entries`, CONTENTS.notes)).id;
    const { items } = (await worker.get(`${path}/notes/entries`)).body;
    expect(items).toMatchObject([{ id: sound, content: CONTENTS.notes }, { id: notes, unreadable: true }]);
    expect(items[1]).not.toHaveProperty('content');
  });

  it('repeats a request without doing it twice', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const one = await worker.post('/case-files', { teamId: harbour.team }, key);
    const two = await worker.post('/case-files', { teamId: harbour.team }, key);
    expect([two.status, two.body]).toEqual([201, one.body]);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
  });

  it('makes files for their own teams only', async () => {
    const hilltop = await world.organisation();
    for (const teamId of [harbour.otherTeam, hilltop.team, randomUUID()]) {
      expect((await worker.post('/case-files', { teamId })).status).toBe(403);
    }
  });
});
