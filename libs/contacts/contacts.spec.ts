import { randomUUID } from 'node:crypto';
import { ContactsWorld, type Caller } from './contacts.fixture';

describe('Contacts', () => {
  let world: ContactsWorld;
  let organisationId: string;
  let teamId: string;
  let areaId: string;
  let ana: Caller;
  let bea: Caller;
  let sessionId: string;

  beforeAll(async () => {
    world = await ContactsWorld.open();
    organisationId = await world.organisation();
    teamId = await world.team(organisationId);
    areaId = await world.area(organisationId, 'north');
    ana = await world.worker(organisationId, 'outreach_worker', [teamId]);
    bea = await world.worker(organisationId, 'outreach_worker', [teamId]);
    sessionId = (await ana.post('/outreach-sessions', { teamId, areaId, setting: 'street', shift: 'night', heldOn: '2026-03-14' })).body.id;
  });
  afterAll(() => world?.close());

  const anonymous = (over: object = {}) => ({ kind: 'anonymous', outreachSessionId: sessionId, ...over });
  const log = async (over: object = {}, who = ana) => {
    const answer = await who.post('/contacts', anonymous(over));
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body as { id: string; version: number };
  };

  it('needs nothing but a kind and a session, and takes place and time from it', async () => {
    const { id } = await log();
    const { body } = await ana.get(`/contacts/${id}`);
    expect(body).toEqual({
      id, state: 'synced', version: 1, kind: 'anonymous', people: 1, teamId, outreachSessionId: sessionId, areaId, setting: 'street', shift: 'night',
      heldOn: '2026-03-14', supplies: [], services: [], needs: [], wantsFollowUp: false, mine: true,
    });
  });

  it('keeps what was given, done and said, in the person’s order', async () => {
    const told = { supplies: [{ supply: 'condoms', quantity: 20 }], services: ['information', 'health_education'], needs: ['housing', 'doctor'], genderBand: 'woman', ageBand: '25_34', returning: true };
    const { id } = await log(told);
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject(told);
    expect((await bea.get(`/contacts/${id}`)).body).toMatchObject({ mine: false });
  });

  it('takes a place instead of a session, never both, never none', async () => {
    const place = { areaId, setting: 'online', shift: 'day', heldOn: '2026-03-13' };
    const { status, body } = await ana.post('/contacts', { kind: 'group', people: 4, place });
    expect(status).toBe(201);
    expect((await ana.get(`/contacts/${body.id}`)).body).toMatchObject({ people: 4, setting: 'online', heldOn: '2026-03-13', teamId });
    for (const wrong of [{ kind: 'anonymous' }, anonymous({ place })]) {
      expect((await ana.post('/contacts', wrong)).body).toMatchObject({ status: 400, errors: [{ pointer: '/body', code: 'session_or_place' }] });
    }
  });

  it.each([
    [{ kind: 'group' }, 400],
    [{ kind: 'group', people: 1 }, 400],
    [{ people: 3 }, 400],
    [{ supplies: [{ supply: 'condoms', quantity: 0 }] }, 400],
    [{ supplies: [{ supply: 'condoms', quantity: 5 }, { supply: 'condoms', quantity: 5 }] }, 400],
    [{ needs: ['doctor', 'doctor'] }, 400],
    [{ notes: 'a long talk' }, 400],
    [{ outreachSessionId: randomUUID() }, 422],
    [{ kind: 'regular', regularId: randomUUID() }, 422],
    [{ kind: 'case_file', caseFileId: randomUUID() }, 422],
  ])('refuses %j', async (over, status) => {
    expect((await ana.post('/contacts', anonymous(over))).status).toBe(status);
  });

  it('refuses a day in the future and another team', async () => {
    const place = { areaId, setting: 'street', shift: 'day', heldOn: '2199-01-01' };
    expect((await ana.post('/contacts', { kind: 'anonymous', place })).body.errors).toEqual([{ pointer: '/body/place/heldOn', code: 'in_future' }]);
    const other = await world.team(organisationId);
    expect((await ana.post('/contacts', { kind: 'anonymous', place: { ...place, heldOn: '2026-01-01', teamId: other } })).status).toBe(403);
  });

  it('knows an id in capitals', async () => {
    const { status } = await ana.post('/contacts', anonymous({ outreachSessionId: sessionId.toUpperCase(), clientKey: randomUUID().toUpperCase() }));
    expect(status).toBe(201);
  });

  it('logs a contact with a client key once', async () => {
    const clientKey = randomUUID();
    const first = await log({ clientKey });
    expect(await log({ clientKey: clientKey.toUpperCase() })).toEqual(first);
    // Another author’s key is another key.
    expect((await log({ clientKey }, bea)).id).not.toBe(first.id);
  });

  it('corrects by its author, at the version they have read, for seven days', async () => {
    const { id } = await log({ supplies: [{ supply: 'condoms', quantity: 20 }], needs: ['doctor'] });
    const correction = { supplies: [{ supply: 'condoms', quantity: 10 }] };
    expect((await bea.put(`/contacts/${id}`, correction, 1)).status).toBe(403);
    expect((await ana.send('PUT', `/contacts/${id}`, correction)).status).toBe(428);
    expect((await ana.put(`/contacts/${id}`, correction, 2)).status).toBe(412);
    const done = await ana.put(`/contacts/${id}`, correction, 1);
    expect(done).toMatchObject({ status: 200, body: { id, state: 'corrected', version: 2 }, headers: { etag: '"2"' } });
    expect((await ana.put(`/contacts/${id}`, correction, 1)).status).toBe(412);
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject({ supplies: correction.supplies, needs: [], outreachSessionId: sessionId, version: 2 });
    await world.admin.query(`update parasol.contact set created_at = now() - interval '7 days 1 minute' where id = $1`, [id]);
    expect((await ana.put(`/contacts/${id}`, correction, 2)).status).toBe(403);
    expect((await ana.post(`/contacts/${id}/void`, { reason: 'mistake' })).status).toBe(403);
  });

  it('moves a corrected contact to another session of the team, and no further', async () => {
    const { id } = await log();
    const { body } = await ana.post('/outreach-sessions', { teamId, areaId, setting: 'clinic', shift: 'day', heldOn: '2026-04-02' });
    expect((await ana.put(`/contacts/${id}`, { outreachSessionId: body.id }, 1)).status).toBe(200);
    expect((await ana.get(`/contacts/${id}`)).body).toMatchObject({ heldOn: '2026-04-02', setting: 'clinic' });
    expect((await ana.put(`/contacts/${id}`, { people: 4 }, 2)).body.type).toBe('urn:parasol:problem:not_a_group');
    expect((await ana.put(`/contacts/${id}`, { outreachSessionId: randomUUID() }, 2)).status).toBe(422);
  });

  it('leaves a tombstone of a voided contact', async () => {
    const { id } = await log({ supplies: [{ supply: 'naloxone', quantity: 2 }], services: ['naloxone_training'], needs: ['doctor'], genderBand: 'woman', wantsFollowUp: true });
    expect((await bea.post(`/contacts/${id}/void`, { reason: 'mistake' })).status).toBe(403);
    expect((await ana.post(`/contacts/${id}/void`, { reason: 'just so' })).status).toBe(400);
    expect(await ana.post(`/contacts/${id}/void`, { reason: 'entered_twice' })).toMatchObject({ status: 200, body: { id, state: 'voided', version: 2 } });
    expect((await ana.get(`/contacts/${id}`)).body).toEqual({
      id, state: 'voided', version: 2, kind: 'anonymous', people: 0, teamId, outreachSessionId: sessionId, setting: 'street', shift: 'night',
      heldOn: '2026-03-14', supplies: [], services: [], needs: [], wantsFollowUp: false, mine: true, voidReason: 'entered_twice',
    });
    expect(await world.rows('select need, area_id, done_at is not null as done from parasol.shift_note where contact_id = $1', [id])).toEqual([{ need: null, area_id: null, done: true }]);
    expect((await ana.post(`/contacts/${id}/void`, { reason: 'mistake' })).status).toBe(409);
    expect((await ana.put(`/contacts/${id}`, {}, 2)).status).toBe(409);
  });

  it('lists by keyset, the latest shift first, with the allowed filters', async () => {
    const own = await world.organisation();
    const team = await world.team(own);
    const area = await world.area(own);
    const eva = await world.worker(own, 'outreach_worker', [team]);
    const days = ['2026-01-05', '2026-01-31', '2026-02-01', '2026-02-01', '2026-02-28'];
    for (const heldOn of days) await eva.post('/contacts', { kind: 'anonymous', place: { areaId: area, setting: 'street', shift: 'day', heldOn } });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await eva.get(`/contacts?limit=2${cursor}`);
      seen.push(...body.items.map(({ heldOn }: { heldOn: string }) => heldOn));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen).toEqual([...days].reverse());
    expect((await eva.get('/contacts?month=2026-02')).body.items).toHaveLength(3);
    expect((await eva.get('/contacts?kind=group')).body.items).toEqual([]);
    expect((await eva.get(`/contacts?outreachSessionId=${sessionId}`)).body.items).toEqual([]);
    for (const wrong of ['sort=needs', 'month=2026-13', 'needs=doctor']) expect((await eva.get(`/contacts?${wrong}`)).status).toBe(400);
    expect((await ana.get('/contacts?limit=100')).body.items.some((item: { heldOn: string }) => item.heldOn === '2026-02-28')).toBe(false);
  });

  describe('of case files', () => {
    let caseWorker: Caller;
    let supervisor: Caller;
    let fileId: string;
    let contactId: string;

    beforeAll(async () => {
      caseWorker = await world.worker(organisationId, 'case_worker', [teamId]);
      supervisor = await world.worker(organisationId, 'supervisor', [teamId]);
      fileId = await world.caseFile(organisationId, teamId, [ana, caseWorker]);
      contactId = (await log({ kind: 'case_file', caseFileId: fileId, wantsFollowUp: true })).id;
    });

    it('belong to those who are on the file, and to the supervisor of the team', async () => {
      expect((await ana.get(`/contacts/${contactId}`)).status).toBe(200);
      expect((await caseWorker.get(`/contacts/${contactId}`)).status).toBe(200);
      expect((await supervisor.get(`/contacts/${contactId}`)).status).toBe(200);
      expect((await bea.get(`/contacts/${contactId}`)).status).toBe(404);
      expect((await bea.get(`/contacts?caseFileId=${fileId}`)).body).toEqual({ items: [] });
      expect((await caseWorker.get('/contacts')).body.items.map(({ id }: { id: string }) => id)).toEqual([contactId]);
      expect((await caseWorker.put(`/contacts/${contactId}`, {}, 1)).status).toBe(403);
      expect((await caseWorker.post('/contacts', anonymous())).status).toBe(403);
    });

    it('are not logged by somebody who is not on the file, nor before the person agreed or after the end', async () => {
      expect((await bea.post('/contacts', anonymous({ kind: 'case_file', caseFileId: fileId }))).body).toEqual((await bea.post('/contacts', anonymous({ kind: 'case_file', caseFileId: randomUUID() }))).body);
      for (const state of ['enquiry', 'explained', 'closed']) {
        const closed = await world.caseFile(organisationId, teamId, [ana], state);
        expect([state, (await ana.post('/contacts', anonymous({ kind: 'case_file', caseFileId: closed }))).status]).toEqual([state, 409]);
      }
    });

    it('tell the file and the task queue by ids', async () => {
      await ana.put(`/contacts/${contactId}`, { wantsFollowUp: true, needs: ['housing'] }, 1);
      await ana.post(`/contacts/${contactId}/void`, { reason: 'wrong_person' });
      const kinds = await world.rows<{ kind: string }>('select kind from jobs.outbox where subject_id = $1 order by created_at', [contactId]);
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['contact.changed', 'contact.changed', 'contact.follow_up', 'contact.logged']);
      // Voided or not: whoever is not on the file does not learn that there was a contact.
      expect((await bea.get(`/contacts/${contactId}`)).status).toBe(404);
    });

    it('are out of reach with the end of the assignment, authorship included', async () => {
      const { id } = await log({ kind: 'case_file', caseFileId: fileId });
      await world.admin.query(`update parasol.care_team set state = 'ended', ended_at = now() where case_file_id = $1 and worker_id = $2`, [fileId, ana.actor.workerId]);
      expect((await ana.get(`/contacts/${id}`)).status).toBe(404);
      expect((await ana.put(`/contacts/${id}`, {}, 1)).status).toBe(404);
      expect((await ana.get('/contacts?limit=100')).body.items.some((item: { id: string }) => item.id === id)).toBe(false);
    });
  });

  describe('that want follow-up', () => {
    const notesOf = (id: string) => world.rows('select need, area_id, for_shift_on >= current_date as coming, done_at is not null as done from parasol.shift_note where contact_id = $1 order by need', [id]);

    it('leave a note per need for the next shift, of somebody without a name', async () => {
      const { id } = await log({ wantsFollowUp: true, needs: ['housing', 'doctor'] });
      expect(await notesOf(id)).toEqual([
        { need: 'doctor', area_id: areaId, coming: true, done: false },
        { need: 'housing', area_id: areaId, coming: true, done: false },
      ]);
      await ana.put(`/contacts/${id}`, { wantsFollowUp: true, needs: ['housing', 'food'] }, 1);
      expect((await notesOf(id)).map(({ need, done }) => [need, done])).toEqual([['doctor', true], ['food', false], ['housing', false]]);
      await ana.put(`/contacts/${id}`, {}, 2);
      expect((await notesOf(id)).every(({ done }) => done)).toBe(true);
    });

    it('leave one note where no need was named; whoever is on the next shift ticks it off', async () => {
      const { id } = await log({ wantsFollowUp: true });
      const [note] = await world.rows<{ id: string }>('select id from parasol.shift_note where contact_id = $1', [id]);
      const { body } = await bea.get('/shift-notes?limit=100');
      expect(body.items).toContainEqual({ id: note!.id, contactId: id, teamId, areaId, forShiftOn: expect.any(String), state: 'open' });
      expect(await bea.post(`/shift-notes/${note!.id}/done`)).toMatchObject({ status: 200, body: { state: 'done' } });
      expect((await bea.post(`/shift-notes/${note!.id}/done`)).status).toBe(409);
      expect((await bea.get('/shift-notes?limit=100')).body.items.some((item: { id: string }) => item.id === note!.id)).toBe(false);
    });
  });

  it('are audited, reads included, without a value', async () => {
    const { id } = await log({ needs: ['doctor'] });
    await ana.get(`/contacts/${id}`);
    await ana.put(`/contacts/${id}`, {}, 1);
    await ana.post(`/contacts/${id}/void`, { reason: 'mistake' });
    const entries = await world.rows<{ action: string }>('select action from audit.entry where subject_id = $1 order by at', [id]);
    expect(entries.map(({ action }) => action)).toEqual(['contact.logged', 'contact.read', 'contact.corrected', 'contact.voided']);
  });

  it('are not there for another organisation, whatever is asked', async () => {
    const { id } = await log();
    const other = await world.organisation();
    const eve = await world.worker(other, 'outreach_worker', [await world.team(other)]);
    const asked = (contact: string, session: string) =>
      Promise.all([
        eve.get(`/contacts/${contact}`),
        eve.put(`/contacts/${contact}`, {}, 1),
        eve.post(`/contacts/${contact}/void`, { reason: 'mistake' }),
        eve.get(`/outreach-sessions/${session}`),
        eve.post(`/outreach-sessions/${session}/end`),
        eve.post('/contacts', { kind: 'anonymous', outreachSessionId: session }),
        eve.get(`/contacts?outreachSessionId=${session}`),
      ]).then((answers) => answers.map(({ status, body }) => ({ status, body })));
    expect(await asked(id, sessionId)).toEqual(await asked(randomUUID(), randomUUID()));
  });
});
