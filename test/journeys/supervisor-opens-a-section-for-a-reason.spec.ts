import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';

describe('a supervisor opens a section for a stated reason', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: Caller;
  let supervisor: Caller;
  let id: string;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    keeper = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    supervisor = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    id = (await makeFile(keeper, harbour.team)).id;
    await fillFile(keeper, id);
  });
  afterAll(() => world?.close());

  const notes = () => `/case-files/${id}/sections/notes/entries`;

  it('reads it for a quarter of an hour, changes nothing, and then it is closed again', async () => {
    expect((await supervisor.get(notes())).status).toBe(404);
    const before = Date.now();
    const opening = await supervisor.post(`/case-files/${id}/openings`, { section: 'notes', reason: 'complaint' });
    expect([opening.status, opening.body.section]).toEqual([201, 'notes']);
    expect(Math.abs(Date.parse(opening.body.until) - before - 15 * 60_000)).toBeLessThan(10_000);
    const read = await supervisor.get(notes());
    expect([read.status, read.body.items.length]).toEqual([200, 1]);
    expect((await supervisor.get(`/case-files/${id}`)).body.sections).toHaveProperty('notes');
    expect((await supervisor.post(notes(), CONTENTS.notes)).status).toBe(403);
    expect((await supervisor.get(`/case-files/${id}/sections/legal_identity`)).status).toBe(404);

    await world.outside.query(`update parasol.opening set until = now() - interval '1 second'`);
    expect((await supervisor.get(notes())).status).toBe(404);
    expect((await supervisor.get(`/case-files/${id}`)).body.sections).not.toHaveProperty('notes');
  });

  it('opens no other file, and for nobody else', async () => {
    await supervisor.done(`/case-files/${id}/openings`, { section: 'legal_identity', reason: 'supervision' });
    expect((await supervisor.get(`/case-files/${id}/sections/legal_identity`)).body.content).toEqual(CONTENTS.legal_identity);
    const other = await makeFile(keeper, harbour.team);
    await fillFile(keeper, other.id);
    expect((await supervisor.get(`/case-files/${other.id}/sections/legal_identity`)).status).toBe(404);
    const second = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    expect((await second.get(`/case-files/${id}/sections/legal_identity`)).status).toBe(404);
  });

  it('is refused what no opening opens, a reason of their own, and a file of another team; nobody else opens anything', async () => {
    const open = async (who: Caller, body: object) => (await who.post(`/case-files/${id}/openings`, body)).status;
    for (const section of ['health', 'adviser_notes', 'legal']) expect(await open(supervisor, { section, reason: 'complaint' })).toBe(403);
    expect(await open(supervisor, { section: 'notes', reason: 'curious' })).toBe(400);
    expect(await open(keeper, { section: 'notes', reason: 'complaint' })).toBe(403);
    const elsewhere = world.as(await world.worker(harbour, ['supervisor'], harbour.otherTeam), 'supervisor');
    expect(await open(elsewhere, { section: 'notes', reason: 'complaint' })).toBe(404);
  });

  it('those who work on the file see who opened what: roles, sections and reasons, no values and no adviser', async () => {
    const { id: file, fileCode } = await makeFile(keeper, harbour.team);
    await fillFile(keeper, file);
    const peer = await world.worker(harbour, ['outreach_worker']);
    await assign(supervisor, file, peer.id);
    await supervisor.done(`/case-files/${file}/openings`, { section: 'notes', reason: 'safety_concern' });
    await supervisor.get(`/case-files/${file}/sections/notes/entries`);
    const adviser = world.as(await world.worker(harbour, ['adviser']), 'adviser');
    await adviser.done('/advice/assignments', { fileCode });
    expect((await adviser.get(`/case-files/${file}/sections/working_identity`)).status).toBe(200);
    await adviser.done(`/case-files/${file}/sections/legal/entries`, CONTENTS.legal);

    for (const reader of [keeper, supervisor, world.as(peer, 'outreach_worker')]) {
      const seen: Record<string, string>[] = [];
      for (let next: string | undefined, first = true; first || next; first = false) {
        const { body, bytes } = await reader.get(`/case-files/${file}/readings?limit=7${next ? `&cursor=${next}` : ''}`);
        expect(bytes.toString()).not.toMatch(/Alex|good_news|workerId|actor_worker/);
        seen.push(...body.items);
        next = body.next;
      }
      expect(new Set(seen.map(({ role }) => role))).toEqual(new Set(['case_worker', 'supervisor']));
      expect(seen).toEqual(expect.arrayContaining([
        expect.objectContaining({ role: 'supervisor', action: 'opening.started', section: 'notes', reason: 'safety_concern' }),
        expect.objectContaining({ role: 'supervisor', action: 'section.read', section: 'notes' }),
        expect.objectContaining({ role: 'case_worker', action: 'section.written', section: 'legal_identity' }),
      ]));
      expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort().reverse());
      expect(new Set(seen.map(({ id: entry }) => entry)).size).toBe(seen.length);
    }
    for (const role of ['adviser', 'coordinator'] as const) {
      expect((await world.as(await world.worker(harbour, [role]), role).get(`/case-files/${file}/readings`)).status).toBe(403);
    }
    // An administrator reads the log of accounts: of a file there is nothing for them.
    expect((await world.as(await world.worker(harbour, ['administrator']), 'administrator').get(`/case-files/${file}/readings`)).status).toBe(404);
  });
});
