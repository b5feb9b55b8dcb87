import { setTimeout } from 'node:timers/promises';
import { FileKeys, type Place } from '@parasol/keys';
import { addEntry, openDocument, type ServedDocument, writeDocument } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import type { Caller } from '@test/builders/caller';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { anOutreachSession } from '@test/builders/contacts';

const WORDS = 'Marigold talked about her sister for an hour.';
const NOTE = { ...CONTENTS.notes, text: WORDS };

describe('a case worker takes out what should never have been written', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let keeper: Caller;
  let overseer: Caller;
  let peer: Caller;
  let peerId: string;
  let session: string;
  let leyla: AdviserWithKeys;

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    keeper = world.as(await world.worker(house, ['case_worker']), 'case_worker');
    overseer = world.as(await world.worker(house, ['supervisor']), 'supervisor');
    const one = await world.worker(house, ['outreach_worker']);
    peer = world.as(one, 'outreach_worker');
    peerId = one.id;
    session = await anOutreachSession(await one.session('outreach_worker'), { team: house.team, area: await world.anArea(house) });
    leyla = await anEnrolledAdviser(house.built);
  }, 60_000);
  afterAll(() => world?.close());

  const spills = (id: string, who = keeper) => who.get(`/case-files/${id}/spills`);
  async function settled(id: string, who = keeper): Promise<{ settledAt: string; lastBackupGoneOn: string }> {
    for (let tries = 0; tries < 200; tries++) {
      const { items } = (await spills(id, who)).body;
      if (items.every((item: { settledAt?: string }) => item.settledAt)) return items[0];
      await setTimeout(100);
    }
    throw new Error('the spill is not settled');
  }

  /** A file with something in every place that lies under its key. */
  async function fullFile() {
    const file = await makeFile(keeper, house.team);
    const entries = await fillFile(keeper, file.id);
    await assign(overseer, file.id, peerId);
    const passed = (await peer.done<{ id: string }>(`/case-files/${file.id}/sections/safety/entries`, CONTENTS.safety)).id;
    await peer.post(`/case-files/${file.id}/sections/safety/entries/${passed}/hand-over`, { note: 'Call in the morning, never at night.' });
    const contact = await peer.done<{ id: string }>('/contacts', { kind: 'case_file', caseFileId: file.id, outreachSessionId: session, note: 'Tea and a long talk.' });
    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${file.id}`)).body as ServedDocument & { listVersion: number };
    const { document } = await openDocument(served, leyla.identity);
    const noted = addEntry(document, 'notes', { text: 'Moved to June.' }, { fileId: file.id, adviserId: leyla.worker.workerId, on: TODAY });
    await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await writeDocument(await pinnedKeys(leyla.worker, house.built.recoveryIdentity), served, noted, leyla.identity));
    await world.idle();
    return { ...file, entries, passed, contact: contact.id };
  }

  /** All that workers and the adviser read of it, without times. */
  async function allOf({ id, entries, passed, contact }: Awaited<ReturnType<typeof fullFile>>, but: string): Promise<unknown[]> {
    const read: unknown[] = [];
    for (const section of ['working_identity', 'legal_identity', 'needs_summary', 'health_summary']) read.push((await keeper.get(`/case-files/${id}/sections/${section}`)).body);
    for (const [section, entry] of [...Object.entries(entries), ['safety', passed]]) {
      if (entry !== but) read.push((await keeper.get(`/case-files/${id}/sections/${section}/entries/${entry}`)).body);
    }
    read.push((await peer.get(`/contacts/${contact}`)).body);
    const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${id}`)).body as ServedDocument;
    read.push(await openDocument(served, leyla.identity), { token: served.token });
    expect(JSON.stringify(read)).not.toContain('unreadable');
    return read;
  }

  const stored = async (id: string): Promise<Buffer[]> => {
    const { rows } = await world.outside.query<{ bytes: Buffer }>(
      `select unnest(array[ciphertext, hand_over_note]) as bytes from parasol.case_entry where case_file_id = $1
       union all select detail from parasol.contact where case_file_id = $1
       union all select unnest(array[current, previous]) from sealed.document where case_file_id = $1`,
      [id],
    );
    return rows.map(({ bytes }) => bytes).filter((bytes) => bytes !== null);
  };
  const versionsIn = async (id: string): Promise<number[]> => [...new Set((await stored(id)).map((bytes) => bytes.readUInt32BE(1)))];
  const cut = (id: string) => world.asDatabaseRole('keys', 'select key_version, wrapped is not null as living from keys.file_key where subject_id = $1 order by 1', [id]);

  it('at once nobody reads it; then no copy that was made before opens with the keys that are left, and all else is as it was', async () => {
    const file = await fullFile();
    const notes = `/case-files/${file.id}/sections/notes/entries`;
    const { id: entry } = await keeper.done<{ id: string }>(notes, NOTE);
    await overseer.done(`/case-files/${file.id}/openings`, { section: 'notes', reason: 'supervision' });
    const { rows: [copy] } = await world.outside.query<{ ciphertext: Buffer }>('select ciphertext from parasol.case_entry where id = $1', [entry]);
    const place: Place = { organisationId: house.id, section: 'notes', rowId: entry, version: 1 };
    expect(await world.get(FileKeys).open(file.id, copy!.ciphertext, place)).toEqual(NOTE);
    const before = await allOf(file, entry);
    expect(await versionsIn(file.id)).toEqual([1]);

    const spill = await keeper.post(`/case-files/${file.id}/spills`, { reason: 'about_somebody_else', entryId: entry });
    expect([spill.status, spill.body]).toEqual([201, { id: expect.any(String), reportedAt: expect.any(String) }]);
    for (const who of [keeper, overseer]) {
      const seen = await who.get(`${notes}/${entry}`);
      expect(seen.body).toMatchObject({ id: entry, version: 2, removedAt: expect.any(String) });
      expect(Object.keys(seen.body).filter((key) => key === 'content' || key === 'unreadable')).toEqual([]);
    }
    expect((await keeper.put(`${notes}/${entry}`, 2, CONTENTS.notes)).status).toBe(409);
    expect((await keeper.post(`/case-files/${file.id}/spills`, { reason: 'other', entryId: entry })).status).toBe(409);
    const { rows } = await world.outside.query('select ciphertext, hand_over_note from parasol.case_entry where id = $1', [entry]);
    expect(rows).toEqual([{ ciphertext: null, hand_over_note: null }]);

    const end = await settled(file.id);
    expect(end.lastBackupGoneOn).toBe(new Date(Date.parse(end.settledAt) + 7 * 86_400_000).toISOString().slice(0, 10));
    expect(await cut(file.id)).toEqual([{ key_version: 1, living: false }, { key_version: 2, living: true }]);
    expect(await versionsIn(file.id)).toEqual([2]);
    // As long as another process may remember a key.
    await setTimeout(1_100);
    await expect(world.get(FileKeys).open(file.id, copy!.ciphertext, place)).rejects.toMatchObject({ code: 'unreadable' });
    expect(await allOf(file, entry)).toEqual(before);
    expect((await keeper.done<{ id: string }>(notes, CONTENTS.notes)).id).toEqual(expect.any(String));
  }, 60_000);

  it('a document is gone as if it had never been written, and may be written again', async () => {
    const file = await fullFile();
    const path = `/case-files/${file.id}/sections/legal_identity`;
    expect((await overseer.post(`/case-files/${file.id}/spills`, { reason: 'not_agreed', section: 'legal_identity' })).status).toBe(404);
    await keeper.done(`/case-files/${file.id}/spills`, { reason: 'not_agreed', section: 'legal_identity' });
    expect((await keeper.get(path)).status).toBe(404);
    expect((await keeper.post(`/case-files/${file.id}/spills`, { reason: 'not_agreed', section: 'legal_identity' })).status).toBe(404);
    expect((await keeper.put(path, 0, CONTENTS.legal_identity)).status).toBe(200);
    await settled(file.id);
    expect((await keeper.get(path)).body.content).toEqual(CONTENTS.legal_identity);
    expect(await versionsIn(file.id)).toEqual([2]);
  }, 60_000);

  it('what was overwritten already goes too: the key alone is replaced', async () => {
    const file = await fullFile();
    const notes = `/case-files/${file.id}/sections/notes/entries`;
    const { id: entry } = await keeper.done<{ id: string }>(notes, NOTE);
    const { rows: [copy] } = await world.outside.query<{ ciphertext: Buffer }>('select ciphertext from parasol.case_entry where id = $1', [entry]);
    expect((await keeper.put(`${notes}/${entry}`, 1, CONTENTS.notes)).status).toBe(200);
    // Two who notice at once.
    await Promise.all([keeper.done(`/case-files/${file.id}/spills`, { reason: 'other' }), overseer.done(`/case-files/${file.id}/spills`, { reason: 'never_kept' })]);
    await settled(file.id);
    await setTimeout(1_100);
    await expect(world.get(FileKeys).open(file.id, copy!.ciphertext, { organisationId: house.id, section: 'notes', rowId: entry, version: 1 })).rejects.toMatchObject({ code: 'unreadable' });
    expect((await keeper.get(`${notes}/${entry}`)).body.content).toEqual(CONTENTS.notes);
    expect((await cut(file.id)).filter(({ living }) => living)).toHaveLength(1);
  }, 60_000);

  it('nothing is lost that colleagues write while the key is replaced', async () => {
    const file = await fullFile();
    const notes = `/case-files/${file.id}/sections/notes/entries`;
    const written: [path: string, text: string][] = [];
    let running = true;
    const writing = async (who: Caller, path: string, body: (text: string) => object, read = path): Promise<void> => {
      for (let n = 0; running; n++) {
        const text = `Tea number ${n}.`;
        written.push([`${read}/${(await who.done<{ id: string }>(path, body(text))).id}`, text]);
      }
    };
    const reseals = async (): Promise<void> => {
      while (running) {
        const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${file.id}`)).body as ServedDocument & { listVersion: number };
        const { document } = await openDocument(served, leyla.identity);
        const more = addEntry(document, 'notes', { text: 'And again.' }, { fileId: file.id, adviserId: leyla.worker.workerId, on: TODAY });
        await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await writeDocument(await pinnedKeys(leyla.worker, house.built.recoveryIdentity), served, more, leyla.identity));
      }
    };
    const contact = (text: string) => ({ kind: 'case_file', caseFileId: file.id, outreachSessionId: session, note: text });
    const writers = [writing(keeper, notes, (text) => ({ ...CONTENTS.notes, text })), writing(peer, '/contacts', contact), reseals()];
    await setTimeout(300);
    await keeper.done(`/case-files/${file.id}/spills`, { reason: 'other' });
    await settled(file.id);
    running = false;
    await Promise.all(writers);
    await setTimeout(1_100);
    expect(written.length).toBeGreaterThan(20);
    for (const [path, text] of written) expect(JSON.stringify((await (path.startsWith('/contacts') ? peer : keeper).get(path)).body)).toContain(text);
    const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${file.id}`)).body as ServedDocument;
    expect(JSON.stringify(await openDocument(served, leyla.identity))).toContain('Moved to June.');
    expect(await versionsIn(file.id)).toEqual([2]);
  }, 60_000);

  it('summaries no longer tell of it', async () => {
    const file = await fullFile();
    expect((await keeper.get(`/case-files/${file.id}/sections/needs_summary`)).body.content).toEqual({ underWay: ['health'], met: [] });
    await keeper.done(`/case-files/${file.id}/spills`, { reason: 'wrong_file', entryId: file.entries.needs });
    await settled(file.id);
    expect((await keeper.get(`/case-files/${file.id}/sections/needs_summary`)).body.content).toEqual({ underWay: [], met: [] });
  }, 60_000);

  it('an adviser does so with what advisers write, and nobody else can tell', async () => {
    const file = await fullFile();
    const legal = `/case-files/${file.id}/sections/legal/entries`;
    const { id: entry } = (await leyla.worker.expect(201, 'POST', legal, CONTENTS.legal)).body;
    for (const who of [keeper, overseer]) expect((await who.post(`/case-files/${file.id}/spills`, { reason: 'other', entryId: entry })).status).toBe(404);
    await leyla.worker.expect(201, 'POST', `/case-files/${file.id}/spills`, { reason: 'never_kept', entryId: entry });
    const deadline = Date.now() + 20_000;
    for (;;) {
      const { items } = (await leyla.worker.expect(200, 'GET', `/case-files/${file.id}/spills`)).body;
      if (items[0].settledAt) break;
      if (Date.now() > deadline) throw new Error('the spill is not settled');
      await setTimeout(100);
    }
    for (const who of [keeper, overseer]) {
      expect((await spills(file.id, who)).body).toEqual({ items: [] });
      expect(JSON.stringify((await who.get(`/case-files/${file.id}/readings?limit=100`)).body)).not.toMatch(/spill\.(reported|settled)|removed/);
    }
    expect((await leyla.worker.expect(200, 'GET', `${legal}/${entry}`)).body).not.toHaveProperty('content');
  }, 60_000);

  it('is audited by codes, and asks for one thing at a time, on a file that keeps something', async () => {
    const file = await fullFile();
    const path = `/case-files/${file.id}/spills`;
    expect((await keeper.post(path, { reason: 'because', entryId: file.entries.notes })).status).toBe(400);
    expect((await keeper.post(path, { reason: 'other', entryId: file.entries.notes, section: 'legal_identity' })).status).toBe(400);
    expect((await peer.post(path, { reason: 'other', entryId: file.entries.needs })).status).toBe(403);
    expect((await overseer.post(path, { reason: 'other', entryId: file.entries.health })).status).toBe(404);
    expect((await overseer.post(path, { reason: 'other', entryId: file.entries.notes })).status).toBe(404);
    expect((await keeper.post(path, { reason: 'other', entryId: (await fullFile()).entries.notes })).status).toBe(404);
    expect((await overseer.post(path, { reason: 'never_kept', entryId: file.entries.safety })).status).toBe(201);
    const { rows } = await world.outside.query(
      `select action, subject_type, section, reason, case_file_id is not null as "ofFile" from audit.entry
       where (action in ('entry.removed', 'spill.reported') and case_file_id = $1) or (action = 'spill.settled' and subject_id in (select id from parasol.spill where case_file_id = $1))
       order by action`,
      [file.id],
    );
    expect(rows.slice(0, 2)).toEqual([
      { action: 'entry.removed', subject_type: 'entry', section: 'safety', reason: 'never_kept', ofFile: true },
      { action: 'spill.reported', subject_type: 'spill', section: null, reason: 'never_kept', ofFile: true },
    ]);
    const enquiry = await makeFile(keeper, house.team, 'enquiry');
    expect((await keeper.post(`/case-files/${enquiry.id}/spills`, { reason: 'other' })).status).toBe(409);
  }, 60_000);
});
