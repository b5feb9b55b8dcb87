import { randomUUID } from 'node:crypto';
import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aHouse, anActiveFile, anOffer, aPartner, aQuestion, aQuestionFor, dayFromToday, done, onCareTeam, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';

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

  /** Asks, and answers for the person: a written yes to nothing beyond the kind of help, unless `over` says otherwise. */
  const record = async (by: SignedInWorker, over: Record<string, unknown>) =>
    by.post(`/consents/${await aQuestion(by, fileId, clinic.id)}/answer`, { answer: 'given', mode: 'written', ...(over.answer === undefined ? { items: [] } : {}), ...over });
  const read = async (id: string) => (await caseWorker.expect(200, 'GET', `/consents/${id}`)).body;

  it('is asked in their language, in words that are kept, and nothing is chosen beforehand', async () => {
    const scripts = (await caseWorker.expect(200, 'GET', '/consent-scripts')).body.items as { version: number; language: string; current: boolean; aNo: string }[];
    expect(scripts.find(({ language, current }) => language === 'ro' && current)?.aNo).toContain('Puteți spune nu');
    const ask = (over: object) => outreach.post(`/case-files/${fileId}/consents`, { ...aQuestionFor(clinic.id), ...over });
    expect((await ask({ script: { version: 2, language: 'ro' } })).body.errors).toEqual([{ pointer: '/body/script/version', code: 'unknown_reference' }]);
    expect((await ask({ items: ['needs'] })).status).toBe(400);
    const { id } = (await ask({ script: { version: 1, language: 'ro' } })).body;
    const asked = { id, caseFileId: fileId, purpose: 'referral', recipientOrganisationId: clinic.id, state: 'asked', items: [], takenOut: [], scriptVersion: 1, askedAt: expect.any(String), version: 1 };
    expect(await read(id)).toEqual({ ...asked, scriptLanguage: 'ro' });
    // In which language they were asked stands in no list.
    expect((await caseWorker.get(`/case-files/${fileId}/consents?limit=1`)).body.items).toEqual([asked]);
    // Whoever hears the answer writes it down.
    expect((await caseWorker.post(`/consents/${id}/answer`, { answer: 'given', mode: 'digital' })).status).toBe(400);
    expect(await done(caseWorker, `/consents/${id}/answer`, { answer: 'given', items: ['needs', 'name_in_papers'], mode: 'digital' })).toEqual({ id, state: 'given', version: 2, validUntil: dayFromToday(90) });
    expect(await read(id)).toEqual({
      ...asked, state: 'given', items: ['needs', 'name_in_papers'], mode: 'digital', validFrom: dayFromToday(0), validUntil: dayFromToday(90),
      answeredAt: expect.any(String), version: 2, scriptLanguage: 'ro',
    });
    expect(saidNo(await caseWorker.post(`/consents/${id}/answer`, { answer: 'declined', mode: 'written' }))).toBe('409 wrong_state');
  });

  it('gives it for ninety days unless they say otherwise, and for a year at most', async () => {
    const made = await record(caseWorker, {});
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), state: 'given', version: 2, validUntil: dayFromToday(90) }]);
    expect((await record(caseWorker, { validUntil: dayFromToday(365) })).status).toBe(201);
    expect((await record(caseWorker, { validUntil: dayFromToday(0) })).status).toBe(201);
    expect((await record(caseWorker, { validUntil: dayFromToday(366) })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'too_late' }]);
    expect((await record(caseWorker, { validUntil: dayFromToday(-1) })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'in_past' }]);
  });

  it('chooses from what may ever leave a file, each thing once', async () => {
    for (const items of [['notes'], ['adviser_notes'], ['contacts'], ['needs', 'needs']]) expect((await record(caseWorker, { items })).status).toBe(400);
  });

  it('says it aloud before a witness, of whom the role is kept', async () => {
    expect((await record(outreach, { mode: 'verbal' })).body.errors).toEqual([{ pointer: '/body/witnessRole', code: 'witness_for_verbal' }]);
    expect((await record(outreach, { witnessRole: 'peer' })).body.errors).toEqual([{ pointer: '/body/witnessRole', code: 'witness_for_verbal' }]);
    expect((await record(outreach, { mode: 'verbal', witnessRole: 'adviser' })).status).toBe(400);
    const { body } = await record(outreach, { mode: 'verbal', witnessRole: 'peer' });
    expect((await supervisor.get(`/consents/${body.id}`)).body).toMatchObject({ mode: 'verbal', witnessRole: 'peer' });
  });

  it.each(['declined', 'deferred'])('says no, or not now (%s), and nothing of it is a yes', async (answer) => {
    expect((await record(outreach, { answer, validUntil: dayFromToday(3) })).status).toBe(400);
    expect((await record(outreach, { answer, items: ['needs'] })).status).toBe(400);
    const { body } = await record(outreach, { answer });
    expect(body).toEqual({ id: expect.any(String), state: answer, version: 2 });
    expect((await read(body.id)).validUntil).toBeUndefined();
    expect(saidNo(await caseWorker.post(`/consents/${body.id}/withdrawal`))).toBe('409 wrong_state');
    const { id } = await done(caseWorker, `/case-files/${fileId}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'health' });
    expect(saidNo(await caseWorker.post(`/referrals/${id}/readiness`, { consentId: body.id }))).toBe('422 consent_needed');
  });

  it('takes a part back by telling whom they like, and what is under way goes on without it', async () => {
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id, { items: ['needs', 'health_services', 'safety_plan'] });
    const reader = await clinic.worker();
    const narrow = (by: SignedInWorker, items: readonly string[]) => by.post(`/consents/${consentId}/narrowing`, { items });
    expect(saidNo(await narrow(supervisor, ['needs']))).toBe('403 forbidden');
    expect(saidNo(await narrow(outreach, ['rights_matters']))).toBe('422 not_covered');
    expect((await narrow(outreach, [])).status).toBe(400);
    expect((await narrow(outreach, ['safety_plan'])).body).toEqual({ id: consentId, state: 'narrowed', version: 3 });
    expect(saidNo(await narrow(outreach, ['safety_plan']))).toBe('422 not_covered');
    expect((await narrow(caseWorker, ['health_services', 'needs'])).body).toEqual({ id: consentId, state: 'narrowed', version: 4 });
    expect(await read(consentId)).toMatchObject({ state: 'narrowed', items: [], takenOut: ['safety_plan', 'health_services', 'needs'], validUntil: dayFromToday(90) });
    expect((await reader.get(`/packets/${id}`)).status).toBe(200);
    await done(outreach, `/consents/${consentId}/withdrawal`);
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    expect(saidNo(await narrow(outreach, ['safety_plan']))).toBe('409 wrong_state');
  });

  it('says yes once more: the newer one replaces the other, and what was sent goes on under it, until they take it back', async () => {
    const first = await anOffer(caseWorker, fileId, clinic.id);
    const reader = await clinic.worker();
    const newer = await aConsent(outreach, fileId, clinic.id, { items: ['needs'], validUntil: dayFromToday(5) });
    expect(await read(first.consentId)).toMatchObject({ state: 'superseded', endedAt: expect.any(String) });
    expect((await reader.get(`/packets/${first.id}`)).status).toBe(200);
    expect(saidNo(await caseWorker.post(`/consents/${first.consentId}/withdrawal`))).toBe('409 wrong_state');
    // A no to another question is no withdrawal.
    await record(outreach, { answer: 'declined' });
    expect((await reader.get(`/packets/${first.id}`)).status).toBe(200);
    await done(outreach, `/consents/${newer}/withdrawal`);
    expect(saidNo(await reader.get(`/packets/${first.id}`))).toBe('404 not_found');
    // A yes after that is a new beginning: it opens nothing that was closed.
    await aConsent(outreach, fileId, clinic.id);
    expect(saidNo(await reader.get(`/packets/${first.id}`))).toBe('404 not_found');
  });

  it('withdraws by telling whom they like: an outreach worker for what a case worker recorded, and no supervisor in between', async () => {
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id);
    const reader = await clinic.worker();
    expect((await reader.get(`/packets/${id}`)).status).toBe(200);
    expect(saidNo(await supervisor.post(`/consents/${consentId}/withdrawal`))).toBe('403 forbidden');
    expect(await done(outreach, `/consents/${consentId}/withdrawal`)).toEqual({ id: consentId, state: 'withdrawn', version: 3 });
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
    // What they do not see is replaced by a yes that they hear all the same, for one stands at a time.
    expect(await read(theirs)).toMatchObject({ state: 'superseded' });
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
    const send = () => caseWorker.post(`/case-files/${file}/consents`, aQuestionFor(clinic.id), { headers });
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
    expect(saidNo(await caseWorker.post(`/case-files/${id}/consents`, aQuestionFor(clinic.id)))).toBe('409 wrong_state');
  });
});
