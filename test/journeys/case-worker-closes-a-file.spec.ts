import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { FILE_STATES, stateAfter, STEP_NAMES, type FileState } from '../../libs/case-files/life-cycle';

describe('a case worker takes a file through its life', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    harbour = await world.organisation();
    keeper = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
  });
  afterAll(() => world?.close());

  const stateOf = async (id: string) => (await keeper.get(`/case-files/${id}`)).body.state as FileState;
  const take = (id: string, step: string, who = keeper) => who.post(`/case-files/${id}/${step}`, step === 'closure' ? { reason: 'person_decided' } : undefined);

  it('takes each step where it can be taken, and none anywhere else', async () => {
    const { id } = await makeFile(keeper, harbour.team, 'enquiry');
    let asked = 0;
    // An erased file takes none, since it is not there.
    for (const from of FILE_STATES.filter((state) => state !== 'erased')) {
      for (const step of STEP_NAMES) {
        await world.outside.query('update parasol.case_file set state = $2 where id = $1', [id, from]);
        const answer = await take(id, step);
        const to = stateAfter(from, step);
        expect([from, step, answer.status, to ? answer.body.state : answer.body.type]).toEqual([from, step, to ? 200 : 409, to ?? 'urn:parasol:problem:wrong_state']);
        expect(await stateOf(id)).toBe(to ?? from);
        asked++;
      }
    }
    expect(asked).toBe(121);
    await world.outside.query(`update parasol.case_file set state = 'erased' where id = $1`, [id]);
    for (const step of STEP_NAMES) expect((await take(id, step)).status).toBe(404);
    expect((await keeper.get(`/case-files/${id}`)).status).toBe(404);
  });

  it('closes with a reason: it is still read, takes nothing more, and the rest of the house is told', async () => {
    const { id } = await makeFile(keeper, harbour.team);
    const { notes } = await fillFile(keeper, id);
    expect((await keeper.post(`/case-files/${id}/closure`, { reason: 'goals_met' })).status).toBe(409);
    await keeper.done(`/case-files/${id}/closing-review`);
    expect((await keeper.post(`/case-files/${id}/closure`)).status).toBe(400);
    expect((await keeper.post(`/case-files/${id}/closure`, { reason: 'because' })).status).toBe(400);
    expect((await keeper.post(`/case-files/${id}/closure`, { reason: 'goals_met' })).body).toMatchObject({ id, state: 'closed' });
    const read = await keeper.get(`/case-files/${id}`);
    expect(read.body).toMatchObject({ state: 'closed', closureReason: 'goals_met', closedAt: expect.any(String), sections: { working_identity: { writable: false } } });
    expect((await keeper.get(`/case-files/${id}/sections/notes/entries/${notes}`)).status).toBe(200);
    for (const answer of [
      await keeper.put(`/case-files/${id}/sections/working_identity`, 1, CONTENTS.working_identity),
      await keeper.post(`/case-files/${id}/sections/notes/entries`, CONTENTS.notes),
      await keeper.put(`/case-files/${id}/sections/notes/entries/${notes}`, 1, CONTENTS.notes),
    ]) {
      expect(answer.status).toBe(409);
    }
    expect(await world.events(id)).toEqual(['case_file.closed']);
    await keeper.done(`/case-files/${id}/reopening`);
    const reopened = await keeper.get(`/case-files/${id}`);
    expect(reopened.body).not.toHaveProperty('closureReason');
    expect((await keeper.post(`/case-files/${id}/sections/notes/entries`, CONTENTS.notes)).status).toBe(201);
  });

  it('of many who close at once one does, and nothing is written into a closed file', async () => {
    const { id } = await makeFile(keeper, harbour.team);
    await keeper.done(`/case-files/${id}/closing-review`);
    const writes = Array.from({ length: 8 }, () => keeper.post(`/case-files/${id}/sections/notes/entries`, CONTENTS.notes));
    const closings = await Promise.all(Array.from({ length: 4 }, () => take(id, 'closure')));
    expect(closings.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const statuses = (await Promise.all(writes)).map(({ status }) => status);
    const { rows } = await world.outside.query<{ late: string; all: string }>(
      `select count(*) filter (where e.changed_at > f.closed_at) as late, count(*) as all from parasol.case_entry e join parasol.case_file f on f.id = e.case_file_id
       where f.id = $1`,
      [id],
    );
    expect(rows[0]).toEqual({ late: '0', all: String(statuses.filter((status) => status === 201).length) });
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(await world.events(id)).toEqual(['case_file.closed']);
  });

  it('helps without a record: at once nothing is read any more, then nothing is stored and the key is gone', async () => {
    const { id, fileCode } = await makeFile(keeper, harbour.team, 'agreed');
    await fillFile(keeper, id);
    expect((await take(id, 'service-without-record')).body).toMatchObject({ state: 'service_without_record' });
    expect((await keeper.get(`/case-files/${id}`)).body).toMatchObject({ fileCode, sections: {} });
    expect((await keeper.get(`/case-files/${id}/sections/working_identity`)).status).toBe(404);
    expect((await keeper.get(`/case-files/${id}/sections/notes/entries`)).status).toBe(404);
    expect((await keeper.get('/case-files?limit=100')).body.items.find((each: { id: string }) => each.id === id)).not.toHaveProperty('workingName');
    expect(await world.events(id)).toEqual(['case_file.closed', 'case_file.served_without_record']);

    await world.idle();
    const { rows } = await world.outside.query('select 1 from parasol.case_entry where case_file_id = $1', [id]);
    expect(rows).toEqual([]);
    const keys = await world.asDatabaseRole('keys', 'select wrapped, destroyed_at from keys.file_key where subject_id = $1', [id]);
    expect(keys).toEqual([{ wrapped: null, destroyed_at: expect.any(Date) }]);
  });

  it('steps are taken by case workers of the file alone', async () => {
    const { id } = await makeFile(keeper, harbour.team, 'enquiry');
    const supervisor = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    const peer = await world.worker(harbour, ['outreach_worker']);
    await assign(supervisor, id, peer.id);
    for (const who of [supervisor, world.as(peer, 'outreach_worker')]) expect((await take(id, 'explanation', who)).status).toBe(403);
    const colleague = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    expect((await take(id, 'explanation', colleague)).status).toBe(404);
  });
});
