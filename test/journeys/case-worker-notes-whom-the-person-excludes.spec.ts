import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, makeFile } from '@test/builders/case-files';

describe('a case worker notes whom the person excludes', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: TestWorker;
  let keeperAt: Caller;
  let lead: TestWorker;
  let supervisor: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    keeper = await world.worker(harbour, ['case_worker']);
    lead = await world.worker(harbour, ['supervisor']);
    keeperAt = world.as(keeper, 'case_worker');
    supervisor = world.as(lead, 'supervisor');
  });
  afterAll(() => world?.close());

  const blocks = async (id: string) => (await keeperAt.get(`/case-files/${id}/conflict-blocks`)).body.items;

  it('a worker is off the file at once, and finds nothing in any of their roles', async () => {
    const { id, fileCode } = await makeFile(keeperAt, harbour.team);
    const excluded = await world.worker(harbour, ['outreach_worker', 'case_worker', 'supervisor', 'adviser']);
    const place = await assign(supervisor, id, excluded.id);
    await world.as(excluded, 'adviser').done('/advice/assignments', { fileCode });
    for (const role of ['outreach_worker', 'case_worker', 'supervisor', 'adviser'] as const) {
      expect((await world.as(excluded, role).get(`/case-files/${id}`)).status).toBe(200);
    }
    const block = await keeperAt.post(`/case-files/${id}/conflict-blocks`, { workerId: excluded.id });
    expect(block.status).toBe(201);
    for (const role of ['outreach_worker', 'case_worker', 'supervisor', 'adviser'] as const) {
      const caller = world.as(excluded, role);
      const [here, nowhere] = [await caller.get(`/case-files/${id}`), await caller.get(`/case-files/${randomUUID()}`)];
      expect([here.status, here.bytes.equals(nowhere.bytes)]).toEqual([404, true]);
      expect((await caller.get('/case-files')).body.items).toEqual([]);
    }
    expect((await world.as(excluded, 'adviser').post('/advice/assignments', { fileCode })).status).toBe(404);
    expect((await world.as(excluded, 'adviser').get('/advice/assignments')).body.items).toEqual([]);
    expect((await keeperAt.get(`/case-files/${id}/care-team`)).body.items.map((each: { workerId: string }) => each.workerId)).toEqual([keeper.id]);
    expect(await world.events(place)).toEqual(['care_team.ended']);
    expect(await blocks(id)).toMatchObject([{ id: block.body.id, workerId: excluded.id }]);

    // Nobody puts them back while it stands; lifting it gives nothing back by itself.
    expect((await supervisor.post(`/case-files/${id}/care-team/assignments`, { workerId: excluded.id })).body.type).toBe('urn:parasol:problem:worker_excluded');
    expect((await keeperAt.post(`/case-files/${id}/care-team/proposals`, { workerId: excluded.id })).status).toBe(422);
    expect((await keeperAt.post(`/case-files/${id}/conflict-blocks`, { workerId: excluded.id })).status).toBe(409);
    expect((await keeperAt.post(`/case-files/${id}/conflict-blocks/${block.body.id}/lifting`)).status).toBe(403);
    expect((await supervisor.post(`/case-files/${id}/conflict-blocks/${block.body.id}/lifting`)).status).toBe(204);
    expect((await supervisor.post(`/case-files/${id}/conflict-blocks/${block.body.id}/lifting`)).status).toBe(409);
    expect((await world.as(excluded, 'case_worker').get(`/case-files/${id}`)).status).toBe(404);
    await assign(supervisor, id, excluded.id);
    expect((await world.as(excluded, 'case_worker').get(`/case-files/${id}`)).status).toBe(200);
    // A block of somebody else takes nobody off whose own was lifted.
    await keeperAt.done(`/case-files/${id}/conflict-blocks`, { workerId: (await world.worker(harbour, ['case_worker'])).id });
    expect((await world.as(excluded, 'case_worker').get(`/case-files/${id}`)).status).toBe(200);
  });

  it('a proposal for somebody who is then excluded is gone, and cannot be accepted', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const excluded = await world.worker(harbour, ['case_worker']);
    const place = (await keeperAt.done<{ id: string }>(`/case-files/${id}/care-team/proposals`, { workerId: excluded.id })).id;
    await supervisor.done(`/case-files/${id}/conflict-blocks`, { workerId: excluded.id });
    expect((await supervisor.post(`/case-files/${id}/care-team/${place}/confirmation`)).status).toBe(422);
    expect(await world.events(place)).toEqual([]);
  });

  it('may be the one who is excluded: then they are off it, and the supervisor is told that nobody is left', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    expect((await keeperAt.post(`/case-files/${id}/conflict-blocks`, { workerId: keeper.id })).status).toBe(201);
    expect((await keeperAt.get(`/case-files/${id}`)).status).toBe(404);
    expect(await world.events(id)).toEqual(['case_file.unassigned']);
    expect((await supervisor.get(`/case-files/${id}/care-team`)).body.items).toEqual([]);
  });

  it('a supervisor whom the person excludes no longer sees the file, and another one does', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    await keeperAt.done(`/case-files/${id}/conflict-blocks`, { workerId: lead.id });
    expect((await supervisor.get(`/case-files/${id}`)).status).toBe(404);
    expect((await supervisor.get('/case-files?limit=100')).body.items.map((each: { id: string }) => each.id)).not.toContain(id);
    const other = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    expect((await other.get(`/case-files/${id}`)).status).toBe(200);
  });

  it('a partner may be excluded; what is neither a worker here nor a partner may not', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const clinic = await world.organisation('partner');
    const hilltop = await world.organisation();
    expect((await keeperAt.post(`/case-files/${id}/conflict-blocks`, { partnerOrganisationId: clinic.id })).status).toBe(201);
    expect(await blocks(id)).toMatchObject([{ partnerOrganisationId: clinic.id }]);
    const refused = async (body: object) => (await keeperAt.post(`/case-files/${id}/conflict-blocks`, body)).status;
    expect(await refused({ partnerOrganisationId: hilltop.id })).toBe(422);
    expect(await refused({ workerId: (await world.worker(hilltop, ['case_worker'])).id })).toBe(422);
    expect(await refused({ workerId: keeper.id, partnerOrganisationId: clinic.id })).toBe(400);
    expect(await refused({})).toBe(400);
  });
});
