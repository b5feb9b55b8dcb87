import { randomUUID } from 'node:crypto';
import { Client as Pg } from 'pg';
import type { SignedInWorker } from '@test/builders/staff';
import { aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, saidNo, serve, theirWord, type House, type Partner, type Served } from '@test/builders/referrals';

describe('a partner’s worker answers a referral', () => {
  let installation: Served;
  let outside: Pg;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let first: SignedInWorker;
  let second: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    installation = await serve();
    outside = new Pg({ connectionString: installation.database.adminUrl });
    await outside.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world, { families: ['health', 'housing'] });
    caseWorker = await house.worker('case_worker');
    [first, second] = [await clinic.worker(), await clinic.worker()];
    fileId = await anActiveFile(caseWorker, house.team);
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  const offer = () => anOffer(caseWorker, fileId, clinic.id);
  const appoint = (by: SignedInWorker, id: string, on: string, version: number) => by.post(`/packets/${id}/appointment`, { on }, { headers: { 'if-match': `"${version}"` } });
  const facts = async (id: string): Promise<string[]> =>
    (await outside.query<{ fact: string }>(`select event || ' ' || service_family || ' ' || (month = date_trunc('month', now())::date) as fact
      from reports.fact_referral where referral_id = $1 order by event`, [id])).rows.map(({ fact }) => fact);

  it('sees the packet, and nothing else of whom it is about', async () => {
    const { id, packetCode } = await offer();
    const packet = (await first.expect(200, 'GET', `/packets/${id}`)).body;
    expect(packet).toEqual({ id, code: packetCode, serviceFamily: 'health', state: 'offered', respondBy: dayFromToday(7), offeredAt: expect.any(String), version: 3, sharedUntil: dayFromToday(90), contents: [] });
    const { sharedUntil: _, contents: __, ...inList } = packet;
    const listed = (await first.expect(200, 'GET', '/packets')).body.items;
    expect(listed.find((item: { id: string }) => item.id === id)).toEqual(inList);
    for (const path of [`/referrals/${id}`, '/referrals', `/case-files/${fileId}`, `/case-files/${fileId}/referrals`, `/case-files/${fileId}/consents`]) {
      expect([path, saidNo(await first.get(path))]).toEqual([path, '403 forbidden']);
    }
    expect(saidNo(await caseWorker.get(`/packets/${id}`))).toBe('403 forbidden');
    const { rows } = await outside.query(`select action, subject_id, case_file_id, category from audit.entry where organisation_id = $1 and subject_id = $2 order by action`, [clinic.id, id]);
    expect(rows).toEqual([
      { action: 'packet.listed', subject_id: id, case_file_id: null, category: 'content' },
      { action: 'packet.read', subject_id: id, case_file_id: null, category: 'content' },
    ]);
  });

  it('from acceptance to the closed loop, and each of it counts once', async () => {
    const { id } = await offer();
    await installation.idle();
    const task = (await first.get('/tasks?view=queue')).body.items.find((item: { referralId: string }) => item.referralId === id);
    expect(task).toMatchObject({ title: 'answer_referral', dueOn: dayFromToday(7) });

    expect(await done(first, `/packets/${id}/acceptance`)).toEqual({ id, state: 'accepted', version: 4 });
    await installation.idle();
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({ state: 'accepted', version: 4, answeredAt: expect.any(String) });
    expect((await first.get('/tasks?view=queue')).body.items.some((item: { referralId: string }) => item.referralId === id)).toBe(false);
    expect(await facts(id)).toEqual(['accepted health true', 'offered health true']);

    expect((await appoint(first, id, dayFromToday(3), 4)).body).toEqual({ id, state: 'appointment_set', version: 5 });
    expect((await appoint(second, id, dayFromToday(6), 5)).body).toEqual({ id, state: 'rescheduled', version: 6 });
    expect((await done(second, `/packets/${id}/attendance`, { attended: false })).state).toBe('not_attended');
    expect((await appoint(first, id, dayFromToday(9), 7)).body.state).toBe('rescheduled');
    expect((await done(first, `/packets/${id}/attendance`, { attended: true })).state).toBe('attended');
    expect((await done(first, `/packets/${id}/service-outcome`, { received: true })).state).toBe('service_received');
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({ appointmentOn: dayFromToday(9), state: 'service_received' });
    // The partner’s word does not close it.
    expect(saidNo(await caseWorker.post(`/referrals/${id}/closing`))).toBe('409 wrong_state');
    expect((await done(caseWorker, `/referrals/${id}/confirmation`, theirWord())).state).toBe('confirmed_with_person');
    expect((await done(caseWorker, `/referrals/${id}/closing`)).state).toBe('closed_loop');
    await installation.idle();
    expect(await facts(id)).toEqual(['accepted health true', 'closed health true', 'offered health true']);
    expect((await first.get(`/packets/${id}`)).body.state).toBe('closed_loop');
  });

  it('accepts with an appointment, puts on a waiting list, declines with a reason, and says why a service was not received', async () => {
    const [withDay, waiting, declined, missed] = [await offer(), await offer(), await offer(), await offer()];
    expect((await done(first, `/packets/${withDay.id}/acceptance`, { appointmentOn: dayFromToday(2) })).state).toBe('appointment_set');
    expect((await done(first, `/packets/${waiting.id}/waitlisting`)).state).toBe('waitlisted');
    expect((await done(first, `/packets/${waiting.id}/acceptance`)).state).toBe('accepted');
    expect((await done(first, `/packets/${declined.id}/declination`, { reason: 'no_capacity' })).state).toBe('declined');
    expect((await caseWorker.get(`/referrals/${declined.id}`)).body).toMatchObject({ state: 'declined', reason: 'no_capacity' });
    await done(first, `/packets/${missed.id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(first, `/packets/${missed.id}/attendance`, { attended: false });
    expect((await first.post(`/packets/${missed.id}/service-outcome`, { received: false })).body.errors).toEqual([{ pointer: '/body/reason', code: 'reason_when_not_received' }]);
    expect((await done(first, `/packets/${missed.id}/service-outcome`, { received: false, reason: 'person_did_not_come' })).state).toBe('not_received');
    await installation.idle();
    expect([await facts(withDay.id), await facts(waiting.id), await facts(declined.id)]).toEqual([
      ['accepted health true', 'offered health true'], ['accepted health true', 'offered health true'], ['offered health true'],
    ]);
    // The partner does not read back what it said, beyond the state.
    expect(Object.keys((await first.get(`/packets/${missed.id}`)).body).sort()).toEqual(['answeredAt', 'appointmentOn', 'code', 'contents', 'id', 'offeredAt', 'respondBy', 'serviceFamily', 'sharedUntil', 'state', 'version']);
  });

  it('is heard once: of two who answer at the same moment one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await offer();
      const answers = await Promise.all([
        first.post(`/packets/${id}/acceptance`), second.post(`/packets/${id}/acceptance`), second.post(`/packets/${id}/declination`, { reason: 'no_capacity' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const won = answers.find(({ status }) => status === 201)?.body.state as string;
      expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe(won);
      await installation.idle();
      const { rows } = await outside.query(`select kind from jobs.outbox where subject_id = $1 and kind in ('packet.answered', 'referral.answered') order by kind`, [id]);
      expect(rows.map(({ kind }) => kind)).toEqual(['packet.answered', 'referral.answered']);
    }
  });

  it('replaces no colleague’s appointment unseen', async () => {
    const { id } = await offer();
    const { version } = await done(first, `/packets/${id}/acceptance`);
    expect(saidNo(await first.post(`/packets/${id}/appointment`, { on: dayFromToday(1) }))).toBe('428 version_needed');
    const both = await Promise.all([appoint(first, id, dayFromToday(1), version), appoint(second, id, dayFromToday(2), version)]);
    expect(both.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(both.map(({ status }) => status).filter((status) => status === 412 || status === 409)).toHaveLength(1);
    const kept = both[0]?.status === 201 ? dayFromToday(1) : dayFromToday(2);
    expect((await first.get(`/packets/${id}`)).body.appointmentOn).toBe(kept);
    expect((await appoint(second, id, dayFromToday(3), version)).status).toBe(412);
    expect((await appoint(second, id, dayFromToday(-1), version + 1)).body.errors).toEqual([{ pointer: '/body/on', code: 'in_past' }]);
    expect((await appoint(second, id, dayFromToday(400), version + 1)).body.errors).toEqual([{ pointer: '/body/on', code: 'too_late' }]);
  });

  it('finds nothing any more at the next request after a withdrawal, before any job has run', async () => {
    const quiet = await serve({ worker: false });
    try {
      const there = await aHouse(quiet.world);
      const partner = await aPartner(quiet.world);
      const [keeper, reader] = [await there.worker('case_worker'), await partner.worker()];
      const file = await anActiveFile(keeper, there.team);
      const { id, consentId } = await anOffer(keeper, file, partner.id);
      const { version } = await done(reader, `/packets/${id}/acceptance`);
      await done(keeper, `/consents/${consentId}/withdrawal`);
      const none = await reader.get(`/packets/${randomUUID()}`);
      const asked = [
        await reader.get(`/packets/${id}`), await appoint(reader, id, dayFromToday(1), version), await reader.post(`/packets/${id}/attendance`, { attended: true }),
        await reader.post(`/packets/${id}/declination`, { reason: 'other' }), await reader.post(`/packets/${id}/acceptance`),
      ];
      for (const answer of asked) expect([answer.status, answer.text]).toEqual([404, none.text]);
      expect((await reader.get('/packets')).body).toEqual({ items: [] });
      expect((await keeper.get(`/referrals/${id}`)).body.state).toBe('accepted');
    } finally {
      await quiet.close();
    }
  });

  it('after a withdrawal the referral is marked, and the tasks on both sides are over', async () => {
    const { id, consentId } = await offer();
    await installation.idle();
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    await installation.idle();
    expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe('withdrawn');
    expect(saidNo(await first.get(`/packets/${id}`))).toBe('404 not_found');
    const { rows } = await outside.query('select state from parasol.task where referral_id = $1', [id]);
    expect(rows.every(({ state }) => state === 'done' || state === 'cancelled')).toBe(true);
    const cancelled = await offer();
    await installation.idle();
    await done(caseWorker, `/referrals/${cancelled.id}/cancellation`);
    expect(saidNo(await first.get(`/packets/${cancelled.id}`))).toBe('404 not_found');
    await installation.idle();
    const left = await outside.query(`select 1 from parasol.task where referral_id = $1 and state not in ('done', 'cancelled')`, [cancelled.id]);
    expect(left.rowCount).toBe(0);
  });

  it('of another partner sees the same bytes as for what is not there', async () => {
    const stranger = await (await aPartner(installation.world)).worker();
    const { id } = await offer();
    const asked = async (packetId: string) => [
      await stranger.get(`/packets/${packetId}`), await stranger.post(`/packets/${packetId}/acceptance`), await stranger.post(`/packets/${packetId}/declination`, { reason: 'other' }),
      await stranger.post(`/packets/${packetId}/waitlisting`), await appoint(stranger, packetId, dayFromToday(1), 3),
      await stranger.post(`/packets/${packetId}/attendance`, { attended: true }), await stranger.post(`/packets/${packetId}/service-outcome`, { received: true }),
    ];
    const [real, random] = [await asked(id), await asked(randomUUID())];
    expect(real.map(saidNo)).toEqual(real.map(() => '404 not_found'));
    expect(real.map(({ text }) => text)).toEqual(random.map(({ text }) => text));
    expect((await stranger.get('/packets')).body).toEqual({ items: [] });
    // Before the offer, the partner itself sees nothing either.
    const draft = await done(caseWorker, `/case-files/${fileId}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'housing' });
    expect(saidNo(await first.get(`/packets/${draft.id}`))).toBe('404 not_found');
  });
});
