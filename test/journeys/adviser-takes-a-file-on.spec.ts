import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { CONTENTS, fillFile, makeFile } from '@test/builders/case-files';

describe('an adviser takes a file on', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: Caller;
  let me: TestWorker;
  let adviser: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    keeper = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    me = await world.worker(harbour, ['adviser', 'case_worker', 'supervisor', 'administrator']);
    adviser = world.as(me, 'adviser');
  });
  afterAll(() => world?.close());

  it('by its code, however it is said; works on it; and leaves it', async () => {
    const { id, fileCode } = await makeFile(keeper, harbour.team);
    await fillFile(keeper, id);
    expect((await adviser.get(`/case-files/${id}`)).status).toBe(404);
    const taken = await adviser.post('/advice/assignments', { fileCode });
    expect(taken.body).toEqual({ id: expect.any(String), caseFileId: id, fileCode, createdAt: expect.any(String) });
    expect((await adviser.post('/advice/assignments', { fileCode: fileCode.toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l') })).body).toEqual(taken.body);
    expect((await adviser.get('/advice/assignments')).body.items).toEqual([taken.body]);

    const opened = (await adviser.get(`/case-files/${id}`)).body.sections;
    expect(Object.keys(opened).sort()).toEqual(
      ['adviser_notes', 'contacts_summary', 'housing_money_summary', 'legal', 'legal_identity', 'legal_summary', 'needs_summary', 'working_identity'],
    );
    await adviser.done(`/case-files/${id}/sections/legal/entries`, CONTENTS.legal);
    const summary = (await keeper.get(`/case-files/${id}/sections/legal_summary`)).body;
    expect(summary.content).toEqual({ state: 'under_way', appointmentsOn: ['2026-05-04'] });
    const note = (await adviser.done<{ id: string }>(`/case-files/${id}/sections/adviser_notes/entries`, CONTENTS.adviser_notes)).id;
    const second = world.as(await world.worker(harbour, ['adviser']), 'adviser');
    await second.done('/advice/assignments', { fileCode });
    expect((await second.get(`/case-files/${id}/sections/adviser_notes/entries/${note}`)).status).toBe(404);

    expect((await second.delete(`/advice/assignments/${taken.body.id}`)).status).toBe(404);
    expect((await adviser.delete(`/advice/assignments/${taken.body.id}`)).status).toBe(204);
    expect((await adviser.delete(`/advice/assignments/${taken.body.id}`)).status).toBe(404);
    expect((await adviser.get(`/case-files/${id}`)).status).toBe(404);
    expect((await adviser.get(`/case-files/${id}/sections/adviser_notes/entries`)).status).toBe(404);
    expect((await second.get(`/case-files/${id}`)).status).toBe(200);
  });

  it('finds nothing under a code of elsewhere, of a person who keeps no record, or of nobody', async () => {
    const hilltop = await world.organisation();
    const theirs = world.as(await world.worker(hilltop, ['case_worker']), 'case_worker');
    const noRecord = await makeFile(keeper, harbour.team, 'enquiry');
    const codes = [(await makeFile(theirs, hilltop.team)).fileCode, noRecord.fileCode, 'ZZZZ-ZZZZ'];
    const answers = await Promise.all(codes.map((fileCode) => adviser.post('/advice/assignments', { fileCode })));
    for (const answer of answers) expect([answer.status, answer.bytes.equals(answers[0]!.bytes)]).toEqual([404, true]);
    for (const role of ['case_worker', 'supervisor', 'administrator'] as const) {
      expect((await world.as(me, role).post('/advice/assignments', { fileCode: 'ZZZZ-ZZZZ' })).status).toBe(403);
    }
  });

  /** How many rows of each table outside of the sealed schema hold each of these. */
  async function traces(...ids: string[]): Promise<Record<string, string>> {
    const { rows: tables } = await world.outside.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('sealed', 'pg_catalog', 'information_schema')`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const counts = ids.map((_, n) => `count(*) filter (where t::text like '%' || $${n + 1} || '%')`).join(` || ' ' || `);
      const { rows } = await world.outside.query<{ counts: string }>(`select ${counts} as counts from ${name} t`, ids);
      found[name] = rows[0]?.counts ?? '';
    }
    expect(Object.values(found).some((counts) => counts !== '0 0')).toBe(true);
    return found;
  }

  it('leaves no trace of it outside of the sealed schema', async () => {
    const { id, fileCode } = await makeFile(keeper, harbour.team);
    await fillFile(keeper, id);
    const quiet = await world.worker(harbour, ['adviser']);
    const caller = world.as(quiet, 'adviser');
    await caller.get('/session');
    const before = await traces(quiet.id, id);
    const { id: assignment } = await caller.done<{ id: string }>('/advice/assignments', { fileCode });
    await caller.get('/advice/assignments');
    await caller.delete(`/advice/assignments/${assignment}`);
    expect(await traces(quiet.id, id)).toEqual(before);
    const { rows } = await world.outside.query('select action, case_file_id from sealed.audit where worker_id = $1 order by at', [quiet.id]);
    expect(rows).toEqual([
      { action: 'assignment.made', case_file_id: id },
      { action: 'assignment.listed', case_file_id: null },
      { action: 'assignment.ended', case_file_id: id },
    ]);
    await expect(world.outside.query('update sealed.audit set case_file_id = $1', [randomUUID()])).rejects.toThrow('never changed');
    await expect(world.asDatabaseRole('sealed', 'select * from sealed.audit')).rejects.toThrow('permission denied');
  });
});
