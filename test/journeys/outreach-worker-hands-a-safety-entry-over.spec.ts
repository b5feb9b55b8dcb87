import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, CONTENTS, makeFile } from '@test/builders/case-files';

const INCIDENT = { kind: 'incident', actType: 'threats', actorType: 'landlord', month: '2026-03', supportWanted: ['only_listened_to'] };

describe('an outreach worker writes on safety and hands it over', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let peer: TestWorker;
  let at: Caller;
  let keeper: Caller;
  let id: string;
  let entries: string;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    peer = await world.worker(harbour, ['outreach_worker']);
    at = world.as(peer, 'outreach_worker');
    keeper = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    id = (await makeFile(keeper, harbour.team)).id;
    entries = `/case-files/${id}/sections/safety/entries`;
    await assign(world.as(await world.worker(harbour, ['supervisor']), 'supervisor'), id, peer.id);
  });
  afterAll(() => world?.close());

  it('reads and changes their own until it is handed over, then no longer', async () => {
    const mine = (await at.done<{ id: string }>(entries, INCIDENT)).id;
    const others = (await keeper.done<{ id: string }>(entries, CONTENTS.safety)).id;
    expect((await at.get(entries)).body.items).toMatchObject([{ id: mine, own: true, content: INCIDENT }]);
    expect((await at.put(`${entries}/${mine}`, 1, { ...INCIDENT, supportWanted: ['safe_place'] })).status).toBe(200);
    expect((await at.get(`${entries}/${others}`)).status).toBe(404);
    expect((await at.post(`${entries}/${others}/hand-over`)).status).toBe(404);

    expect((await at.post(`${entries}/${mine}/hand-over`, { note: 'Call in the morning, never at night.' })).status).toBe(204);
    expect((await at.get(entries)).body.items).toEqual([]);
    for (const answer of [await at.get(`${entries}/${mine}`), await at.put(`${entries}/${mine}`, 2, INCIDENT), await at.post(`${entries}/${mine}/hand-over`)]) {
      expect(answer.status).toBe(404);
    }
    const kept = await keeper.get(`${entries}/${mine}`);
    expect(kept.body).toMatchObject({ own: false, version: 2, handedOverAt: expect.any(String), handOverNote: 'Call in the morning, never at night.', content: { supportWanted: ['safe_place'] } });
    expect((await keeper.post(`${entries}/${mine}/hand-over`)).status).toBe(409);
    expect((await keeper.put(`${entries}/${mine}`, 2, INCIDENT)).status).toBe(200);
  });

  it('may leave it to the case worker to take it over', async () => {
    const mine = (await at.done<{ id: string }>(entries, CONTENTS.safety)).id;
    expect((await keeper.post(`${entries}/${mine}/hand-over`)).status).toBe(204);
    expect((await at.get(`${entries}/${mine}`)).status).toBe(404);
  });

  it('reads and changes a note of their own for seven days', async () => {
    const notes = `/case-files/${id}/sections/notes/entries`;
    const mine = (await at.done<{ id: string }>(notes, CONTENTS.notes)).id;
    await keeper.done(notes, CONTENTS.notes);
    expect((await at.get(notes)).body.items.map((item: { id: string }) => item.id)).toEqual([mine]);
    await world.outside.query(`update parasol.case_entry set written_at = now() - interval '6 days 23 hours' where id = $1`, [mine]);
    expect((await at.put(`${notes}/${mine}`, 1, CONTENTS.notes)).status).toBe(200);
    await world.outside.query(`update parasol.case_entry set written_at = now() - interval '7 days 1 minute' where id = $1`, [mine]);
    expect((await at.put(`${notes}/${mine}`, 2, CONTENTS.notes)).status).toBe(404);
    expect((await at.get(notes)).body.items).toEqual([]);
    expect((await keeper.get(`${notes}/${mine}`)).status).toBe(200);
  });
});
