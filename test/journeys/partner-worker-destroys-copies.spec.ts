import { ReferralsJobsModule } from '@parasol/referrals';
import { CONTENTS } from '@test/builders/case-files';
import { Clock } from '@test/builders/clock';
import { aHouse, anActiveFile, anAgreement, anOfferOf, aPartner, dayFromToday, done, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from 'pg';
import { withParts } from '../../libs/database/connection-url';
import { PacketContentsJobs } from '../../libs/referrals/contents/packet-contents.jobs';

interface Closure {
  readonly id: string;
  readonly packetCode: string;
  readonly part: boolean;
  readonly confirmedAt?: string;
}

describe('a partner’s worker destroys copies of what is no longer shared', () => {
  let installation: Served;
  let clock: Clock;
  let outside: Client;
  let keyStore: Client;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let reader: SignedInWorker;

  beforeAll(async () => {
    installation = await serve();
    const { adminUrl, urls } = installation.database;
    outside = new Client({ connectionString: adminUrl });
    keyStore = new Client({ connectionString: withParts(adminUrl, { database: new URL(urls.keys).pathname.slice(1) }) });
    await Promise.all([outside.connect(), keyStore.connect()]);
    clock = await Clock.of(installation, [ReferralsJobsModule]);
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    [caseWorker, reader] = [await house.worker('case_worker'), await clinic.worker()];
    await anAgreement(house.organisation.administrator, clinic.id, ['working_name', 'needs', 'needs_words']);
  });
  afterAll(async () => {
    await clock?.close();
    await outside?.end();
    await keyStore?.end();
    await installation?.close();
  });

  /** A packet with a name and a need, of a file of its own. */
  async function packet() {
    const fileId = await anActiveFile(caseWorker, house.team);
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, CONTENTS.working_identity, { headers: { 'if-match': '"0"' } });
    const need = (await done(caseWorker, `/case-files/${fileId}/sections/needs/entries`, CONTENTS.needs)).id as string;
    const offer = await anOfferOf(caseWorker, fileId, clinic.id, [{ item: 'working_name' }, { item: 'needs', entryIds: [need] }, { item: 'needs_words', entryIds: [need] }]);
    await installation.idle();
    return { ...offer, fileId, need };
  }
  const tidy = async () => {
    await clock.run(house.organisation.id, () => clock.get(PacketContentsJobs).tidy());
    await installation.idle();
  };
  const itemsIn = async (id: string) => (await outside.query<{ item: string }>('select item from parasol.packet_item where packet_id = $1 order by item', [id])).rows.map(({ item }) => item);
  const keyOf = async (id: string) => (await keyStore.query<{ gone: boolean }>('select wrapped is null as gone from keys.file_key where subject_id = $1', [id])).rows[0]?.gone;
  const closuresOf = async (code: string) => ((await reader.expect(200, 'GET', '/packet-closures?limit=100')).body.items as Closure[]).filter(({ packetCode }) => packetCode === code);
  const seen = async (id: string) => ((await reader.get(`/packets/${id}`)).body?.contents as { item: string }[] | undefined)?.map(({ item }) => item);

  it('after a withdrawal: values and key are gone, and somebody is asked to destroy what was copied', async () => {
    const { id, consentId, packetCode } = await packet();
    expect([await itemsIn(id), await keyOf(id)]).toEqual([['needs', 'needs_words', 'working_name'], false]);
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    await installation.idle();
    expect([await itemsIn(id), await keyOf(id)]).toEqual([[], true]);
    const [closure, ...more] = await closuresOf(packetCode);
    expect(more).toEqual([]);
    // Neither why nor what, and nothing of the referral beside its code.
    expect(closure).toEqual({ id: expect.any(String), packetCode, part: false, closedOn: dayFromToday(0) });
    const tasks = async () => ((await reader.get('/tasks?view=queue')).body.items as { title: string; referralId?: string }[]).filter(({ title }) => title === 'destroy_copies');
    expect(await tasks()).toHaveLength(1);
    expect((await tasks())[0]?.referralId).toBeUndefined();
    const shown = async () => (await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.closures;
    expect(await shown()).toEqual([{ part: false, closedOn: dayFromToday(0) }]);
    const stranger = await (await aPartner(installation.world)).worker();
    expect((await stranger.expect(200, 'GET', '/packet-closures')).body.items).toEqual([]);
    expect(saidNo(await stranger.post(`/packet-closures/${closure?.id}/confirmation`))).toBe('404 not_found');
    expect(saidNo(await caseWorker.get('/packet-closures'))).toBe('403 forbidden');
    await done(reader, `/packet-closures/${closure?.id}/confirmation`);
    expect(saidNo(await reader.post(`/packet-closures/${closure?.id}/confirmation`))).toBe('409 wrong_state');
    await installation.idle();
    expect(await tasks()).toEqual([]);
    expect(await shown()).toEqual([{ part: false, closedOn: dayFromToday(0), confirmedAt: expect.any(String) }]);
    expect((await reader.expect(200, 'GET', '/packet-closures?open=true')).body.items).toEqual([]);
    // The sender keeps what was passed on, and to whom.
    expect((await caseWorker.get(`/referrals/${id}/disclosures`)).body.items).toHaveLength(3);
  });

  it('after the person took something out: that, and the rest stays', async () => {
    const { id, consentId, packetCode } = await packet();
    await done(caseWorker, `/consents/${consentId}/narrowing`, { items: ['needs_words'] });
    expect(await seen(id)).toEqual(['working_name', 'needs']);
    await installation.idle();
    expect([await itemsIn(id), await keyOf(id), await seen(id)]).toEqual([['needs', 'working_name'], false, ['working_name', 'needs']]);
    expect(await closuresOf(packetCode)).toMatchObject([{ part: true }]);
  });

  it('once there is nothing left to do: a partner that declined reads nothing of the person any more', async () => {
    const { id, packetCode } = await packet();
    await done(reader, `/packets/${id}/declination`, { reason: 'no_capacity' });
    expect(await seen(id)).toEqual([]);
    await tidy();
    expect([await itemsIn(id), await keyOf(id)]).toEqual([[], true]);
    expect(await closuresOf(packetCode)).toMatchObject([{ part: false }]);
  });

  it('after the person excluded them, or cancelled, or the file came to its end', async () => {
    const [excluded, cancelled] = [await packet(), await packet()];
    await done(caseWorker, `/case-files/${excluded.fileId}/conflict-blocks`, { partnerOrganisationId: clinic.id });
    await done(caseWorker, `/referrals/${cancelled.id}/cancellation`);
    await tidy();
    for (const { id, packetCode } of [excluded, cancelled]) {
      expect([await itemsIn(id), await keyOf(id), (await closuresOf(packetCode)).map(({ part }) => part)]).toEqual([[], true, [false]]);
    }
    // Twice is once.
    await tidy();
    expect(await closuresOf(cancelled.packetCode)).toHaveLength(1);
  });

  it('after something was taken out of the file that never should have been written', async () => {
    const { id, fileId, need, packetCode } = await packet();
    await done(caseWorker, `/case-files/${fileId}/spills`, { reason: 'not_agreed', entryId: need });
    // With that commit already.
    expect(await seen(id)).toEqual(['working_name']);
    await installation.idle();
    expect([await itemsIn(id), await seen(id)]).toEqual([['working_name'], ['working_name']]);
    expect(await closuresOf(packetCode)).toMatchObject([{ part: true }]);
    const ledger = (await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items as { item: string; values: unknown[]; takenOut?: true }[];
    expect(ledger.map(({ item, values, takenOut }) => [item, values.length, takenOut])).toEqual([['working_name', 1, undefined], ['needs', 0, true], ['needs_words', 0, true]]);
  });

  it('after the file was erased', async () => {
    const { id, fileId, packetCode } = await packet();
    const { id: erasure, state } = await done(caseWorker, `/case-files/${fileId}/erasures`, { reason: 'person_asked' });
    expect(state).toBe('confirmed');
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    await installation.idle();
    expect((await caseWorker.expect(200, 'GET', `/erasure-receipts/${erasure}`)).body.state).toBe('done');
    expect([await itemsIn(id), await keyOf(id), (await closuresOf(packetCode)).length]).toEqual([[], true, 1]);
    expect((await outside.query('select 1 from parasol.disclosure where referral_id = $1', [id])).rows).toEqual([]);
  });
});
