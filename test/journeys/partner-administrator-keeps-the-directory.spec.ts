import { randomUUID } from 'node:crypto';
import type { SignedInWorker } from '@test/builders/staff';
import { aDirectory, aProposal } from '@test/builders/directory';
import { hsdsMistakes } from '../support/hsds';
import { aConsent, aHouse, anActiveFile, aPartner, done, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';

describe('a partner’s administrator keeps the directory', () => {
  let installation: Served;
  let house: House;
  let clinic: Partner;
  let keeper: SignedInWorker;
  let caseWorker: SignedInWorker;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world, { families: ['health'], cardOnly: ['rights_advice'] });
    keeper = clinic.organisation.administrator;
    caseWorker = await house.worker('case_worker');
  });
  afterAll(() => installation?.close());

  const withVersion = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
  const change = (id: string, version: number, reveals: boolean) => keeper.send('PUT', `/partner-services/${id}`, { reveals }, withVersion(version));

  it('everybody who signs in reads it: by name, and what is shown on a card only says so', async () => {
    for (const reader of [caseWorker, await clinic.worker(), await house.worker('coordinator')]) {
      const found = (await reader.expect(200, 'GET', `/partners/${clinic.id}`)).body;
      expect(found).toEqual({
        ...{ id: clinic.id, name: clinic.organisation.name },
        services: [{ serviceFamily: 'health', cardOnly: false }, { serviceFamily: 'rights_advice', cardOnly: true }],
      });
    }
    const listed = (await caseWorker.get('/partners')).body.items;
    expect(listed.map((item: { id: string }) => item.id)).toContain(clinic.id);
    expect(listed.map((item: { id: string }) => item.id)).not.toContain(house.organisation.id);
    expect(saidNo(await caseWorker.get(`/partners/${house.organisation.id}`))).toBe('404 not_found');
    expect(saidNo(await caseWorker.get(`/partners/${randomUUID()}`))).toBe('404 not_found');
  });

  it('which entry somebody looked at is written down nowhere', async () => {
    await caseWorker.expect(200, 'GET', `/partners/${clinic.id}`);
    const { Client } = await import('pg');
    const outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    const { rows } = await outside.query(`select distinct subject_id, case_file_id from audit.entry where actor_worker_id = $1 and action like 'partner_service.%'`, [caseWorker.workerId]);
    await outside.end();
    expect(rows).toEqual([{ subject_id: null, case_file_id: null }]);
  });

  it('a partner’s worker proposes what an entry of theirs should say, and whoever keeps that directory decides', async () => {
    const supervisor = await house.worker('supervisor');
    const [worker, stranger] = [await clinic.worker(), await (await aPartner(installation.world)).worker()];
    const [entryId = ''] = await aDirectory(supervisor);
    const id = await aProposal(house.organisation.administrator, worker, entryId, { phone: '+351 555 0177', languages: ['ro'], description: 'Open to everybody, every day.' });
    const mine = (await worker.expect(200, 'GET', '/own-directory-entries')).body.items as Record<string, unknown>[];
    expect(mine).toEqual([{ id: entryId, keptBy: house.organisation.name, name: expect.any(String), service: expect.any(Object), proposal: expect.objectContaining({ id, state: 'proposed' }) }]);
    expect(JSON.stringify(mine)).not.toMatch(/police|mustReport|rating|reveals/);
    expect((await stranger.expect(200, 'GET', '/own-directory-entries')).body).toEqual({ items: [] });
    expect(saidNo(await stranger.post(`/own-directory-entries/${entryId}/proposals`, { phone: '+351 555 0100' }))).toBe('404 not_found');
    expect((await worker.post(`/own-directory-entries/${entryId}/proposals`, {})).status).toBe(400);
    // Nobody reads it in the directory before it is accepted.
    expect((await caseWorker.expect(200, 'GET', `/directory-entries/${entryId}`)).body.languages).toEqual(['es']);
    expect(saidNo(await caseWorker.get('/directory-proposals'))).toBe('403 forbidden');
    expect(saidNo(await worker.get('/directory-proposals'))).toBe('403 forbidden');

    const waiting = async () => (await supervisor.expect(200, 'GET', '/directory-proposals')).body.items as Record<string, unknown>[];
    expect(await waiting()).toEqual([expect.objectContaining({ id, directoryEntryId: entryId, partnerName: clinic.organisation.name, changes: { phone: '+351 555 0177', languages: ['ro'], description: 'Open to everybody, every day.' } })]);
    const newer = (await done(worker, `/own-directory-entries/${entryId}/proposals`, { phone: '+351 555 0178' })).id as string;
    expect(saidNo(await supervisor.post(`/directory-proposals/${id}/acceptance`, undefined, withVersion(1)))).toBe('409 wrong_state');
    await supervisor.expect(200, 'POST', `/directory-proposals/${newer}/refusal`, undefined, withVersion(1));
    expect((await caseWorker.expect(200, 'GET', `/directory-entries/${entryId}`)).body.service.phones[0].number).toBe('+351 555 0100');

    const third = (await done(worker, `/own-directory-entries/${entryId}/proposals`, { phone: '+351 555 0179', languages: ['ro'], hours: [] })).id as string;
    const both = await Promise.all([supervisor, house.organisation.administrator].map((by) => by.post(`/directory-proposals/${third}/acceptance`, undefined, withVersion(1))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    const entry = (await caseWorker.expect(200, 'GET', `/directory-entries/${entryId}`)).body;
    expect([entry.service.phones[0].number, entry.languages, entry.locations.length, entry.partnerOrganisationId]).toEqual(['+351 555 0179', ['ro'], 1, clinic.id]);
    expect((await worker.expect(200, 'GET', '/own-directory-entries')).body.items[0].proposal.state).toBe('accepted');
    expect(await waiting()).toEqual([]);
    expect(hsdsMistakes((await supervisor.expect(200, 'GET', '/directory-export')).body)).toEqual([]);
  });

  it('is listed page by page, and by family', async () => {
    const made: string[] = [];
    for (let n = 0; n < 3; n += 1) made.push((await aPartner(installation.world, { families: ['childcare'] })).id);
    const found: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const { body } = await caseWorker.expect(200, 'GET', `/partners?serviceFamily=childcare&limit=2${next && `&cursor=${next}`}`);
      found.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    }
    expect([...found].sort()).toEqual([...made].sort());
    expect((await caseWorker.get('/partners?serviceFamily=asylum')).status).toBe(400);
  });

  it('offers, changes and takes back what is their own, by version', async () => {
    const { id } = await done(keeper, '/partner-services', { serviceFamily: 'housing' });
    expect(saidNo(await keeper.post('/partner-services', { serviceFamily: 'housing' }))).toBe('409 already_offered');
    expect((await change(id, 1, true)).body).toEqual({ id, version: 2 });
    expect(saidNo(await change(id, 1, false))).toBe('412 stale');
    expect((await keeper.get('/partner-services')).body.items.find((item: { id: string }) => item.id === id)).toEqual({ id, serviceFamily: 'housing', reveals: true, version: 2 });
    expect(saidNo(await keeper.delete(`/partner-services/${id}`, withVersion(1)))).toBe('412 stale');
    expect((await keeper.delete(`/partner-services/${id}`, withVersion(2))).status).toBe(204);
    expect(saidNo(await keeper.delete(`/partner-services/${id}`, withVersion(2)))).toBe('404 not_found');
  });

  it('a service that came to reveal, or is gone, stops referrals that were drafted before', async () => {
    const fileId = await anActiveFile(caseWorker, house.team);
    const { id: service } = await done(keeper, '/partner-services', { serviceFamily: 'work' });
    const { id } = await done(caseWorker, `/case-files/${fileId}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'work' });
    const consentId = await aConsent(caseWorker, fileId, clinic.id);
    expect((await change(service, 1, true)).status).toBe(200);
    expect(saidNo(await caseWorker.post(`/referrals/${id}/readiness`, { consentId }))).toBe('422 card_only');
    expect((await change(service, 2, false)).status).toBe(200);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId });
    expect((await keeper.delete(`/partner-services/${service}`, withVersion(3))).status).toBe(204);
    expect(saidNo(await caseWorker.post(`/referrals/${id}/offer`))).toBe('422 not_offered');
  });

  it('nobody else writes it: no other role, no other partner, no organisation that is none', async () => {
    const reader = await clinic.worker();
    expect(saidNo(await reader.post('/partner-services', { serviceFamily: 'money' }))).toBe('403 forbidden');
    expect(saidNo(await house.organisation.administrator.post('/partner-services', { serviceFamily: 'money' }))).toBe('422 not_a_partner');
    const stranger = (await aPartner(installation.world)).organisation.administrator;
    const [{ id }] = (await keeper.get('/partner-services')).body.items;
    for (const path of [`/partner-services/${id}`, `/partner-services/${randomUUID()}`]) {
      expect(saidNo(await stranger.send('PUT', path, { reveals: false }, withVersion(1)))).toBe('404 not_found');
      expect(saidNo(await stranger.delete(path, withVersion(1)))).toBe('404 not_found');
    }
  });
});
