import { randomUUID } from 'node:crypto';
import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, onCareTeam, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';

describe('a person decides over a consent', () => {
  let installation: Served;
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let caseWorker: SignedInWorker;
  let outreach: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    supervisor = await house.worker('supervisor');
    caseWorker = await house.worker('case_worker');
    outreach = await house.worker('outreach_worker');
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, outreach.workerId);
  });
  afterAll(() => installation?.close());

  const record = (by: SignedInWorker, over: Record<string, unknown>) =>
    by.post(`/case-files/${fileId}/consents`, { recipientOrganisationId: clinic.id, answer: 'given', mode: 'written', ...over });

  it('gives it for ninety days unless they say otherwise, and for a year at most', async () => {
    const made = await record(caseWorker, {});
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), state: 'given', version: 1, validUntil: dayFromToday(90) }]);
    expect((await record(caseWorker, { validUntil: dayFromToday(365) })).status).toBe(201);
    expect((await record(caseWorker, { validUntil: dayFromToday(0) })).status).toBe(201);
    expect((await record(caseWorker, { validUntil: dayFromToday(366) })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'too_late' }]);
    expect((await record(caseWorker, { validUntil: dayFromToday(-1) })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'in_past' }]);
    expect((await caseWorker.get(`/consents/${made.body.id}`)).body).toEqual({
      ...{ id: made.body.id, caseFileId: fileId, purpose: 'referral', recipientOrganisationId: clinic.id, state: 'given', mode: 'written', version: 1 },
      ...{ validFrom: dayFromToday(0), validUntil: dayFromToday(90), recordedAt: expect.any(String) },
    });
  });

  it('says it aloud before a witness, of whom the role is kept', async () => {
    expect((await record(outreach, { mode: 'verbal' })).body.errors).toEqual([{ pointer: '/body/witnessRole', code: 'witness_for_verbal' }]);
    expect((await record(outreach, { witnessRole: 'peer' })).body.errors).toEqual([{ pointer: '/body/witnessRole', code: 'witness_for_verbal' }]);
    expect((await record(outreach, { mode: 'verbal', witnessRole: 'adviser' })).status).toBe(400);
    const { body } = await record(outreach, { mode: 'verbal', witnessRole: 'peer' });
    expect((await supervisor.get(`/consents/${body.id}`)).body).toMatchObject({ mode: 'verbal', witnessRole: 'peer' });
  });

  it('declines, and is refused nothing for it', async () => {
    expect((await record(outreach, { answer: 'declined', validUntil: dayFromToday(3) })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'not_when_declined' }]);
    const { body } = await record(outreach, { answer: 'declined' });
    expect(body).toEqual({ id: expect.any(String), state: 'declined', version: 1 });
    expect((await caseWorker.get(`/consents/${body.id}`)).body.validUntil).toBeUndefined();
    expect(saidNo(await caseWorker.post(`/consents/${body.id}/withdrawal`))).toBe('409 wrong_state');
    expect((await done(caseWorker, `/case-files/${fileId}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'health' })).state).toBe('draft');
    expect((await done(caseWorker, `/case-files/${fileId}/sections/needs/entries`, { need: 'doctor', rank: 1, state: 'wanted' })).version).toBe(1);
  });

  it('withdraws by telling whom they like: an outreach worker for what a case worker recorded, and no supervisor in between', async () => {
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id);
    const reader = await clinic.worker();
    expect((await reader.get(`/packets/${id}`)).status).toBe(200);
    expect(saidNo(await supervisor.post(`/consents/${consentId}/withdrawal`))).toBe('403 forbidden');
    expect(await done(outreach, `/consents/${consentId}/withdrawal`)).toEqual({ id: consentId, state: 'withdrawn', version: 2 });
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    expect(saidNo(await caseWorker.post(`/consents/${consentId}/withdrawal`))).toBe('409 wrong_state');
    expect((await caseWorker.get(`/consents/${consentId}`)).body).toMatchObject({ state: 'withdrawn', endedAt: expect.any(String) });
  });

  it('may tell an adviser: who sees their own consents only, and is named in none', async () => {
    const adviser = await house.worker('adviser');
    const { fileCode } = (await caseWorker.get(`/case-files/${fileId}`)).body;
    await done(adviser, '/advice/assignments', { fileCode });
    const theirs = await aConsent(caseWorker, fileId, clinic.id);
    const own = await aConsent(adviser, fileId, clinic.id);
    expect(saidNo(await adviser.get(`/consents/${theirs}`))).toBe('404 not_found');
    expect(saidNo(await adviser.post(`/consents/${theirs}/withdrawal`))).toBe('404 not_found');
    expect((await adviser.get(`/case-files/${fileId}/consents`)).body.items.map((item: { id: string }) => item.id)).toEqual([own]);
    // To the others it is a consent like any other: nothing in it names an adviser.
    const seen = (await caseWorker.get(`/consents/${own}`)).text;
    expect(seen).not.toContain(adviser.workerId);
    expect(seen).not.toContain('adviser');
    expect((await done(adviser, `/consents/${own}/withdrawal`)).state).toBe('withdrawn');
  });

  it('is asked once, however often a phone repeats it, and the list has it once', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => caseWorker.post(`/case-files/${file}/consents`, { recipientOrganisationId: clinic.id, answer: 'given', mode: 'digital' }, { headers });
    const both = [await send(), await send()];
    expect(both[0]?.text).toBe(both[1]?.text);
    for (let n = 0; n < 4; n += 1) await aConsent(caseWorker, file, clinic.id);
    const found: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const { body } = await supervisor.expect(200, 'GET', `/case-files/${file}/consents?limit=2${next && `&cursor=${next}`}`);
      found.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    }
    expect(found).toHaveLength(5);
    expect(found[4]).toBe(both[0]?.body.id);
  });

  it('is not asked before they agreed to a file at all', async () => {
    const { id } = await done(caseWorker, '/case-files', { teamId: house.team });
    expect(saidNo(await caseWorker.post(`/case-files/${id}/consents`, { recipientOrganisationId: clinic.id, answer: 'given', mode: 'written' }))).toBe('409 wrong_state');
  });
});
