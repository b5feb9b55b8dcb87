import { ConsentsJobsModule } from '@parasol/consents';
import { ReferralsJobsModule } from '@parasol/referrals';
import { Clock } from '@test/builders/clock';
import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aDraft, aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, saidNo, serve, theirWord, type House, type Partner, type Served } from '@test/builders/referrals';
import { Client } from 'pg';
import { ConsentJobs } from '../../libs/consents/consent.jobs';
import { ReferralJobs } from '../../libs/referrals/referral.jobs';

/** What the worker process runs by the clock, run by hand: time passes in the rows. */
describe('time passes over a referral', () => {
  let installation: Served;
  let clock: Clock;
  let outside: Client;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let reader: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    clock = await Clock.of(installation, [ConsentsJobsModule, ReferralsJobsModule]);
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    [caseWorker, reader] = [await house.worker('case_worker'), await clinic.worker()];
    fileId = await anActiveFile(caseWorker, house.team);
  });
  afterAll(async () => {
    await clock?.close();
    await outside?.end();
    await installation?.close();
  });

  const expire = (organisationId = house.organisation.id) => clock.run(organisationId, () => clock.get(ConsentJobs).expire());
  const giveUp = (organisationId = house.organisation.id) => clock.run(organisationId, () => clock.get(ReferralJobs).giveUpWaiting());
  const kinds = async (...subjects: string[]): Promise<string[]> =>
    (await outside.query<{ kind: string }>('select kind from jobs.outbox where subject_id = any($1) order by kind', [subjects])).rows.map(({ kind }) => kind);
  /** Runs the jobs of this kind that the outbox holds about a subject, as the worker does. */
  async function run(kind: 'consent.expired' | 'consent.withdrawn' | 'referral.offered' | 'packet.accepted' | 'referral.accepted', subjectId: string): Promise<void> {
    const verbs = { 'consent.expired': 'expired', 'consent.withdrawn': 'withdrawn', 'referral.offered': 'offered', 'packet.accepted': 'accepted', 'referral.accepted': 'countAccepted' } as const;
    const { rows } = await outside.query<{ id: string; organisation_id: string }>('select id, organisation_id from jobs.outbox where kind = $1 and subject_id = $2', [kind, subjectId]);
    expect(rows.length).toBeGreaterThan(0);
    for (const { id: outboxId, organisation_id: organisationId } of rows) {
      await clock.run(organisationId, () => clock.get(ReferralJobs)[verbs[kind]]({ outboxId, organisationId, subjectId }), 'job');
    }
  }

  it('a consent past its last day closes the packet with the day, and is then said to be over', async () => {
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id);
    const untouched = await anOffer(caseWorker, await anActiveFile(caseWorker, house.team), clinic.id);
    await outside.query('update parasol.consent set valid_from = current_date - 5, valid_until = current_date - 1 where id = $1', [consentId]);
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    expect((await caseWorker.get(`/consents/${consentId}`)).body.state).toBe('given');
    await expire(clinic.id);
    expect((await caseWorker.get(`/consents/${consentId}`)).body.state).toBe('given');
    await expire();
    await expire();
    expect((await caseWorker.get(`/consents/${consentId}`)).body).toMatchObject({ state: 'expired', version: 3, endedAt: expect.any(String) });
    expect(await kinds(consentId)).toEqual(['consent.expired']);
    await run('consent.expired', consentId);
    await run('consent.expired', consentId);
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({ state: 'expired', version: 4 });
    expect(await kinds(id)).toEqual(['packet.settled', 'referral.closed', 'referral.offered']);
    expect((await reader.get(`/packets/${untouched.id}`)).body.state).toBe('offered');
    expect((await caseWorker.get(`/consents/${untouched.consentId}`)).body.state).toBe('given');
  });

  it('what is known already is not taken back by a withdrawal: the loop can still be closed', async () => {
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id);
    await done(reader, `/packets/${id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(reader, `/packets/${id}/attendance`, { attended: true });
    await done(reader, `/packets/${id}/service-outcome`, { received: true });
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    await run('consent.withdrawn', consentId);
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    await done(caseWorker, `/referrals/${id}/confirmation`, theirWord());
    expect((await done(caseWorker, `/referrals/${id}/closing`)).state).toBe('closed_loop');
  });

  it('the releases of a file that was closed end with it', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const { id, consentId } = await anOffer(caseWorker, file, clinic.id);
    await expire();
    expect((await caseWorker.get(`/consents/${consentId}`)).body.state).toBe('given');
    await done(caseWorker, `/case-files/${file}/closing-review`);
    await done(caseWorker, `/case-files/${file}/closure`, { reason: 'goals_met' });
    await expire();
    expect((await caseWorker.get(`/consents/${consentId}`)).body.state).toBe('expired');
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
  });

  it('an offer that nobody answers in time is given up, told to the supervisor, and may be made once more', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const waiting = await anOffer(caseWorker, fileId, clinic.id);
    await giveUp();
    expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe('offered');
    await outside.query('update parasol.referral_packet set respond_by = current_date - 1 where id = $1', [id]);
    // The partner's own turn does not touch what is addressed to it.
    await giveUp(clinic.id);
    expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe('offered');
    await giveUp();
    await giveUp();
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({ state: 'no_response', version: 4 });
    expect((await caseWorker.get(`/referrals/${waiting.id}`)).body.state).toBe('offered');
    expect(await kinds(id)).toEqual(['packet.settled', 'referral.offered', 'referral.unanswered']);
    const { rows } = await outside.query(`select organisation_id, kind from jobs.outbox where subject_id = $1 and kind <> 'referral.offered' order by kind`, [id]);
    expect(rows).toEqual([{ organisation_id: clinic.id, kind: 'packet.settled' }, { organisation_id: house.organisation.id, kind: 'referral.unanswered' }]);
    expect(saidNo(await reader.post(`/packets/${id}/acceptance`))).toBe('409 wrong_state');
    expect((await done(caseWorker, `/referrals/${id}/offer`)).state).toBe('offered');
    expect((await done(reader, `/packets/${id}/acceptance`)).state).toBe('accepted');
    const counted = await outside.query('select event from reports.fact_referral where referral_id = $1', [id]);
    expect(counted.rows).toEqual([{ event: 'offered' }]);
  });

  it('told twice, an acceptance counts once, and in the month of the answer', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    await done(reader, `/packets/${id}/acceptance`);
    await run('packet.accepted', id);
    await outside.query(`update parasol.referral_packet set answered_at = '2026-02-28 12:00Z' where id = $1`, [id]);
    await run('referral.accepted', id);
    await run('referral.accepted', id);
    const { rows } = await outside.query(`select organisation_id, event, month::text from reports.fact_referral where referral_id = $1 and event = 'accepted'`, [id]);
    expect(rows).toEqual([{ organisation_id: house.organisation.id, event: 'accepted', month: '2026-02-01' }]);
  });

  it('a partner is not told of what was taken back before the news went out', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    await done(caseWorker, `/referrals/${id}/cancellation`);
    await run('referral.offered', id);
    expect(await kinds(id)).toEqual(['referral.closed', 'referral.offered', 'referral.recalled']);
  });

  it('a withdrawal waits for whoever is just making something ready under the consent, and then finds it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const consentId = await aConsent(caseWorker, fileId, clinic.id);
      const id = await aDraft(caseWorker, fileId, clinic.id);
      const [ready] = await Promise.all([caseWorker.post(`/referrals/${id}/readiness`, { consentId }), done(caseWorker, `/consents/${consentId}/withdrawal`)]);
      await run('consent.withdrawn', consentId);
      const { state } = (await caseWorker.get(`/referrals/${id}`)).body;
      expect([ready.status, state]).toEqual(ready.status === 201 ? [201, 'withdrawn'] : [422, 'draft']);
    }
  });
});
