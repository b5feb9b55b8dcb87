import { Client } from 'pg';
import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aDraft, aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, onCareTeam, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';

/** Races that are not left to chance: a row is held until everybody stands before it, and then let go. */
describe('workers meet on a referral', () => {
  let installation: Served;
  let outside: Client;
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let caseWorker: SignedInWorker;
  let outreach: SignedInWorker;
  let first: SignedInWorker;
  let second: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    [supervisor, caseWorker, outreach] = [await house.worker('supervisor'), await house.worker('case_worker'), await house.worker('outreach_worker')];
    [first, second] = [await clinic.worker(), await clinic.worker()];
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, outreach.workerId);
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  async function waiting(count: number): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      // Within a transaction PostgreSQL would show the same picture again.
      await outside.query('select pg_stat_clear_snapshot()');
      const { rows } = await outside.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows[0]?.n === count) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`not ${count} stood before the row`);
  }

  /** Lets all of them come as far as the row before the first goes on; their answers in the order of the wishes. */
  async function meetAt<T>(table: 'referral' | 'referral_packet', id: string, wishes: readonly (() => Promise<T>)[]): Promise<T[]> {
    await outside.query('begin');
    await outside.query(`select 1 from parasol.${table} where id = $1 for update`, [id]);
    const under: Promise<T>[] = [];
    for (const wish of wishes) {
      under.push(wish());
      await waiting(under.length);
    }
    await outside.query('commit');
    return Promise.all(under);
  }

  it('two supervisors name somebody else: one is told that it changed meanwhile', async () => {
    const id = await aDraft(caseWorker, fileId, clinic.id);
    const assign = (workerId: string) => () => supervisor.post(`/referrals/${id}/assignment`, { workerId }, { headers: { 'if-match': '"1"' } });
    const answers = await meetAt('referral', id, [assign(outreach.workerId), assign(caseWorker.workerId)]);
    expect(answers.map(saidNo)).toEqual(['201 ', '412 stale']);
    expect((await supervisor.get(`/referrals/${id}`)).body).toMatchObject({ assignedTo: outreach.workerId, version: 2 });
  });

  it('two of the partner set another day: one is told that it changed meanwhile', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const { version } = await done(first, `/packets/${id}/acceptance`, { appointmentOn: dayFromToday(1) });
    const appoint = (by: SignedInWorker, days: number) => () => by.post(`/packets/${id}/appointment`, { on: dayFromToday(days) }, { headers: { 'if-match': `"${version}"` } });
    const answers = await meetAt('referral_packet', id, [appoint(second, 2), appoint(first, 3)]);
    expect(answers.map(saidNo)).toEqual(['201 ', '412 stale']);
    expect((await first.get(`/packets/${id}`)).body).toMatchObject({ appointmentOn: dayFromToday(2), state: 'rescheduled' });
  });

  it('the partner accepts while the person cancels: whoever comes second finds it changed', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const answers = await meetAt('referral_packet', id, [() => caseWorker.post(`/referrals/${id}/cancellation`), () => first.post(`/packets/${id}/acceptance`)]);
    expect(answers.map(saidNo)).toEqual(['201 ', '404 not_found']);
    const { rows } = await outside.query('select kind from jobs.outbox where subject_id = $1 order by kind', [id]);
    expect(rows.map(({ kind }) => kind)).toEqual(['referral.closed', 'referral.offered', 'referral.recalled']);
  });

  it('a consent stands until what is done under it is done: its withdrawal waits, and nothing escapes it', async () => {
    const consentId = await aConsent(caseWorker, fileId, clinic.id);
    const id = await aDraft(caseWorker, fileId, clinic.id);
    const answers = await meetAt('referral_packet', id, [
      () => caseWorker.post(`/referrals/${id}/readiness`, { consentId }), () => caseWorker.post(`/consents/${consentId}/withdrawal`),
    ]);
    expect(answers.map(saidNo)).toEqual(['201 ', '201 ']);
    // Withdrawn after it was ready, so that the clean-up finds it; and nothing can be offered under it meanwhile.
    expect(saidNo(await caseWorker.post(`/referrals/${id}/offer`))).toBe('422 consent_needed');
  });
});
