import { randomUUID } from 'node:crypto';
import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aQuestionFor, aDraft, aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, onCareTeam, saidNo, serve, theirWord, type House, type Partner, type Served } from '@test/builders/referrals';

describe('a supervisor assigns a referral', () => {
  let installation: Served;
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let caseWorker: SignedInWorker;
  let outreach: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    installation = await serve();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world, { families: ['health', 'housing'], cardOnly: ['rights_advice'] });
    supervisor = await house.worker('supervisor');
    caseWorker = await house.worker('case_worker');
    outreach = await house.worker('outreach_worker');
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, outreach.workerId);
  });
  afterAll(() => installation?.close());

  const assign = (by: SignedInWorker, id: string, workerId: string, version: number) =>
    by.post(`/referrals/${id}/assignment`, { workerId }, { headers: { 'if-match': `"${version}"` } });
  const draftOf = (by: SignedInWorker, body: Record<string, unknown>, file = fileId) => by.post(`/case-files/${file}/referrals`, body);

  it('from draft to offer: the case worker prepares it, the supervisor names who carries it, and a task is there', async () => {
    const drafted = await draftOf(caseWorker, { recipientOrganisationId: clinic.id, serviceFamily: 'health', warm: true });
    expect([drafted.status, drafted.body]).toEqual([201, { id: expect.any(String), state: 'draft', version: 1 }]);
    const { id } = drafted.body;
    expect(await done(caseWorker, `/referrals/${id}/consent-request`)).toEqual({ id, state: 'consent_pending', version: 2 });
    const consentId = await aConsent(caseWorker, fileId, clinic.id, { mode: 'verbal', witnessRole: 'interpreter' });
    expect(await done(caseWorker, `/referrals/${id}/readiness`, { consentId })).toEqual({ id, state: 'ready', version: 3 });

    const seen = await supervisor.get(`/referrals/${id}`);
    expect([seen.headers.etag, seen.body.version]).toEqual(['"3"', 3]);
    expect((await assign(supervisor, id, outreach.workerId, 3)).body).toEqual({ id, state: 'ready', version: 4 });
    expect((await supervisor.get(`/referrals/${id}`)).body.assignedTo).toBe(outreach.workerId);

    const offer = await done(caseWorker, `/referrals/${id}/offer`, { respondBy: dayFromToday(5) });
    expect(offer).toEqual({ id, state: 'offered', version: 5, respondBy: dayFromToday(5), packetCode: expect.stringMatching(/^P-[0-9A-Z]{4}-[0-9A-Z]{2}$/) });
    expect((await outreach.get(`/referrals/${id}`)).body).toEqual({
      ...{ id, caseFileId: fileId, recipientOrganisationId: clinic.id, serviceFamily: 'health', warm: true, state: 'offered', consentId, version: 5 },
      ...{ assignedTo: outreach.workerId, packetCode: offer.packetCode, respondBy: dayFromToday(5), createdAt: expect.any(String), offeredAt: expect.any(String) },
      steps: ['draft', 'consent_pending', 'ready', 'offered'].map((state) => ({ state, at: expect.any(String) })),
    });

    await installation.idle();
    const tasks = (await outreach.get('/tasks')).body.items;
    expect(tasks.map((task: Record<string, unknown>) => [task.title, task.referralId, task.state])).toEqual([['carry_referral', id, 'assigned']]);
  });

  it('makes nothing ready without a consent that stands, of the same person and for the same partner', async () => {
    const id = await aDraft(caseWorker, fileId, clinic.id);
    const ready = async (consentId: string): Promise<string> => saidNo(await caseWorker.post(`/referrals/${id}/readiness`, { consentId }));
    const otherPartner = await aPartner(installation.world);
    const otherFile = await anActiveFile(caseWorker, house.team);
    const withdrawn = await aConsent(caseWorker, fileId, clinic.id);
    await done(caseWorker, `/consents/${withdrawn}/withdrawal`);
    expect(await ready(randomUUID())).toBe('422 consent_needed');
    expect(await ready(withdrawn)).toBe('422 consent_needed');
    expect(await ready(await aConsent(caseWorker, fileId, clinic.id, { answer: 'declined' }))).toBe('422 consent_needed');
    expect(await ready(await aConsent(caseWorker, fileId, otherPartner.id))).toBe('422 consent_needed');
    expect(await ready(await aConsent(caseWorker, otherFile, clinic.id))).toBe('422 consent_needed');
    expect(saidNo(await caseWorker.post(`/referrals/${id}/offer`))).toBe('409 wrong_state');
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({ state: 'draft', version: 1 });
  });

  it('offers nothing once the consent is withdrawn, and never beyond its last day', async () => {
    const consentId = await aConsent(caseWorker, fileId, clinic.id, { validUntil: dayFromToday(3) });
    const id = await aDraft(caseWorker, fileId, clinic.id);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId });
    const late = await caseWorker.post(`/referrals/${id}/offer`, { respondBy: dayFromToday(4) });
    expect([late.status, late.body.errors]).toEqual([400, [{ pointer: '/body/respondBy', code: 'after_consent' }]]);
    const past = await caseWorker.post(`/referrals/${id}/offer`, { respondBy: dayFromToday(-1) });
    expect([past.status, past.body.errors]).toEqual([400, [{ pointer: '/body/respondBy', code: 'in_past' }]]);
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    expect(['422 consent_needed', '409 wrong_state']).toContain(saidNo(await caseWorker.post(`/referrals/${id}/offer`)));
    await installation.idle();
    expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe('withdrawn');
    // Without a wish the answer is due with the consent, if that ends sooner than a week.
    const short = await aConsent(caseWorker, fileId, clinic.id, { validUntil: dayFromToday(2) });
    const second = await aDraft(caseWorker, fileId, clinic.id);
    await done(caseWorker, `/referrals/${second}/readiness`, { consentId: short });
    expect((await done(caseWorker, `/referrals/${second}/offer`)).respondBy).toBe(dayFromToday(2));
  });

  it('refers nobody to what is not offered, only shown on a card, unknown, or excluded by the person', async () => {
    const to = async (body: Record<string, unknown>): Promise<string> => saidNo(await draftOf(caseWorker, body));
    expect(await to({ recipientOrganisationId: clinic.id, serviceFamily: 'money' })).toBe('422 not_offered');
    expect(await to({ recipientOrganisationId: clinic.id, serviceFamily: 'rights_advice' })).toBe('422 card_only');
    expect(await to({ recipientOrganisationId: randomUUID(), serviceFamily: 'health' })).toBe('422 unknown_reference');
    expect(await to({ recipientOrganisationId: house.organisation.id, serviceFamily: 'health' })).toBe('422 unknown_reference');
    const excluded = await aPartner(installation.world);
    const before = await aDraft(caseWorker, fileId, excluded.id);
    const consentId = await aConsent(caseWorker, fileId, excluded.id);
    await done(caseWorker, `/case-files/${fileId}/conflict-blocks`, { partnerOrganisationId: excluded.id });
    expect(await to({ recipientOrganisationId: excluded.id, serviceFamily: 'health' })).toBe('422 partner_excluded');
    expect(saidNo(await caseWorker.post(`/referrals/${before}/readiness`, { consentId }))).toBe('422 partner_excluded');
    // A consent would name the partner, too.
    const onlyCards = await aPartner(installation.world, { families: [], cardOnly: ['rights_advice'] });
    expect(saidNo(await caseWorker.post(`/case-files/${fileId}/consents`, aQuestionFor(onlyCards.id)))).toBe('422 card_only');
  });

  it('names only somebody from the care team, whom the person does not exclude', async () => {
    const id = await aDraft(caseWorker, fileId, clinic.id);
    const colleague = await house.worker('outreach_worker');
    expect(saidNo(await assign(supervisor, id, colleague.workerId, 1))).toBe('422 not_on_care_team');
    await onCareTeam(supervisor, fileId, colleague.workerId);
    expect((await assign(supervisor, id, colleague.workerId, 1)).status).toBe(201);
    await done(caseWorker, `/case-files/${fileId}/conflict-blocks`, { workerId: colleague.workerId });
    expect(saidNo(await assign(supervisor, id, colleague.workerId, 2))).toBe('422 not_on_care_team');
    expect(saidNo(await colleague.get(`/referrals/${id}`))).toBe('404 not_found');
  });

  it('never loses a race silently', async () => {
    const id = await aDraft(caseWorker, fileId, clinic.id);
    expect(saidNo(await supervisor.post(`/referrals/${id}/assignment`, { workerId: outreach.workerId }))).toBe('428 version_needed');
    const both = await Promise.all([caseWorker, outreach].map(({ workerId }) => assign(supervisor, id, workerId, 1)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const { body } = await supervisor.get(`/referrals/${id}`);
    expect(body.assignedTo).toBe(both[0]?.status === 201 ? caseWorker.workerId : outreach.workerId);
    const steps = await Promise.all(Array.from({ length: 5 }, () => caseWorker.post(`/referrals/${id}/consent-request`)));
    expect(steps.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('keeps every role to its part', async () => {
    const id = await aDraft(outreach, fileId, clinic.id);
    const consentId = await aConsent(outreach, fileId, clinic.id);
    expect((await outreach.post(`/referrals/${id}/consent-request`)).status).toBe(201);
    expect(saidNo(await outreach.post(`/referrals/${id}/readiness`, { consentId }))).toBe('403 forbidden');
    expect(saidNo(await outreach.post(`/referrals/${id}/cancellation`))).toBe('403 forbidden');
    expect(saidNo(await assign(caseWorker, id, outreach.workerId, 2))).toBe('403 forbidden');
    expect(saidNo(await draftOf(supervisor, { recipientOrganisationId: clinic.id, serviceFamily: 'health' }))).toBe('403 forbidden');
    expect(saidNo(await supervisor.post(`/referrals/${id}/readiness`, { consentId }))).toBe('403 forbidden');
    // An outreach worker does not see what colleagues drafted.
    const others = await aDraft(caseWorker, fileId, clinic.id);
    expect(saidNo(await outreach.get(`/referrals/${others}`))).toBe('404 not_found');
    const mine = (await outreach.get(`/case-files/${fileId}/referrals?limit=100`)).body.items.map((item: { id: string }) => item.id);
    expect([mine.includes(id), mine.includes(others)]).toEqual([true, false]);
  });

  it('lists by state, page by page, without losing or repeating any', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.push(await aDraft(caseWorker, file, clinic.id, n % 2 === 0 ? 'health' : 'housing'));
    const { id: offered } = await anOffer(caseWorker, file, clinic.id);
    const found: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const { body } = await caseWorker.expect(200, 'GET', `/case-files/${file}/referrals?limit=3${next && `&cursor=${next}`}`);
      found.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    }
    expect(found).toEqual([offered, ...[...ids].reverse()]);
    const drafts = (await caseWorker.get(`/case-files/${file}/referrals?state=offered`)).body.items;
    expect(drafts.map((item: { id: string }) => item.id)).toEqual([offered]);
    expect((await caseWorker.get('/referrals?state=unknown')).status).toBe(400);
    expect((await caseWorker.get('/referrals?assignedTo=x')).status).toBe(400);
    const all = (await supervisor.get('/referrals?state=offered&limit=100')).body.items;
    expect(all.map((item: { id: string }) => item.id)).toContain(offered);
  });

  it('drafts once, however often a phone repeats it', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => caseWorker.post(`/case-files/${file}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'health' }, { headers });
    const answers = [await send(), await send()];
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect((await caseWorker.get(`/case-files/${file}/referrals`)).body.items).toHaveLength(1);
  });

  it('prepares nothing on a file that is at its end, and takes nothing of it away', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const consentId = await aConsent(caseWorker, file, clinic.id);
    const id = await aDraft(caseWorker, file, clinic.id);
    await done(caseWorker, `/case-files/${file}/closing-review`);
    await done(caseWorker, `/case-files/${file}/closure`, { reason: 'goals_met' });
    expect(saidNo(await draftOf(caseWorker, { recipientOrganisationId: clinic.id, serviceFamily: 'health' }, file))).toBe('409 wrong_state');
    expect(saidNo(await caseWorker.post(`/referrals/${id}/readiness`, { consentId }))).toBe('409 wrong_state');
    expect((await done(caseWorker, `/consents/${consentId}/withdrawal`)).state).toBe('withdrawn');
    expect((await done(caseWorker, `/referrals/${id}/cancellation`)).state).toBe('cancelled_by_person');
  });

  it('shows nothing to another organisation: the same bytes as for what is not there', async () => {
    const stranger = await aHouse(installation.world);
    const [theirs, boss] = [await stranger.worker('case_worker'), await stranger.worker('supervisor')];
    const { id, consentId } = await anOffer(caseWorker, fileId, clinic.id);
    const body = { recipientOrganisationId: clinic.id, serviceFamily: 'health' };
    const consent = aQuestionFor(clinic.id);
    const asked = async (realId: string, file: string, consentOf: string) => [
      await theirs.get(`/referrals/${realId}`), await theirs.get(`/case-files/${file}/referrals`), await draftOf(theirs, body, file),
      await theirs.post(`/referrals/${realId}/consent-request`), await theirs.post(`/referrals/${realId}/readiness`, { consentId }),
      await theirs.post(`/referrals/${realId}/offer`), await theirs.post(`/referrals/${realId}/cancellation`), await theirs.post(`/referrals/${realId}/confirmation`, theirWord()),
      await theirs.post(`/referrals/${realId}/closing`), await assign(boss, realId, boss.workerId, 4), await theirs.get(`/consents/${consentOf}`),
      await theirs.get(`/case-files/${file}/consents`), await theirs.post(`/case-files/${file}/consents`, consent), await theirs.post(`/consents/${consentOf}/withdrawal`),
    ];
    const [real, random] = [await asked(id, fileId, consentId), await asked(randomUUID(), randomUUID(), randomUUID())];
    expect(real.map(saidNo)).toEqual(real.map(() => '404 not_found'));
    expect(real.map(({ text }) => text)).toEqual(random.map(({ text }) => text));
    expect((await theirs.get('/referrals')).body).toEqual({ items: [] });
  });
});
