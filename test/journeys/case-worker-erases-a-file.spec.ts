import { setTimeout } from 'node:timers/promises';
import { FileKeys, type Place } from '@parasol/keys';
import { type AdviserWithKeys, anEnrolledAdviser } from '@test/builders/advisers';
import type { Caller } from '@test/builders/caller';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { anOutreachSession } from '@test/builders/contacts';
import { aQuestionFor } from '@test/builders/referrals';

/** Tables in which rows of an erased file stay, and what of them is checked below; every other table has none. */
const KEPT: Readonly<Record<string, string>> = {
  'parasol.care_team': 'ended',
  'parasol.consent': 'withdrawn',
  'parasol.referral': 'its packet is closed and says nothing',
  'parasol.task': 'cancelled',
  'parasol.erasure': 'the receipt',
  'audit.entry': 'who did what when, by codes; never changed',
  'sealed.audit': 'the same, of advisers',
};

describe('a case worker erases a file', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let mina: TestWorker;
  let omar: TestWorker;
  let ines: TestWorker;
  let keeper: Caller;
  let overseer: Caller;
  let peer: Caller;
  let partner: TestOrganisation;
  let partnerWorker: Caller;
  let leyla: AdviserWithKeys;

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    mina = await world.worker(house, ['case_worker']);
    omar = await world.worker(house, ['supervisor']);
    ines = await world.worker(house, ['outreach_worker']);
    [keeper, overseer, peer] = [world.as(mina, 'case_worker'), world.as(omar, 'supervisor'), world.as(ines, 'outreach_worker')];
    partner = await world.organisation('partner');
    await partner.built.administrator.expect(201, 'POST', '/partner-services', { serviceFamily: 'health' });
    partnerWorker = world.as(await world.worker(partner, ['partner_worker']), 'partner_worker');
    leyla = await anEnrolledAdviser(house.built);
  }, 60_000);
  afterAll(() => world?.close());

  const erase = (id: string, who = keeper) => who.post(`/case-files/${id}/erasures`, { reason: 'person_asked' });
  const confirm = (id: string, erasure: string, who = overseer) => who.post(`/case-files/${id}/erasures/${erasure}/confirmation`);
  const rowsOf = async (sql: string, id: string) => (await world.outside.query(sql, [id])).rows as Record<string, unknown>[];

  /** A file with everything that can hang on one. */
  async function fullFile() {
    const file = await makeFile(keeper, house.team);
    const entries = await fillFile(keeper, file.id);
    await assign(overseer, file.id, ines.id);
    const session = await anOutreachSession(await ines.session('outreach_worker'), { team: house.team, area: await world.anArea(house) });
    const contact = await peer.done<{ id: string }>('/contacts', { kind: 'case_file', caseFileId: file.id, outreachSessionId: session, note: 'Tea and a long talk.', needs: ['doctor'], wantsFollowUp: true });
    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    await leyla.worker.expect(201, 'POST', `/case-files/${file.id}/sections/adviser_notes/entries`, CONTENTS.adviser_notes);
    const consent = await keeper.done<{ id: string }>(`/case-files/${file.id}/consents`, aQuestionFor(partner.id));
    await keeper.done(`/consents/${consent.id}/answer`, { answer: 'given', items: ['needs', 'health_services'], mode: 'verbal', witnessRole: 'peer' });
    await keeper.done(`/consents/${consent.id}/narrowing`, { items: ['health_services'] });
    await keeper.done(`/case-files/${file.id}/consents`, aQuestionFor(partner.id));
    const draft = await keeper.done<{ id: string }>(`/case-files/${file.id}/referrals`, { recipientOrganisationId: partner.id, serviceFamily: 'health' });
    const offered = await keeper.done<{ id: string }>(`/case-files/${file.id}/referrals`, { recipientOrganisationId: partner.id, serviceFamily: 'health' });
    await keeper.done(`/referrals/${offered.id}/readiness`, { consentId: consent.id });
    await keeper.done(`/referrals/${offered.id}/offer`);
    await overseer.done(`/case-files/${file.id}/openings`, { section: 'notes', reason: 'supervision' });
    await keeper.done(`/case-files/${file.id}/conflict-blocks`, { workerId: (await world.worker(house, ['supervisor'])).id });
    await keeper.done(`/case-files/${file.id}/safety-sharing`);
    await world.idle();
    await partnerWorker.done(`/packets/${offered.id}/acceptance`, { appointmentOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) });
    await world.idle();
    return { ...file, entries, contact: contact.id, consent: consent.id, draft: draft.id, offered: offered.id };
  }

  it('with another human: from the confirmation on nobody sees it, and then nothing is left that anybody could read', async () => {
    const file = await fullFile();
    const copies = await world.outside.query<{ id: string; section: string; version: number; bytes: Buffer }>(
      `select id, section, version, ciphertext as bytes from parasol.case_entry where case_file_id = $1
       union all select id, 'contact.detail', version, detail from parasol.contact where case_file_id = $1
       union all select case_file_id, 'sealed.document', 1, current from sealed.document where case_file_id = $1`,
      [file.id],
    );
    const open = ({ id, section, version, bytes }: (typeof copies.rows)[number]): Promise<unknown> =>
      world.get(FileKeys).open(file.id, bytes, { organisationId: house.id, section, rowId: id, version } satisfies Place);
    expect(copies.rows.length).toBeGreaterThan(10);
    for (const copy of copies.rows) await open(copy);

    const asked = await erase(file.id);
    expect([asked.status, asked.body]).toEqual([201, { id: expect.any(String), state: 'requested', reason: 'person_asked', requestedAt: expect.any(String) }]);
    const { id: erasure } = asked.body;
    expect((await erase(file.id, overseer)).status).toBe(409);
    expect((await confirm(file.id, erasure, keeper)).status).toBe(403);
    expect((await confirm(file.id, erasure, peer)).status).toBe(403);
    expect((await overseer.get(`/case-files/${file.id}/erasures`)).body.items).toEqual([asked.body]);
    expect((await keeper.get(`/case-files/${file.id}`)).status).toBe(200);
    expect((await confirm(file.id, erasure)).body).toMatchObject({ state: 'confirmed', confirmedAt: expect.any(String) });

    const nothing = (await keeper.get(`/case-files/${crypto.randomUUID()}`)).bytes;
    for (const who of [keeper, overseer, peer]) {
      for (const path of ['', '/care-team', '/readings', '/consents', '/referrals', '/sections/notes/entries', '/erasures', '/spills']) {
        const answer = await who.get(`/case-files/${file.id}${path}`);
        expect([path, answer.status]).toEqual([path, path === '/spills' || path === '/erasures' ? expect.any(Number) : 404]);
        expect(answer.status).toBeGreaterThanOrEqual(403);
        if (answer.status === 404) expect(answer.bytes).toEqual(nothing);
      }
      for (const list of ['/case-files?limit=100', '/tasks?limit=100', `/contacts?caseFileId=${file.id}`]) expect(JSON.stringify((await who.get(list)).body)).not.toContain(file.id);
    }
    for (const path of [`/case-files/${file.id}`, `/sealed-documents/${file.id}`]) await leyla.worker.expect(404, 'GET', path);
    await leyla.worker.expect(404, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    expect((await partnerWorker.get(`/packets/${file.offered}`)).status).toBe(404);
    expect((await confirm(file.id, erasure)).status).toBe(404);

    await world.idle();
    for (const who of [keeper, overseer]) {
      const receipt = (await who.get(`/erasure-receipts/${erasure}`)).body;
      expect(receipt).toMatchObject({ id: erasure, state: 'done', reason: 'person_asked' });
      expect(receipt.lastBackupGoneOn).toBe(new Date(Date.parse(receipt.erasedAt) + 7 * 86_400_000).toISOString().slice(0, 10));
      expect(JSON.stringify(receipt)).not.toContain(file.id);
    }
    expect((await world.as(await world.worker(house, ['supervisor']), 'supervisor').get(`/erasure-receipts/${erasure}`)).status).toBe(404);
    expect((await peer.get(`/erasure-receipts/${erasure}`)).status).toBe(403);

    // The keys that are left open no copy.
    expect(await world.asDatabaseRole('keys', 'select wrapped, destroyed_at from keys.file_key where subject_id = $1', [file.id])).toEqual([{ wrapped: null, destroyed_at: expect.any(Date) }]);
    await setTimeout(1_100);
    for (const copy of copies.rows) await expect(open(copy)).rejects.toMatchObject({ code: 'unreadable' });
  }, 90_000);

  it('leaves rows that say nothing of the person, and forgets no table', async () => {
    const file = await fullFile();
    const { id: erasure } = (await erase(file.id, overseer)).body;
    expect((await confirm(file.id, erasure, keeper)).status).toBe(200);
    await world.idle();
    const { rows: tables } = await world.outside.query<{ name: string }>(
      `select c.table_schema || '.' || c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.column_name = 'case_file_id' and t.table_type = 'BASE TABLE' order by 1`,
    );
    expect(tables.length).toBeGreaterThan(10);
    const left: string[] = [];
    for (const { name } of tables) if ((await rowsOf(`select 1 from ${name} where case_file_id = $1`, file.id)).length > 0) left.push(name);
    expect(left.filter((name) => !(name in KEPT))).toEqual([]);

    expect(await rowsOf('select state, closure_reason, safety_shared_with_adviser as shared, last_contact_on, file_code = $$' + file.fileCode + '$$ as known from parasol.case_file where id = $1', file.id)).toEqual([
      { state: 'erased', closure_reason: null, shared: false, last_contact_on: null, known: false },
    ]);
    expect(await rowsOf(`select distinct state, ended_at is not null as ended from parasol.care_team where case_file_id = $1`, file.id)).toEqual([{ state: 'ended', ended: true }]);
    const saysNothing = { witness_role: null, script_read: null, items: [], taken_out: [] };
    expect(await rowsOf('select state, witness_role, script_read, items, taken_out from parasol.consent where case_file_id = $1 order by created_at', file.id)).toEqual([
      { state: 'withdrawn', ...saysNothing }, { state: 'deferred', ...saysNothing },
    ]);
    expect(await rowsOf('select distinct state from parasol.task where case_file_id = $1', file.id)).toEqual([{ state: 'cancelled' }]);
    expect(await rowsOf(`select state, reason, respond_by, appointment_on from parasol.referral_packet p where id in (select id from parasol.referral where case_file_id = $1) order by state`, file.id)).toEqual([
      { state: 'cancelled_by_person', reason: null, respond_by: null, appointment_on: null },
      { state: 'withdrawn', reason: null, respond_by: null, appointment_on: null },
    ]);
    expect(await rowsOf(`select distinct state from parasol.task where referral_id = $1 and title = 'answer_referral'`, file.offered)).toEqual([{ state: 'done' }]);
    expect(await rowsOf('select kind, case_file_id, detail, needs, wants_follow_up from parasol.contact where id = $1', file.contact)).toEqual([
      { kind: 'anonymous', case_file_id: null, detail: null, needs: [], wants_follow_up: false },
    ]);
    expect(await rowsOf(`select action, reason from audit.entry where case_file_id = $1 and (subject_type = 'erasure' or action = 'case_file.erased') and action <> 'erasure.listed' order by at`, file.id)).toEqual([
      { action: 'erasure.requested', reason: 'person_asked' },
      { action: 'erasure.confirmed', reason: null },
      { action: 'case_file.erased', reason: null },
    ]);
  }, 90_000);

  it('leaves no task behind that a contact of the file had wanted a moment before', async () => {
    const file = await fullFile();
    const { body } = await erase(file.id);
    await confirm(file.id, body.id);
    await world.idle();
    // The job of a follow-up that waited in the queue all this time.
    await world.outside.query(`update parasol.task set cause_id = gen_random_uuid() where contact_id = $1`, [file.contact]);
    await world.outside.query(`insert into jobs.outbox (id, organisation_id, kind, subject_id, run_at) values (gen_random_uuid(), $1, 'contact.follow_up', $2, now())`, [house.id, file.contact]);
    await world.idle();
    expect(await rowsOf(`select title from parasol.task where contact_id = $1 and state <> 'cancelled'`, file.contact)).toEqual([]);
  });

  it('may be taken back until it is confirmed', async () => {
    const { id } = await makeFile(keeper, house.team);
    const { id: first } = (await erase(id)).body;
    expect((await overseer.post(`/case-files/${id}/erasures/${first}/withdrawal`)).body).toMatchObject({ state: 'withdrawn' });
    expect((await confirm(id, first)).status).toBe(409);
    const { id: second } = (await erase(id)).body;
    expect((await keeper.post(`/case-files/${id}/erasures/${first}/withdrawal`)).status).toBe(409);
    expect((await keeper.get(`/case-files/${id}/erasures`)).body.items.map((one: { state: string }) => one.state)).toEqual(['requested', 'withdrawn']);
    expect((await confirm(id, crypto.randomUUID())).status).toBe(404);
    const statuses = (await Promise.all([1, 2, 3].map(() => confirm(id, second)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    await world.idle();
  }, 60_000);

  it('is confirmed by nobody whom the person excludes, and by a second case worker of the file where there is one', async () => {
    const { id } = await makeFile(keeper, house.team);
    const { id: erasure } = (await erase(id)).body;
    const aya = await world.worker(house, ['case_worker']);
    expect((await confirm(id, erasure, world.as(aya, 'case_worker'))).status).toBe(404);
    await assign(overseer, id, aya.id);
    await keeper.done(`/case-files/${id}/conflict-blocks`, { workerId: omar.id });
    expect((await confirm(id, erasure)).status).toBe(404);
    expect((await confirm(id, erasure, world.as(aya, 'case_worker'))).status).toBe(200);
    await world.idle();
  }, 60_000);

  it('stands at once where there is no other human who could confirm it', async () => {
    const small = await world.organisation();
    const only = world.as(await world.worker(small, ['case_worker']), 'case_worker');
    await world.worker(small, ['outreach_worker']);
    await world.worker(small, ['supervisor'], small.otherTeam);
    const { id } = await makeFile(only, small.team);
    await fillFile(only, id);
    const { body } = await erase(id, only);
    expect(body).toMatchObject({ state: 'confirmed' });
    expect((await only.get(`/case-files/${id}`)).status).toBe(404);
    await world.idle();
    expect((await only.get(`/erasure-receipts/${body.id}`)).body).toMatchObject({ state: 'done', erasedAt: expect.any(String) });
  }, 60_000);

  it('ends a spill that is under way, since its key goes with the others', async () => {
    const file = await fullFile();
    await keeper.done(`/case-files/${file.id}/spills`, { reason: 'other', entryId: file.entries.notes });
    const { id: erasure } = (await erase(file.id)).body;
    expect((await confirm(file.id, erasure)).status).toBe(200);
    await setTimeout(2_500);
    await world.idle();
    expect((await keeper.get(`/erasure-receipts/${erasure}`)).body).toMatchObject({ state: 'done' });
    expect((await world.asDatabaseRole('keys', 'select wrapped from keys.file_key where subject_id = $1', [file.id])).every(({ wrapped }) => wrapped === null)).toBe(true);
  }, 60_000);
});
