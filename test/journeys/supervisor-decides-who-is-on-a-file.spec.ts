import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, CONTENTS, makeFile } from '@test/builders/case-files';

describe('a supervisor decides who is on a file', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: TestWorker;
  let colleague: TestWorker;
  let peer: TestWorker;
  let keeperAt: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    keeper = await world.worker(harbour, ['case_worker']);
    colleague = await world.worker(harbour, ['case_worker']);
    peer = await world.worker(harbour, ['outreach_worker']);
    keeperAt = world.as(keeper, 'case_worker');
    supervisor = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
  });
  afterAll(() => world?.close());

  const places = async (fileId: string) => (await supervisor.get(`/case-files/${fileId}/care-team`)).body.items as { id: string; workerId: string; state: string }[];
  const placeOf = async (fileId: string, worker: TestWorker) => (await places(fileId)).find(({ workerId }) => workerId === worker.id)!;

  it('accepts what a case worker proposes; until then it gives no access', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const proposal = await keeperAt.post(`/case-files/${id}/care-team/proposals`, { workerId: colleague.id });
    expect([proposal.status, proposal.body.state]).toEqual([201, 'proposed']);
    expect((await world.as(colleague, 'case_worker').get(`/case-files/${id}`)).status).toBe(404);
    expect((await keeperAt.post(`/case-files/${id}/care-team/${proposal.body.id}/confirmation`)).status).toBe(403);
    expect((await keeperAt.post(`/case-files/${id}/care-team/assignments`, { workerId: peer.id })).status).toBe(403);
    expect((await supervisor.post(`/case-files/${id}/care-team/${proposal.body.id}/confirmation`)).body).toEqual({ id: proposal.body.id, state: 'active' });
    expect((await supervisor.post(`/case-files/${id}/care-team/${proposal.body.id}/confirmation`)).status).toBe(409);
    expect((await world.as(colleague, 'case_worker').get(`/case-files/${id}`)).status).toBe(200);
    expect(await places(id)).toMatchObject([{ workerId: keeper.id, workerName: keeper.name, state: 'active' }, { workerId: colleague.id, state: 'active' }]);
  });

  it('turns a proposal down, or settles it by assigning', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const one = (await keeperAt.done<{ id: string }>(`/case-files/${id}/care-team/proposals`, { workerId: colleague.id })).id;
    expect((await keeperAt.post(`/case-files/${id}/care-team/proposals`, { workerId: colleague.id })).status).toBe(409);
    expect((await supervisor.post(`/case-files/${id}/care-team/${one}/refusal`)).body).toEqual({ id: one, state: 'ended' });
    expect((await world.as(colleague, 'case_worker').get(`/case-files/${id}`)).status).toBe(404);
    const two = (await keeperAt.done<{ id: string }>(`/case-files/${id}/care-team/proposals`, { workerId: colleague.id })).id;
    expect((await supervisor.post(`/case-files/${id}/care-team/assignments`, { workerId: colleague.id })).body).toEqual({ id: two, state: 'active' });
    expect((await supervisor.post(`/case-files/${id}/care-team/assignments`, { workerId: colleague.id })).status).toBe(409);
    // Turning down is for proposals, ending for places.
    expect((await supervisor.post(`/case-files/${id}/care-team/${two}/refusal`)).status).toBe(409);
  });

  it('puts nobody on a file who cannot be on one', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const adviser = await world.worker(harbour, ['adviser']);
    const foreigner = await world.worker(await world.organisation(), ['case_worker']);
    const refused = async (workerId: string) => {
      const { status, body } = await supervisor.post(`/case-files/${id}/care-team/assignments`, { workerId });
      return [status, body.type];
    };
    expect(await refused(adviser.id)).toEqual([422, 'urn:parasol:problem:not_for_care_teams']);
    expect(await refused(foreigner.id)).toEqual([422, 'urn:parasol:problem:unknown_worker']);
    expect(await refused(randomUUID())).toEqual([422, 'urn:parasol:problem:unknown_worker']);
    const closed = await makeFile(keeperAt, harbour.team, 'closed');
    expect((await supervisor.post(`/case-files/${closed.id}/care-team/assignments`, { workerId: peer.id })).status).toBe(409);
  });

  it('ends a place: in that moment the worker finds nothing, not even what they wrote', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    await assign(supervisor, id, peer.id);
    const peerAt = world.as(peer, 'outreach_worker');
    const own = `/case-files/${id}/sections/notes/entries/${(await peerAt.done<{ id: string }>(`/case-files/${id}/sections/notes/entries`, CONTENTS.notes)).id}`;
    expect((await peerAt.get(own)).status).toBe(200);
    const place = (await placeOf(id, peer)).id;
    expect((await supervisor.post(`/case-files/${id}/care-team/${place}/ending`)).body).toEqual({ id: place, state: 'ended' });
    expect((await supervisor.post(`/case-files/${id}/care-team/${place}/ending`)).status).toBe(409);
    for (const answer of [await peerAt.get(own), await peerAt.put(own, 1, CONTENTS.notes), await peerAt.get(`/case-files/${id}`), await peerAt.get(`/case-files/${id}/readings`)]) {
      expect(answer.status).toBe(404);
    }
    expect((await peerAt.get('/case-files')).body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    expect((await keeperAt.get(own)).status).toBe(200);
    expect(await world.events(place)).toEqual(['care_team.ended']);
    expect(await world.events(id)).toEqual([]);
  });

  it('is told when nobody is left, also when the last two are taken off in the same moment', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    await assign(supervisor, id, colleague.id);
    const both = await places(id);
    const ended = await Promise.all(both.map((place) => supervisor.post(`/case-files/${id}/care-team/${place.id}/ending`)));
    expect(ended.map(({ status }) => status)).toEqual([200, 200]);
    expect(await world.events(id, ...both.map((place) => place.id))).toEqual(['care_team.ended', 'care_team.ended', 'case_file.unassigned']);
    // Somebody can still be found for it.
    await assign(supervisor, id, colleague.id);
    expect((await world.as(colleague, 'case_worker').get(`/case-files/${id}`)).status).toBe(200);
  });

  it('sees and decides nothing in another team', async () => {
    const { id } = await makeFile(keeperAt, harbour.team);
    const elsewhere = world.as(await world.worker(harbour, ['supervisor'], harbour.otherTeam), 'supervisor');
    const place = (await placeOf(id, keeper)).id;
    expect((await elsewhere.post(`/case-files/${id}/care-team/${place}/ending`)).status).toBe(404);
    expect((await elsewhere.post(`/case-files/${id}/care-team/assignments`, { workerId: peer.id })).status).toBe(404);
    const other = await makeFile(keeperAt, harbour.team);
    expect((await supervisor.post(`/case-files/${other.id}/care-team/${place}/ending`)).status).toBe(404);
  });
});
